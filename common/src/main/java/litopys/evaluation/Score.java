package litopys.evaluation;

/**
 * Counts of what was found.
 *
 * @param correct predictions that the gold has
 * @param predicted all predictions
 * @param gold all that should be found
 */
public record Score(int correct, int predicted, int gold) {

  static final Score NONE = new Score(0, 0, 0);

  public Score {
    if (correct < 0 || correct > predicted || correct > gold) {
      throw new IllegalArgumentException(
          "Not possible: %d correct of %d predicted and %d gold"
              .formatted(correct, predicted, gold));
    }
  }

  /** Share of the predictions that are correct; 0 without predictions. */
  public double precision() {
    return predicted == 0 ? 0 : (double) correct / predicted;
  }

  /** Share of the gold that is found; 0 without gold. */
  public double recall() {
    return gold == 0 ? 0 : (double) correct / gold;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return harmonicMean(precision(), recall());
  }

  Score plus(Score other) {
    return new Score(correct + other.correct, predicted + other.predicted, gold + other.gold);
  }

  static double harmonicMean(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
