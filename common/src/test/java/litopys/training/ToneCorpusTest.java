package litopys.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import litopys.text.Span;
import litopys.training.TonedSentence.TonedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences keep to their convention: {@code docs/annotation-tone.md}. */
class ToneCorpusTest {

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void theCorpusIsLargeEnoughAndBalanced(String language) {
    List<TonedSentence> sentences = ToneCorpus.ofProject(language);
    long neutral = sentences.stream().filter(s -> labels(s).equals(Set.of(0))).count();
    long mixed = sentences.stream().filter(s -> labels(s).size() > 1).count();

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(1500);
    assertThat(neutral * 100 / sentences.size()).as("percent only neutral").isBetween(20L, 45L);
    assertThat(mixed * 100 / sentences.size()).as("percent mixed").isBetween(25L, 45L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void noTwoSentencesAreOfOneMould(String language) {
    Map<String, String> seen = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (TonedSentence sentence : ToneCorpus.ofProject(language)) {
      String before = seen.putIfAbsent(sentence.skeleton(), sentence.place());
      if (before != null) {
        repeated.add(sentence.place() + " as " + before + ": " + sentence.text());
      }
    }

    assertThat(repeated).isEmpty();
  }

  @Test
  void aSentenceHasItsNamesAndLabels() {
    TonedSentence sentence =
        TonedSentence.parse("a.txt:1", "{PERSON:0 Шостак} похвалила {ORGANIZATION:1 музей}.");

    assertThat(sentence.text()).isEqualTo("Шостак похвалила музей.");
    assertThat(sentence.names())
        .containsExactly(new TonedName(new Span(0, 6), 0), new TonedName(new Span(17, 22), 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Без імен.",
        "{PERSON:2 Шостак} мовчить.",
        "{PLACE:0 Львів} мовчить.",
        "{PERSON:0 Шостак мовчить.",
        "{PERSON:0 Шостак} } мовчить."
      })
  void brokenAnnotationIsAnErrorWithItsPlace(String line) {
    assertThatThrownBy(() -> TonedSentence.parse("a.txt:7", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.txt:7: not {KIND:LABEL name} throughout: '" + line + "'");
  }

  private static Set<Integer> labels(TonedSentence sentence) {
    return sentence.names().stream().map(TonedName::label).collect(Collectors.toSet());
  }
}
