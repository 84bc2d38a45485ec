package litopys.sequence;

import java.util.Arrays;

/**
 * The features of a model, each with its row of weights. Four places for each feature, and the
 * features that come first found first: nearly every look-up is one read.
 */
final class FeatureTable {

  static final int NONE = -1;

  private static final int PLACES_PER_FEATURE = 4;

  private final long[] features;

  /** Rows, or NONE for a free place. */
  private final int[] rows;

  /**
   * @param features by row, all different; bits of a feature are as good as random
   */
  FeatureTable(long[] features) {
    int places = Integer.highestOneBit(Math.max(1, features.length) * PLACES_PER_FEATURE - 1) << 1;
    this.features = new long[places];
    this.rows = new int[places];
    Arrays.fill(rows, NONE);
    for (int row = 0; row < features.length; row++) {
      int place = place(features[row]);
      if (rows[place] != NONE) {
        throw new IllegalArgumentException("Feature given twice: " + features[row]);
      }
      this.features[place] = features[row];
      rows[place] = row;
    }
  }

  /** Returns the row of a feature, or NONE. */
  int row(long feature) {
    return rows[place(feature)];
  }

  private int place(long feature) {
    int place = (int) feature & (rows.length - 1);
    while (rows[place] != NONE && features[place] != feature) {
      place = (place + 1) & (rows.length - 1);
    }
    return place;
  }
}
