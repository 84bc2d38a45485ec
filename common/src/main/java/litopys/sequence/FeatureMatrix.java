package litopys.sequence;

/** Features of a sequence: for each element the same number of hashes. Filled once, then read. */
public final class FeatureMatrix {

  private final int width;
  private final long[] features;

  /**
   * @param length elements of the sequence
   * @param width features of each element
   */
  public FeatureMatrix(int length, int width) {
    this.width = width;
    this.features = new long[length * width];
  }

  public int length() {
    return width == 0 ? 0 : features.length / width;
  }

  public int width() {
    return width;
  }

  public long feature(int element, int index) {
    return features[element * width + index];
  }

  public void put(int element, int index, long feature) {
    features[element * width + index] = feature;
  }
}
