package litopys.jobs.quality;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import litopys.table.ArticlesTable;
import litopys.table.Column;

/**
 * What is expected of a run.
 *
 * @param days of publication that are judged, the last of those a run changes
 * @param leastArticles fewer say nothing of a source, a language or a column
 * @param nullShares highest share of articles without a value, by column
 */
public record QualitySettings(
    int days,
    int leastArticles,
    Map<Gate, Action> actions,
    Map<Gate, Limits> limits,
    Map<String, Double> nullShares) {

  /** Columns of articles that may lack a value; a source_country lacks it where it is ZZ. */
  public static final List<Column> COLUMNS =
      List.of(
          ArticlesTable.TITLE,
          ArticlesTable.URL,
          ArticlesTable.EXTERNAL_ID,
          ArticlesTable.SOURCE_COUNTRY);

  private static final String SECTION = "litopys.quality.";
  private static final String AT_LEAST = ".at_least";
  private static final String AT_MOST = ".at_most";

  public QualitySettings {
    require(days >= 1, "days", days, "a whole number, at least 1");
    require(leastArticles >= 1, "least_articles", leastArticles, "a whole number, at least 1");
    actions = Map.copyOf(actions);
    limits = Map.copyOf(limits);
    nullShares = Map.copyOf(nullShares);
  }

  /**
   * Reads the section {@code litopys.quality}.
   *
   * @throws IllegalArgumentException naming a setting, its value and what is allowed
   */
  public static QualitySettings from(Config config) {
    try {
      Map<Gate, Action> actions = new EnumMap<>(Gate.class);
      Map<Gate, Limits> limits = new EnumMap<>(Gate.class);
      for (Gate gate : Gate.values()) {
        actions.put(gate, action(config, gate));
        if (gate != Gate.NULL_SHARE) {
          limits.put(gate, limits(config, gate));
        }
      }
      return new QualitySettings(
          config.getInt(SECTION + "days"),
          config.getInt(SECTION + "least_articles"),
          actions,
          limits,
          nullShares(config));
    } catch (ConfigException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  Action action(Gate gate) {
    return Objects.requireNonNull(actions.get(gate), gate::code);
  }

  Limits limits(Gate gate) {
    return Objects.requireNonNull(limits.get(gate), gate::code);
  }

  /** Returns the same gates, none of which keeps a run from publishing. */
  public QualitySettings warningOnly() {
    UnaryOperator<Action> milder = action -> action == Action.REFUSE ? Action.WARN : action;
    Map<Gate, Action> milderActions = new EnumMap<>(Gate.class);
    actions.forEach((gate, action) -> milderActions.put(gate, milder.apply(action)));
    return new QualitySettings(days, leastArticles, milderActions, limits, nullShares);
  }

  private static Action action(Config config, Gate gate) {
    String setting = gate.code() + ".action";
    String value = config.getString(SECTION + setting);
    for (Action action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(value)) {
        return action;
      }
    }
    throw wrong(setting, value, "off, warn, refuse");
  }

  private static Limits limits(Config config, Gate gate) {
    double least = number(config, gate.code() + AT_LEAST, 0);
    double most = number(config, gate.code() + AT_MOST, Double.POSITIVE_INFINITY);
    require(least <= most, gate.code() + AT_LEAST, least, "at most at_most, " + most);
    return new Limits(least, most);
  }

  private static double number(Config config, String setting, double absent) {
    double value = config.hasPath(SECTION + setting) ? config.getDouble(SECTION + setting) : absent;
    require(value >= 0, setting, value, "a number, at least 0");
    return value;
  }

  private static Map<String, Double> nullShares(Config config) {
    String setting = Gate.NULL_SHARE.code() + AT_MOST;
    List<String> columns = COLUMNS.stream().map(Column::name).toList();
    Map<String, Double> shares = new TreeMap<>();
    for (String column : config.getConfig(SECTION + setting).root().keySet()) {
      if (!columns.contains(column)) {
        throw wrong(setting, column, String.join(", ", columns));
      }
      shares.put(column, number(config, setting + "." + column, 1));
    }
    return shares;
  }

  private static void require(boolean holds, String setting, Number value, String allowed) {
    if (!holds) {
      throw wrong(setting, value.toString(), allowed);
    }
  }

  private static IllegalArgumentException wrong(String setting, String value, String allowed) {
    return new IllegalArgumentException(
        "%s%s: '%s' is not allowed; allowed: %s".formatted(SECTION, setting, value, allowed));
  }
}
