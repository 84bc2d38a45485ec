package litopys.jobs.quality;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One figure of a run, and what its gate says of it.
 *
 * @param subject what it was measured of: a source, language and day, a language, a column, or all
 * @param expected what the gate allows, in words
 */
public record Finding(Gate gate, String subject, String expected, double found, Verdict verdict) {

  private static final MathContext DIGITS = new MathContext(4);

  /** Returns a number as people read it: at most four significant digits, no exponent. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "any";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
