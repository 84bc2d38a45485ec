package litopys.statistics;

import java.util.Arrays;
import java.util.Collection;

/** The middle of some values; of an even number of them, the mean of the two in the middle. */
public final class Medians {

  private Medians() {}

  /**
   * Returns the median of some values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static double of(Collection<Double> values) {
    return ofSorted(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  /**
   * Returns the median of counts of which only those above 0 are given.
   *
   * @param all how many counts there are
   * @throws IllegalArgumentException if fewer than are given, or none
   */
  public static double ofCounts(long[] aboveZero, int all) {
    if (aboveZero.length > all) {
      throw new IllegalArgumentException(
          "%d counts above 0 among %d".formatted(aboveZero.length, all));
    }
    double[] counts = new double[all];
    for (int i = 0; i < aboveZero.length; i++) {
      counts[i] = aboveZero[i];
    }
    Arrays.sort(counts);
    return ofSorted(counts);
  }

  private static double ofSorted(double[] sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("No median of no values");
    }
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
