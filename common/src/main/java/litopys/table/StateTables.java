package litopys.table;

import static litopys.table.Column.flag;
import static litopys.table.Column.text;
import static litopys.table.Column.timestamp;
import static litopys.table.Column.total;

import java.util.List;

/**
 * What runs remember for the next one: files read, days done, articles taken out. Not published.
 */
public final class StateTables {

  public static final Column PATH = text("path", "File, as the column input of quarantine has it");
  public static final Column LENGTH =
      Column.of("length", Column.Type.LONG, "bytes", "Its length when it was listed");
  public static final Column CHANGED_AT =
      timestamp("changed_at", "Its time of modification when it was listed");
  public static final Column SETTINGS =
      text("settings", "Digest of all settings that decide how records are read");
  public static final Column FROM_DAY =
      Column.date("from_day", "First day of publication that was taken in");
  public static final Column TO_DAY =
      Column.date("to_day", "Last day of publication that was taken in");
  public static final Column RECORDS = total("records", "records", "Records of the file");
  public static final Column FUTURE_AT =
      timestamp(
              "future_at",
              "Earliest time of publication that was impossible because it lay in the future")
          .optional();

  /** A file stands here from the run on that published its records. */
  public static final Table INPUTS =
      Table.snapshot(
          ".inputs",
          "file",
          "Files of the input as they were last read to their end",
          List.of(
              PATH,
              LENGTH,
              CHANGED_AT,
              SETTINGS,
              FROM_DAY,
              TO_DAY,
              RECORDS,
              FUTURE_AT,
              OperationTables.RUN_ID));

  public static final Column SETTLED_WITH =
      text("settled_with", "Digest of the thresholds and overrides that settled the day's names")
          .optional();
  public static final Column IS_REPORTED =
      flag("is_reported", "False if flat tables have changed since the daily tables were made");

  public static final Table DAYS =
      Table.snapshot(
          ".days",
          "day",
          "Days with articles, and how far each is done",
          List.of(
              ArticlesTable.PUB_DATE,
              AnalysisTable.ENGINE_VERSION
                  .meaning("Version that read all articles of the day; null if some are unread")
                  .optional(),
              SETTLED_WITH,
              IS_REPORTED));

  /** Nothing else is kept of these articles. */
  public static final Table REMOVALS =
      Table.snapshot(
          ".removals",
          "article",
          "Articles that were taken out on request, and are not taken in again",
          List.of(ArticlesTable.ARTICLE_ID, OperationTables.RUN_ID));

  private StateTables() {}
}
