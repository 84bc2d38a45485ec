package litopys.text;

import java.util.Arrays;

/**
 * Proposes texts that may be near-duplicates: two sets of shingles that share a bucket.
 *
 * <p>128 minimum hashes in 32 bands of 4 rows. Sets of Jaccard similarity s share a bucket with
 * probability 1 - (1 - s^4)^32: 0.99999995 at 0.8, 0.87 at 0.5, 0.05 at 0.2 (Broder 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
 */
public final class MinHash {

  private static final int BANDS = 32;
  private static final int ROWS = 4;

  private MinHash() {}

  /** Returns the 32 buckets of a set, one for each band; none for the empty set. */
  public static long[] buckets(long[] shingles) {
    if (shingles.length == 0) {
      return shingles;
    }
    long[] minima = minima(shingles);
    long[] buckets = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long bucket = band;
      for (int row = 0; row < ROWS; row++) {
        bucket = Shingles.mix(bucket ^ minima[band * ROWS + row]);
      }
      buckets[band] = bucket;
    }
    return buckets;
  }

  private static long[] minima(long[] shingles) {
    long[] minima = new long[BANDS * ROWS];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int function = 0; function < minima.length; function++) {
        long seed = (function + 1) * 0x9e3779b97f4a7c15L;
        minima[function] = Math.min(minima[function], Shingles.mix(shingle ^ seed));
      }
    }
    return minima;
  }
}
