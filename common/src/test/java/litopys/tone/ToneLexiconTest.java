package litopys.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import litopys.language.AnnotatedText;
import litopys.lexicon.Lexicon;
import litopys.syntax.Modifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneLexiconTest {

  @ParameterizedTest(name = "{0}: {1} {2} -> {3}")
  @CsvSource({
    "uk, Ми бачили перемогу,            2, 2",
    "uk, Партія Слава не заважає,       1, none",
    "uk, Слава переможцям,              0, 2",
    "ru, Это жёсткий ответ,             1, -1",
    "ru, Это жесткий ответ,             1, -1",
    "ru, Почти все пришли,              0, none",
    "ru, Раскритикованный ответ,        0, -2",
    "en, The abandoned town,            1, -1",
    "en, They praised him,              1, 2",
    "en, The Victory hotel is in town,  1, none",
  })
  void findsTheChargeOfAWord(String language, String plain, int token, String expected) {
    AnnotatedText text = ToneTexts.of(language).annotate(plain);
    var valence = ToneTexts.of(language).lexicon().findValence(text, token);

    assertThat(valence.isPresent() ? String.valueOf(valence.getAsInt()) : "none")
        .isEqualTo(expected);
  }

  @Test
  void ofContradictingReadingsNoneIsBelieved() throws IOException {
    // "критику" is of "критика" and of "критик"
    ToneLexicon lexicon = lexicon("критик\tnoun\t1\t\nкритика\tnoun\t-2\t");
    AnnotatedText text = ToneTexts.of("ru").annotate("Слышит критику");

    assertThat(lexicon.findValence(text, 1)).hasValue(0);
  }

  @Test
  void ofReadingsThatAgreeInSignTheWeakerIsBelieved() throws IOException {
    ToneLexicon lexicon = lexicon("критик\tnoun\t-1\t\nкритика\tnoun\t-2\t");
    AnnotatedText text = ToneTexts.of("ru").annotate("Слышит критику");

    assertThat(lexicon.findValence(text, 1)).hasValue(-1);
  }

  @Test
  void aWrongEntryIsAnErrorThatNamesItsFileAndLine() {
    assertThatThrownBy(() -> lexicon("критика\tnoun\t-4\t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tone.tsv:2: not -3 to 3 without 0: '-4'");
    assertThatThrownBy(() -> lexicon("критика\tnomen\t-2\t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tone.tsv:2: not noun, verb, adj, adv or intj: 'nomen'");
  }

  private static ToneLexicon lexicon(String tone) throws IOException {
    return ToneLexicon.read(
        "ru",
        read("tone.tsv", "lemma\tpos\tvalence\tnote\n" + tone),
        read("activity.tsv", "lemma\n"),
        Modifiers.read(read("modifiers.tsv", "kind\ttext\n")));
  }

  private static Lexicon read(String name, String content) throws IOException {
    return Lexicon.read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }
}
