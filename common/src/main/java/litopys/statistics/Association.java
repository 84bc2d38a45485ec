package litopys.statistics;

import java.util.OptionalDouble;

/**
 * How strongly two things keep company, judged by the articles of one cell.
 *
 * @param together articles that name both
 * @param first articles that name the first
 * @param second articles that name the second
 * @param total all articles of the cell
 */
public record Association(long together, long first, long second, long total) {

  private static final double SIX_DIGITS = 1e6;

  public Association {
    boolean possible =
        together >= 0
            && together <= Math.min(first, second)
            && Math.max(first, second) <= total
            && first + second - together <= total;
    if (!possible) {
      throw new IllegalArgumentException(
          "Impossible counts: together %d, first %d, second %d, total %d"
              .formatted(together, first, second, total));
    }
  }

  /**
   * Normalised pointwise mutual information, ln(p(a,b) / (p(a) p(b))) / -ln p(a,b) with p = n /
   * total, to six digits (Bouma 2009, Normalized (pointwise) mutual information in collocation
   * extraction).
   *
   * <p>1 if each comes only with the other, 0 if they are independent, -1 if they never meet. Empty
   * if all articles name both, or if there are none: always together and independent are then the
   * same, and nothing can be told.
   */
  public OptionalDouble findNpmi() {
    if (together == total) {
      return OptionalDouble.empty();
    }
    if (together == 0) {
      return OptionalDouble.of(-1);
    }
    double information = log(together) + log(total) - log(first) - log(second);
    return OptionalDouble.of(rounded(information / (log(total) - log(together))));
  }

  /**
   * Log-likelihood ratio G2 = 2 sum of O ln(O / E) over the four cells of the 2 x 2 table of
   * articles, to six digits; negative if the pair is rarer than chance (Dunning 1993, Accurate
   * methods for the statistics of surprise and coincidence). Above 3.84 with p &lt; 0.05, above
   * 10.83 with p &lt; 0.001.
   */
  public double llr() {
    long onlyFirst = first - together;
    long onlySecond = second - together;
    long neither = total - first - onlySecond;
    double sum =
        term(together, first, second)
            + term(onlyFirst, first, total - second)
            + term(onlySecond, total - first, second)
            + term(neither, total - first, total - second);
    // rounding may leave a trace below zero where the two are independent
    double likelihood = rounded(Math.max(0, 2 * sum));
    return isRarerThanChance() ? 0 - likelihood : likelihood;
  }

  /** Returns O ln(O / E), with E = row x column / total; 0 for an empty cell. */
  private double term(long observed, long row, long column) {
    if (observed == 0) {
      return 0;
    }
    return observed * (log(observed) + log(total) - log(row) - log(column));
  }

  private boolean isRarerThanChance() {
    return (double) together * total < (double) first * second;
  }

  /** The same to the last bit on every machine, unlike {@link Math#log}. */
  private static double log(long count) {
    return StrictMath.log((double) count);
  }

  private static double rounded(double value) {
    return Math.round(value * SIX_DIGITS) / SIX_DIGITS;
  }
}
