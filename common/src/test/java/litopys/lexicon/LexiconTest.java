package litopys.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void readsEntriesBelowCommentsAndHeader() throws IOException {
    Lexicon lexicon = read("# words\nlemma\tvalence\nзло\t-2\n");

    assertThat(lexicon.entries()).hasSize(1);
    assertThat(lexicon.entries().get(0).get("lemma")).isEqualTo("зло");
    assertThat(lexicon.entries().get(0).number("valence")).isEqualTo(-2);
  }

  @Test
  void anEntryWithTooFewColumnsNamesFileAndLine() {
    assertThatThrownBy(() -> read("# words\nlemma\tvalence\nзло\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words.tsv:3: 1 columns, but the header has 2: 'зло'");
  }

  @Test
  void aValueThatIsNoNumberIsNamed() throws IOException {
    Lexicon lexicon = read("lemma\tvalence\nзло\tдуже\n");

    assertThatThrownBy(() -> lexicon.entries().get(0).number("valence"))
        .hasMessage("words.tsv:2: not a whole number: 'дуже'");
  }

  private static Lexicon read(String text) throws IOException {
    return Lexicon.read(
        "words.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
