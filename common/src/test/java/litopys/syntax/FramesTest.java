package litopys.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import litopys.language.Grammar;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.text.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

  private static final String OPPOSE = "виступити\tverb\toppose\topposes\t\tпроти\n";

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void everyLanguageHasMoreThanSixHundredVerbsAndManyNouns(String code) {
    Frames frames = Frames.load(language(code));

    assertThat(frames.lemmas(PartOfSpeech.VERB)).hasSizeGreaterThan(600);
    assertThat(frames.lemmas(PartOfSpeech.NOUN)).hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru"})
  void everyFrameIsOfAWordTheDictionaryKnows(String code) {
    LanguagePack language = language(code);
    Frames frames = Frames.load(language);
    List<String> unknown = new ArrayList<>();
    for (PartOfSpeech partOfSpeech : List.of(PartOfSpeech.VERB, PartOfSpeech.NOUN)) {
      for (String lemma : frames.lemmas(partOfSpeech)) {
        boolean known =
            language.morphology().readings(lemma).stream()
                .anyMatch(
                    reading ->
                        is(reading.grammar(), partOfSpeech)
                            && Spelling.fold(reading.lemma()).equals(lemma));
        if (!known) {
          unknown.add(partOfSpeech + " " + lemma);
        }
      }
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void oneWordMayHaveOneFrameForEachObject() throws IOException {
    Frames frames = read(OPPOSE + "виступити\tverb\thelp\tsupports\t\tза\n");

    assertThat(frames.lemmas(PartOfSpeech.VERB)).containsExactly("виступити");
    assertThatThrownBy(() -> read(OPPOSE + "виступити\tverb\tblame\t\t\tпроти\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("frames.tsv:3: second frame of one word with one object: 'виступити'");
  }

  @Test
  void aWrongEntryIsAnErrorThatNamesItsFileAndLine() {
    assertThatThrownBy(() -> read("добрий\tadjective\tpraise\t\t\t\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("frames.tsv:2: not verb or noun: 'adjective'");
  }

  private static boolean is(Grammar grammar, PartOfSpeech partOfSpeech) {
    return partOfSpeech == PartOfSpeech.VERB ? grammar.isVerb() : grammar.isNoun();
  }

  private static Frames read(String rows) throws IOException {
    String content = "lemma\tpos\tfamily\trelation\tsubject\tobject\n" + rows;
    return Frames.read(
        Lexicon.read(
            "frames.tsv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
  }

  private static LanguagePack language(String code) {
    return LanguagePack.installed().stream()
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
