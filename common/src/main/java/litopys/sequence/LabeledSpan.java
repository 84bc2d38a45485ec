package litopys.sequence;

/**
 * Consecutive elements of a sequence that bear one label.
 *
 * @param begin index of the first
 * @param end index after the last
 */
public record LabeledSpan(int begin, int end, String label) {

  public LabeledSpan {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "Empty or negative span: [%d, %d) %s".formatted(begin, end, label));
    }
  }
}
