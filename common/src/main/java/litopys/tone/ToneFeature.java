package litopys.tone;

/**
 * A feature of a mention and what it weighs.
 *
 * @param name as the weights name it: {@code stem=погрож|NOMINATIVE|after}
 * @param isLexical whether it holds a word of the language
 * @param value 1 for a feature that is simply there
 * @param against log-odds that it adds to a negative tone over a neutral one
 * @param inFavour log-odds that it adds to a positive tone over a neutral one
 */
public record ToneFeature(
    String name, boolean isLexical, double value, double against, double inFavour) {

  /** Returns how much the feature moves the tone, in either direction. */
  public double influence() {
    return Math.max(Math.abs(against), Math.abs(inFavour));
  }
}
