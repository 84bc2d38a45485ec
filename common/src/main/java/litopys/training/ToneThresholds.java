package litopys.training;

import java.util.List;

/**
 * From which score on a mention is labelled.
 *
 * @param negative labelled negative if the score is no more than its opposite
 * @param positive labelled positive if the score is no less
 */
public record ToneThresholds(double negative, double positive) {

  private static final double LEAST = 0.05;
  private static final double STEP = 0.01;
  private static final int STEPS = 60;

  /**
   * An example with the score that a model gives it which has not seen it.
   *
   * @param weight how much it counts
   */
  public record Scored(ToneExample example, double score, double weight) {}

  /** Returns the thresholds with the greatest mean F1 of negative and positive. */
  public static ToneThresholds tune(List<Scored> scored) {
    return new ToneThresholds(best(scored, -1), best(scored, 1));
  }

  /** Each label has a threshold of its own, so that the two F1 are independent. */
  private static double best(List<Scored> scored, int label) {
    double best = LEAST;
    double most = -1;
    for (int step = 0; step < STEPS; step++) {
      double threshold = LEAST + step * STEP;
      double f1 = f1(scored, label, threshold);
      if (f1 > most) {
        most = f1;
        best = threshold;
      }
    }
    return best;
  }

  private static double f1(List<Scored> scored, int label, double threshold) {
    double right = 0;
    double all = 0;
    for (Scored one : scored) {
      boolean gold = one.example().label() == label;
      boolean predicted = one.score() * label >= threshold;
      right += gold && predicted ? one.weight() : 0;
      all += (gold ? one.weight() : 0) + (predicted ? one.weight() : 0);
    }
    return all == 0 ? 0 : 2 * right / all;
  }

  /** Returns the label of a score: -1, 0 or 1. */
  public int label(double score) {
    return score >= positive ? 1 : score <= -negative ? -1 : 0;
  }
}
