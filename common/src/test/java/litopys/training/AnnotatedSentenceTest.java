package litopys.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import litopys.training.AnnotatedSentence.AnnotatedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedSentenceTest {

  @Test
  void bracesBecomeNamesAndVanishFromTheText() {
    AnnotatedSentence sentence =
        AnnotatedSentence.parse("Суддя {ORGANIZATION Верховного суду {COUNTRY США}} мовчав.");

    assertThat(sentence.text()).isEqualTo("Суддя Верховного суду США мовчав.");
    assertThat(sentence.names())
        .containsExactly(
            new AnnotatedName(6, 25, "ORGANIZATION", false),
            new AnnotatedName(22, 25, "COUNTRY", true));
    assertThat(sentence.outerNames()).hasSize(1);
  }

  @Test
  void sentencesThatDifferOnlyInNamesAndNumbersHaveOneSkeleton() {
    AnnotatedSentence one = AnnotatedSentence.parse("{PERSON Іван Малюк} купив 3 коней.");
    AnnotatedSentence other = AnnotatedSentence.parse("{PERSON Олена} купив 12 коней.");

    assertThat(one.skeleton()).isEqualTo(other.skeleton());
    assertThat(AnnotatedSentence.parse("{PLACE Олена} купив 12 коней.").skeleton())
        .isNotEqualTo(one.skeleton());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{CITY Київ} спить.                          | not a kind of name: 'CITY'",
        "{PLACE Київ спить.                          | a name is not closed",
        "Київ} спить.                                | closes nothing",
        "{PERSON {PLACE Київ}} спить.                | PLACE inside another name",
        "{ORGANIZATION Рада {PERSON Марти}} спить.   | PERSON inside another name",
        "{PLACE } спить.                             | empty name: PLACE",
      })
  void brokenAnnotationIsNamed(String line, String message) {
    assertThatThrownBy(() -> AnnotatedSentence.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
