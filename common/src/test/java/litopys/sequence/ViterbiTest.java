package litopys.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dynamic programming against the search through all sequences. */
class ViterbiTest {

  private static final TagSet TAGS = new TagSet(List.of("A", "B"));
  private static final int SIZE = TAGS.size();

  @Test
  void theBestOfAllAllowedSequencesIsFound() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int length = 1 + random.nextInt(5);
      float[] emissions = floats(random, length * SIZE);
      float[] transitions = floats(random, SIZE * SIZE);

      int[] found = new Viterbi(TAGS).decode(length, emissions, transitions);

      assertThat(isAllowed(found)).as("seed %d", seed).isTrue();
      assertThat(score(found, emissions, transitions))
          .as("seed %d", seed)
          .isCloseTo(best(length, emissions, transitions), within(1e-4));
    }
  }

  @Test
  void marginalsAreTheSharesOfAllSequencesWithATag() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int length = 1 + random.nextInt(4);
      float[] emissions = floats(random, length * SIZE);
      float[] transitions = floats(random, SIZE * SIZE);
      double[] expected = new double[length * SIZE];
      double[] expectedMoves = new double[SIZE * SIZE];
      enumerate(length, emissions, transitions, expected, expectedMoves);

      double[] marginals = doubles(emissions);
      double[] moves = new double[SIZE * SIZE];
      new Marginals(TAGS).compute(length, marginals, doubles(transitions), moves);

      assertThat(marginals).as("seed %d", seed).containsExactly(expected, within(1e-6));
      assertThat(moves).as("seed %d", seed).containsExactly(expectedMoves, within(1e-6));
    }
  }

  private static void enumerate(
      int length, float[] emissions, float[] transitions, double[] tags, double[] moves) {
    double total = 0;
    for (int code = 0; code < Math.pow(SIZE, length); code++) {
      int[] path = path(code, length);
      if (isAllowed(path)) {
        double weight = Math.exp(score(path, emissions, transitions));
        total += weight;
        for (int i = 0; i < length; i++) {
          tags[i * SIZE + path[i]] += weight;
          if (i > 0) {
            moves[path[i - 1] * SIZE + path[i]] += weight;
          }
        }
      }
    }
    for (int i = 0; i < tags.length; i++) {
      tags[i] /= total;
    }
    for (int i = 0; i < moves.length; i++) {
      moves[i] /= total;
    }
  }

  private static double best(int length, float[] emissions, float[] transitions) {
    double best = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < Math.pow(SIZE, length); code++) {
      int[] path = path(code, length);
      if (isAllowed(path)) {
        best = Math.max(best, score(path, emissions, transitions));
      }
    }
    return best;
  }

  private static int[] path(int code, int length) {
    int[] path = new int[length];
    int rest = code;
    for (int i = 0; i < length; i++) {
      path[i] = rest % SIZE;
      rest /= SIZE;
    }
    return path;
  }

  private static boolean isAllowed(int[] path) {
    boolean allowed = TAGS.mayStart(path[0]);
    for (int i = 1; i < path.length; i++) {
      allowed &= TAGS.mayFollow(path[i - 1], path[i]);
    }
    return allowed;
  }

  private static double score(int[] path, float[] emissions, float[] transitions) {
    double score = 0;
    for (int i = 0; i < path.length; i++) {
      score += emissions[i * SIZE + path[i]];
      score += i == 0 ? 0 : transitions[path[i - 1] * SIZE + path[i]];
    }
    return score;
  }

  private static float[] floats(Random random, int size) {
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = (float) random.nextGaussian() * 2;
    }
    return floats;
  }

  private static double[] doubles(float[] floats) {
    double[] doubles = new double[floats.length];
    for (int i = 0; i < floats.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }
}
