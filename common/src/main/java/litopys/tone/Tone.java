package litopys.tone;

/**
 * What a sentence says of one of its mentions.
 *
 * @param score thousandths: the probability that it speaks for the mention, less that it speaks
 *     against it; -1000 to 1000
 * @param label -1 against, 0 neutral, 1 for
 * @param confidence probability of the label, in thousandths
 */
public record Tone(int score, int label, int confidence) {

  /** The greatest score. */
  public static final int MOST = 1000;

  public Tone {
    if (Math.abs(score) > MOST || Math.abs(label) > 1 || confidence < 0 || confidence > MOST) {
      throw new IllegalArgumentException(
          "Not a tone: score %d, label %d, confidence %d".formatted(score, label, confidence));
    }
  }
}
