package litopys.jobs.ingest;

import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

  private static final String HEADER = "# who they are\ndomain\tname\tcountry\ttimezone\n";

  private static final Sources SOURCES =
      sources(
          """
          pravda.com.ua|УП|UA|Europe/Kyiv
          meduza.io|Meduza|LV|Europe/Riga
          Час Київщини|Час Київщини|UA|Europe/Kyiv
          """);

  private static Sources sources(String lines) {
    try {
      return Sources.read(
          "sources.tsv",
          new ByteArrayInputStream(
              (HEADER + lines.replace('|', '\t')).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IngestedArticle article(String... namesAndValues) {
    String[] all = new String[namesAndValues.length + 2];
    System.arraycopy(namesAndValues, 0, all, 0, namesAndValues.length);
    all[namesAndValues.length] = "text";
    all[namesAndValues.length + 1] = "Верховна Рада України ухвалила закон.";
    IngestSetup setup = Inputs.setup(SOURCES, Optional.of(LocalDate.of(2021, 1, 1)));
    return (IngestedArticle) Inputs.read(file("a.jsonl", json(all)), setup).get(0);
  }

  @Test
  void aNameOfTwoThousandLabelsIsNoDomain() {
    String labels = "a.".repeat(2000) + "ua";

    assertThat(article("source", labels).sourceId()).isEqualTo(labels);
  }

  @Test
  void anAddressWithoutHostNamesNoSource() {
    assertThat(article("url", "https://./news").sourceId()).isEqualTo("unknown");
  }

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @CsvSource({
    // source, URL, source_id, country
    "'', https://www.pravda.com.ua/news/1/, pravda.com.ua, UA",
    "'', http://life.pravda.com.ua:8080/x, life.pravda.com.ua, UA",
    "'', HTTPS://User:Secret@WWW.Example.UA/x, example.ua, UA",
    "'', //www.bbc.co.uk/news, bbc.co.uk, GB",
    "'', www.gazeta.ru/politics, gazeta.ru, RU",
    "'', https://meduza.io/feature, meduza.io, LV",
    "'', https://example.io/feature, example.io, ZZ",
    "'', https://ec.europa.eu/news, ec.europa.eu, ZZ",
    "'', https://пример.рф/a, пример.рф, RU",
    "'', https://xn--e1afmkfd.xn--p1ai/a, пример.рф, RU",
    "'', https://приклад.укр/a, приклад.укр, UA",
    "'', https://eltiempo.com.co/a, eltiempo.com.co, CO",
    "'', https://startup.co/a, startup.co, ZZ",
    "'', https://example.su/a, example.su, RU",
    "'', https://example.com/a, example.com, ZZ",
    "'', not a url, unknown, ZZ",
    "'', '', unknown, ZZ",
    "WWW.Pravda.com.ua, '', pravda.com.ua, UA",
    "https://www.lrt.lt/, https://example.org/1, lrt.lt, LT",
    "' Час Київщини ', http://chask.net/?p=1, Час Київщини, UA",
    "Газета, https://example.org.ua/1, Газета, UA",
    "Газета, '', Газета, ZZ",
    "Lenta.Ru, '', lenta.ru, RU",
    "example.com., '', example.com, ZZ",
  })
  void tellsWhoPublishedAndFromWhere(String source, String url, String id, String country) {
    IngestedArticle article = article("source", source, "url", url);

    assertThat(article.sourceId()).isEqualTo(id);
    assertThat(article.sourceCountry()).isEqualTo(country);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"UA, UA", "ua, UA", "UKR, UA", "uk, GB", "XK, XK", "Ukraine, PL", "QQ, PL", "'', PL"})
  void theCountryOfTheRecordCountsIfItIsOne(String given, String country) {
    assertThat(article("url", "https://onet.pl/1", "country", given).sourceCountry())
        .isEqualTo(country);
  }

  @Test
  void aTimeWithoutZoneIsReadOnTheClockOfTheSource() {
    assertThat(article("url", "https://pravda.com.ua/1", "date", "2026-03-05 14:30").publishedAt())
        .isEqualTo(Instant.parse("2026-03-05T12:30:00Z"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "a.ua|A|uk|Europe/Kyiv, sources.tsv:3: not an ISO 3166-1 alpha-2 code: 'uk'",
    "a.ua|A|UA|Europe/Kiew, sources.tsv:3: not an IANA time zone: 'Europe/Kiew'",
    "|A|UA|Europe/Kyiv, sources.tsv:3: no domain: ''",
    "a.ua|A|UA, 'sources.tsv:3: 3 columns, but the header has 4: ''a.ua\tA\tUA'''",
  })
  void aBadLineIsNamed(String line, String message) {
    assertThatThrownBy(() -> sources(line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aSourceListedTwiceIsNamed() {
    assertThatThrownBy(() -> sources("a.ua|A|UA|UTC\na.ua|B|UA|UTC\n"))
        .hasMessage("sources.tsv:4: listed twice: 'a.ua'");
  }

  @Test
  void theShippedTableIsRight() throws IOException {
    Sources shipped = Sources.read(Path.of("..", "conf", "sources.tsv"));

    assertThat(shipped.all()).hasSizeGreaterThan(60);
    assertThat(shipped.find("life.pravda.com.ua")).isPresent();
  }
}
