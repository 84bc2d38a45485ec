package litopys.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import litopys.language.LanguagePack;
import litopys.text.Span;
import litopys.training.TonedSentence.TonedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences keep to their convention: {@code docs/annotation-tone.md}. */
class ToneCorpusTest {

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void aThirdOfTheContrastsIsNeutralInSpiteOfPolarWordsAndAThirdMixed(String language) {
    List<TonedSentence> contrasts = ToneCorpus.ofProject(language(language)).contrasts();

    assertThat(contrasts).hasSizeGreaterThanOrEqualTo(1500);
    assertThat(share(contrasts, labels -> labels.equals(Set.of(0)))).isGreaterThan(0.29);
    assertThat(share(contrasts, labels -> labels.size() > 1)).isGreaterThan(0.29);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void reportsNameMostOfTheirTargetsNeutrally(String language) {
    List<TonedSentence> reports = ToneCorpus.ofProject(language(language)).reports();
    List<Integer> labels =
        reports.stream().flatMap(s -> s.names().stream()).map(TonedName::label).toList();

    assertThat(reports).hasSizeGreaterThanOrEqualTo(350);
    assertThat(labels.stream().filter(label -> label == 0).count() / (double) labels.size())
        .isBetween(0.55, 0.80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void noTwoSentencesAreOfOneMould(String language) {
    Map<String, String> seen = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (TonedSentence sentence : all(language)) {
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

  private static double share(List<TonedSentence> sentences, Predicate<Set<Integer>> labels) {
    return sentences.stream().filter(sentence -> labels.test(labels(sentence))).count()
        / (double) sentences.size();
  }

  private static List<TonedSentence> all(String language) {
    ToneCorpus corpus = ToneCorpus.ofProject(language(language));
    List<TonedSentence> all = new ArrayList<>(corpus.contrasts());
    all.addAll(corpus.reports());
    return all;
  }

  private static Set<Integer> labels(TonedSentence sentence) {
    return sentence.names().stream().map(TonedName::label).collect(Collectors.toSet());
  }

  private static LanguagePack language(String code) {
    return LanguagePack.installed().stream()
        .filter(pack -> pack.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
