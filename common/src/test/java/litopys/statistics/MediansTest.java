package litopys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(Medians.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    assertThat(Medians.of(List.of(9.0, 1.0, 5.0, 2.0))).isEqualTo(3.5);
  }

  @Test
  void countsThatAreNotGivenAreZero() {
    assertThat(Medians.ofCounts(new long[] {4, 8, 6}, 4)).isEqualTo(5.0);
    assertThat(Medians.ofCounts(new long[] {4, 8, 6}, 6)).isEqualTo(2.0);
    assertThat(Medians.ofCounts(new long[] {4, 8, 6}, 7)).isEqualTo(0.0);
  }

  @Test
  void ofNothingThereIsNoMedian() {
    assertThatThrownBy(() -> Medians.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No median of no values");
    assertThatThrownBy(() -> Medians.ofCounts(new long[] {1, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 counts above 0 among 1");
  }
}
