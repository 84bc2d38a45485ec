package litopys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {

  @ParameterizedTest(name = "{0} of {1} and {2} in {3}: npmi {4}, llr {5}")
  @CsvSource({
    // ln(2 x 10 / (4 x 3)) / ln(10 / 2) = 0.510826 / 1.609438
    // 2 (2 ln(2/1.2) + 2 ln(2/2.8) + 1 ln(1/1.8) + 5 ln(5/4.2)) = 2 x 0.632687
    "2, 4, 3, 10,  0.317394,  1.265374",
    // independent: 2/10 = 4/10 x 5/10
    "2, 4, 5, 10,  0,         0",
    // only ever together: ln(10 / 3) / ln(10 / 3); 2 (3 ln(10/3) + 7 ln(10/7))
    "3, 3, 3, 10,  1,         12.217286",
    // rarer than chance: ln(1 x 10 / (5 x 5)) / ln 10 = -0.916291 / 2.302585
    // 2 (1 ln 0.4 + 4 ln 1.6 + 4 ln 1.6 + 1 ln 0.4)
    "1, 5, 5, 10, -0.39794,  -3.854895",
    // never together: 2 (3 ln(3/1.8) + 4 ln(4/2.8) + 3 ln(3/4.2) + 0) = 2 x 1.949760
    "0, 4, 3, 10, -1,        -3.89952",
  })
  void agreesWithHandComputedExamples(
      long together, long first, long second, long total, double npmi, double llr) {
    Association association = new Association(together, first, second, total);

    assertThat(association.findNpmi()).hasValue(npmi);
    assertThat(association.llr()).isEqualTo(llr);
  }

  @Test
  void saysNothingWhereEveryArticleNamesBoth() {
    Association association = new Association(4, 4, 4, 4);

    assertThat(association.findNpmi()).isEmpty();
    assertThat(association.llr()).isZero();
  }

  @Test
  void isIndependentOfAWordThatIsEverywhere() {
    Association association = new Association(2, 4, 2, 4);

    assertThat(association.findNpmi()).hasValue(0);
    assertThat(association.llr()).isZero();
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Association(3, 2, 5, 10))
        .hasMessage("Impossible counts: together 3, first 2, second 5, total 10");
    assertThatThrownBy(() -> new Association(0, 6, 5, 10))
        .hasMessage("Impossible counts: together 0, first 6, second 5, total 10");
  }

  @Test
  void staysWithinItsBoundsAndIsSymmetric() {
    long seed = 20220301;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      int total = 1 + random.nextInt(1000);
      int first = 1 + random.nextInt(total);
      int second = 1 + random.nextInt(total);
      int least = Math.max(0, first + second - total);
      int together = least + random.nextInt(Math.min(first, second) - least + 1);
      Association association = new Association(together, first, second, total);

      String counts = "seed %d: %s".formatted(seed, association);
      association.findNpmi().ifPresent(npmi -> assertThat(npmi).as(counts).isBetween(-1.0, 1.0));
      assertThat(association)
          .as(counts)
          .returns(new Association(together, second, first, total).llr(), Association::llr)
          .returns(
              new Association(together, second, first, total).findNpmi(), Association::findNpmi);
    }
  }
}
