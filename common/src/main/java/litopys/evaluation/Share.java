package litopys.evaluation;

/** How many of some things are right. */
public record Share(int right, int all) {

  public Share {
    if (right < 0 || right > all) {
      throw new IllegalArgumentException("Not a share: %d of %d".formatted(right, all));
    }
  }

  /** The share; 0 of nothing. */
  public double value() {
    return all == 0 ? 0 : (double) right / all;
  }
}
