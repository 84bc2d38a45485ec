package litopys.sequence;

import java.util.Arrays;

/** Finds the best of all allowed tag sequences under first-order scores (Viterbi 1967). */
final class Viterbi {

  private final TagSet tags;

  /** Allowed tags before each tag. */
  private final int[][] before;

  Viterbi(TagSet tags) {
    this.tags = tags;
    this.before = new int[tags.size()][];
    for (int tag = 0; tag < tags.size(); tag++) {
      int[] allowed = new int[tags.size()];
      int count = 0;
      for (int previous = 0; previous < tags.size(); previous++) {
        if (tags.mayFollow(previous, tag)) {
          allowed[count++] = previous;
        }
      }
      before[tag] = Arrays.copyOf(allowed, count);
    }
  }

  /**
   * Returns the best sequence; of equal ones that with the smallest tags at its end.
   *
   * @param emissions score by element and tag, {@code length * size}
   * @param transitions score by previous tag and tag, {@code size * size}
   */
  int[] decode(int length, float[] emissions, float[] transitions) {
    if (length == 0) {
      return new int[0];
    }
    int size = tags.size();
    float[] best = new float[length * size];
    int[] from = new int[length * size];
    for (int tag = 0; tag < size; tag++) {
      best[tag] = tags.mayStart(tag) ? emissions[tag] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      int row = i * size;
      for (int tag = 0; tag < size; tag++) {
        float highest = Float.NEGATIVE_INFINITY;
        int source = before[tag][0];
        for (int previous : before[tag]) {
          float score = best[row - size + previous] + transitions[previous * size + tag];
          if (score > highest) {
            highest = score;
            source = previous;
          }
        }
        best[row + tag] = highest + emissions[row + tag];
        from[row + tag] = source;
      }
    }
    int[] path = new int[length];
    int last = 0;
    for (int tag = 1; tag < size; tag++) {
      if (best[(length - 1) * size + tag] > best[(length - 1) * size + last]) {
        last = tag;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = last;
      last = from[i * size + last];
    }
    return path;
  }
}
