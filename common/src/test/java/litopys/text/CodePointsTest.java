package litopys.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodePointsTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void countsWhatLiesBeforeAnyOffset(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(random.nextInt(4) == 0 ? "😀" : "я");
    }
    CodePoints codePoints = new CodePoints(text.toString());

    for (int offset = 0; offset <= text.length(); offset++) {
      boolean insideOfPair =
          offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
      if (!insideOfPair) {
        assertThat(codePoints.before(offset))
            .as("seed %d, offset %d", seed, offset)
            .isEqualTo(text.codePointCount(0, offset));
        assertThat(codePoints.offset(codePoints.before(offset)))
            .as("seed %d, offset %d", seed, offset)
            .isEqualTo(offset);
      }
    }
  }

  static Stream<Long> seeds() {
    return new Random(17).longs(20).boxed();
  }
}
