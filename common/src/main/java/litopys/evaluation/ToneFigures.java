package litopys.evaluation;

import java.util.Collection;

/**
 * How well tone toward targets was labelled: -1 negative, 0 neutral, 1 positive.
 *
 * @param right targets with the right label
 */
public record ToneFigures(Score negative, Score neutral, Score positive, Share right) {

  /** The two labels of one target. */
  public record Labels(int gold, int predicted) {

    public Labels {
      check(gold);
      check(predicted);
    }

    private static void check(int label) {
      if (label < -1 || label > 1) {
        throw new IllegalArgumentException(
            "not a label of tone: %d; allowed: -1, 0, 1".formatted(label));
      }
    }
  }

  public static ToneFigures of(Collection<Labels> targets) {
    int right = (int) targets.stream().filter(t -> t.gold() == t.predicted()).count();
    return new ToneFigures(
        score(targets, -1), score(targets, 0), score(targets, 1), new Share(right, targets.size()));
  }

  private static Score score(Collection<Labels> targets, int label) {
    return new Score(
        (int) targets.stream().filter(t -> t.gold() == label && t.predicted() == label).count(),
        (int) targets.stream().filter(t -> t.predicted() == label).count(),
        (int) targets.stream().filter(t -> t.gold() == label).count());
  }

  /** Mean F1 of negative and positive, by which RuSentNE-2023 ranks. */
  public double polarF1() {
    return (negative.f1() + positive.f1()) / 2;
  }

  /** Mean F1 of the three labels. */
  public double macroF1() {
    return (negative.f1() + neutral.f1() + positive.f1()) / 3;
  }
}
