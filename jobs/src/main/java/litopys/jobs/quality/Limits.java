package litopys.jobs.quality;

/**
 * What is allowed, both ends included.
 *
 * @param atLeast 0 where there is no lower end
 * @param atMost infinite where there is no upper end
 */
record Limits(double atLeast, double atMost) {

  static Limits atMost(double most) {
    return new Limits(0, most);
  }

  /** Returns the limits around something expected, as multiples of it. */
  Limits times(double expected) {
    return new Limits(atLeast * expected, Double.isInfinite(atMost) ? atMost : atMost * expected);
  }

  boolean hold(double found) {
    return found >= atLeast && found <= atMost;
  }

  @Override
  public String toString() {
    String most = Finding.number(atMost);
    return atLeast <= 0
        ? "at most " + most
        : Double.isInfinite(atMost)
            ? "at least " + Finding.number(atLeast)
            : Finding.number(atLeast) + " to " + most;
  }
}
