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
  private static final double NEARLY = 0.01;

  /** An example with the score that a model gives it which has not seen it. */
  public record Scored(ToneExample example, double score) {}

  /**
   * Returns the thresholds with the greatest mean F1 of negative and positive.
   *
   * @param neutralPerOther how many mentions are neutral for each that is not, in the texts that
   *     labels are wanted for
   */
  public static ToneThresholds tune(List<Scored> scored, double neutralPerOther) {
    double neutral = scored.stream().filter(one -> one.example().label() == 0).count();
    double weight = neutral == 0 ? 1 : neutralPerOther * (scored.size() - neutral) / neutral;
    return new ToneThresholds(best(scored, -1, weight), best(scored, 1, weight));
  }

  /** Returns how many examples are neutral for each that is not. */
  public static double neutralPerOther(List<Scored> scored) {
    double neutral = scored.stream().filter(one -> one.example().label() == 0).count();
    return neutral / Math.max(1, scored.size() - neutral);
  }

  /** Each label has a threshold of its own, so that the two F1 are independent. */
  private static double best(List<Scored> scored, int label, double neutralWeight) {
    double[] f1 = new double[STEPS];
    double most = 0;
    for (int step = 0; step < STEPS; step++) {
      f1[step] = f1(scored, label, LEAST + step * STEP, neutralWeight);
      most = Math.max(most, f1[step]);
    }
    // the middle of what is nearly best: the peak itself is noise
    double sum = 0;
    int count = 0;
    for (int step = 0; step < STEPS; step++) {
      if (f1[step] >= most - NEARLY) {
        sum += LEAST + step * STEP;
        count++;
      }
    }
    return sum / count;
  }

  private static double f1(List<Scored> scored, int label, double threshold, double neutralWeight) {
    double right = 0;
    double all = 0;
    for (Scored one : scored) {
      boolean gold = one.example().label() == label;
      boolean predicted = one.score() * label >= threshold;
      double weight = one.example().label() == 0 ? neutralWeight : 1;
      right += gold && predicted ? weight : 0;
      all += (gold ? weight : 0) + (predicted ? weight : 0);
    }
    return all == 0 ? 0 : 2 * right / all;
  }

  /** Returns the label of a score: -1, 0 or 1. */
  public int label(double score) {
    return score >= positive ? 1 : score <= -negative ? -1 : 0;
  }
}
