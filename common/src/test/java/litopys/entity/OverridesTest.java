package litopys.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

  private static final String HEADER =
      "# what we know\nfrom\tto\tname\talso_mentions\tlang\tsource_country\n";

  private static Overrides overrides(String lines) {
    String table = HEADER + lines.replace('|', '\t').replace(';', '\n') + "\n";
    try {
      return Overrides.read(
          "overrides.tsv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void mergesAreFollowedToTheEnd() {
    Overrides overrides = overrides("person:a|person:b||||;person:b|person:joe-biden||||");

    assertThat(overrides.merged("person:a")).isEqualTo("person:joe-biden");
    assertThat(overrides.merged("person:c")).isEqualTo("person:c");
    assertThat(overrides.findCountry("person:joe-biden")).contains("US");
    assertThat(overrides.isNamed("person:joe-biden")).isTrue();
    assertThat(overrides.isNamed("person:b")).isFalse();
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource({
    "uk, UA, organization:nato, person:soldier",
    "uk, LT, person:x, person:neighbour",
    "ru, LT, person:x, ''",
    "uk, LT, organization:nato, person:soldier",
  })
  void theFirstLineWhoseConditionsHoldSplits(
      String lang, String country, String other, String expected) {
    Overrides overrides =
        overrides(
            "person:a|person:soldier|Солдат|organization:nato||"
                + ";person:a|person:neighbour|Сусід||uk|LT");
    OverrideContext context = new OverrideContext(lang, country, Set.of("person:a", other));

    assertThat(overrides.findSplit("person:a", context).orElse("")).isEqualTo(expected);
    assertThat(overrides.findSplit("person:b", context)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "person:a|group:b||||, `overrides.tsv:3: not the id of an entity; allowed: country:UA, or"
            + " person:, organization: or place: and a slug of a-z, 0-9 and hyphens: 'group:b'`",
        "Іван|person:b||||, `overrides.tsv:3: not the id of an entity; allowed: country:UA, or"
            + " person:, organization: or place: and a slug of a-z, 0-9 and hyphens: 'Іван'`",
        "person:a|person:a||||, `overrides.tsv:3: the same as from: 'person:a'`",
        "person:a|person:b||||;person:a|person:c||||, `overrides.tsv:4: merged twice: 'person:a'`",
        "person:a|person:b||||;person:b|person:c||||;person:c|person:a||||, `overrides.tsv:5: leads"
            + " back to person:c: 'person:a'`",
        "person:a|person:b|Б||ukr|, `overrides.tsv:3: not an ISO 639-1 code such as uk, nor empty:"
            + " 'ukr'`",
        "person:a|person:b|Б|||UK, `overrides.tsv:3: not an ISO 3166-1 alpha-2 code or ZZ, nor"
            + " empty: 'UK'`",
        "person:a|person:b|Б|nato||, `overrides.tsv:3: not the id of an entity; allowed:"
            + " country:UA, or person:, organization: or place: and a slug of a-z, 0-9 and hyphens:"
            + " 'nato'`",
        "person:a|person:b|||uk|, `overrides.tsv:3: split off without a name, and no catalogue has"
            + " one: 'person:b'`",
        "person:a|person:b|Б|||;person:c|person:b|В|||, `overrides.tsv:4: another name for person:b"
            + " than 'Б': 'В'`",
        "person:a|person:b, `overrides.tsv:3: 2 columns, but the header has 6: 'person:a\tperson:b'`",
      })
  void aBadLineIsNamed(String lines, String message) {
    assertThatThrownBy(() -> overrides(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message.replace("\\t", "\t"));
  }

  @Test
  void theShippedTablesAreRight() throws IOException {
    String shipped = Files.readString(Path.of("..", "conf", "overrides.tsv"));
    String examples = shipped.replaceAll("(?m)^# (person:)", "$1");

    assertThat(overridesOf(shipped).names()).isEmpty();
    assertThat(overridesOf(examples).names()).containsKey("person:ivan-petrenko-judge");
    assertThat(Overrides.ofCatalogue().merged("country:UA")).isEqualTo("country:UA");
  }

  /** The examples stand before the header, where a table ends its comments. */
  private static Overrides overridesOf(String table) throws IOException {
    String header = HEADER.substring(HEADER.indexOf('\n') + 1);
    String sorted = header + table.replace(header, "");
    return Overrides.read(
        "overrides.tsv", new ByteArrayInputStream(sorted.getBytes(StandardCharsets.UTF_8)));
  }
}
