package litopys.jobs.step;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * When the articles of a window are enough to say who or what a name stands for.
 *
 * @param articles that must say so, at least
 * @param permille of the articles that say anything, at least; more than half
 * @param unsureMilli mentions less confident than this may be given another kind
 */
public record SettleThresholds(int articles, int permille, int unsureMilli)
    implements Serializable {

  private static final String SECTION = "litopys.settle.";
  private static final int ALL = 1000;

  public SettleThresholds {
    require(articles >= 1, "min_articles", articles, "a whole number, at least 1");
    require(
        permille > ALL / 2 && permille <= ALL,
        "min_share",
        (double) permille / ALL,
        "more than 0.5, at most 1");
    require(
        unsureMilli >= 0 && unsureMilli <= ALL,
        "unsure_confidence",
        (double) unsureMilli / ALL,
        "0 to 1");
  }

  /** Reads the section {@code litopys.settle}. */
  public static SettleThresholds from(Config config) {
    try {
      return new SettleThresholds(
          config.getInt(SECTION + "min_articles"),
          thousandths(config, "min_share"),
          thousandths(config, "unsure_confidence"));
    } catch (ConfigException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static int thousandths(Config config, String name) {
    double value = config.getDouble(SECTION + name);
    // a bound that thousandths cannot hold must not become a laxer one
    return BigDecimal.valueOf(value).movePointRight(3).setScale(0, RoundingMode.CEILING).intValue();
  }

  private static void require(boolean holds, String name, Number value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s%s: '%s' is not allowed; allowed: %s".formatted(SECTION, name, value, allowed));
    }
  }
}
