package litopys.sequence;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows for the features that examples have often enough, the commonest first. */
final class FeatureIndex {

  private final long[] features;
  private final LongIntHashMap rows;

  private FeatureIndex(long[] features) {
    this.features = features;
    this.rows = new LongIntHashMap(features.length);
    for (int row = 0; row < features.length; row++) {
      rows.put(features[row], row);
    }
  }

  static FeatureIndex of(List<TrainingExample> examples, int leastCount) {
    LongIntHashMap counts = new LongIntHashMap();
    for (TrainingExample example : examples) {
      FeatureMatrix features = example.features();
      for (int i = 0; i < features.length(); i++) {
        for (int f = 0; f < features.width(); f++) {
          counts.addTo(features.feature(i, f), 1);
        }
      }
    }
    List<Long> frequent = new ArrayList<>();
    for (LongIntCursor count : counts) {
      if (count.value >= leastCount) {
        frequent.add(count.key);
      }
    }
    frequent.sort(
        Comparator.comparingInt((Long feature) -> counts.get(feature))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return new FeatureIndex(frequent.stream().mapToLong(Long::longValue).toArray());
  }

  int size() {
    return features.length;
  }

  long feature(int row) {
    return features[row];
  }

  /** Returns the rows of the features of each element; those without a row are left out. */
  int[][] rows(FeatureMatrix matrix) {
    int[][] indexed = new int[matrix.length()][];
    for (int i = 0; i < indexed.length; i++) {
      int[] row = new int[matrix.width()];
      int count = 0;
      for (int f = 0; f < matrix.width(); f++) {
        row[count] = rows.getOrDefault(matrix.feature(i, f), -1);
        count += row[count] >= 0 ? 1 : 0;
      }
      indexed[i] = Arrays.copyOf(row, count);
    }
    return indexed;
  }
}
