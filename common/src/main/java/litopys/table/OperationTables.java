package litopys.table;

import static litopys.table.Column.date;
import static litopys.table.Column.number;
import static litopys.table.Column.text;
import static litopys.table.Column.texts;
import static litopys.table.Column.timestamp;
import static litopys.table.Column.total;

import java.util.List;

/** What runs did: sources seen, records rejected, and the manifest of each run. */
public final class OperationTables {

  public static final Column NAME = text("name", "Name of the source, else its id");
  public static final Column TIMEZONE =
      text("timezone", "IANA time zone for dates without one; UTC when unknown");

  public static final Column RUN_DATE = date("run_date", "UTC day the run started");
  public static final Column RUN_ID = text("run_id", "Start time and a random suffix");
  public static final Column INPUT = text("input", "File the record stands in");
  public static final Column POSITION =
      text(
          "position",
          "Where: line N, record N, row N or byte N of the decompressed stream; file if the whole"
              + " file could not be read");
  public static final Column REASON = text("reason", "Code of the reason");
  public static final Column DETAIL = text("detail", "What exactly was wrong, and what is allowed");
  public static final Column RAW =
      Column.of(
              "raw", Column.Type.BYTES, "", "The record as it stood, at most the configured length")
          .optional();
  public static final Column RAW_LENGTH =
      Column.of("raw_length", Column.Type.LONG, "bytes", "Full length of the record").optional();

  public static final Table SOURCES =
      Table.snapshot(
          "sources",
          "source",
          "Sources of all articles in the warehouse, with what conf/ says of them",
          List.of(
              ArticlesTable.SOURCE_ID,
              NAME,
              ArticlesTable.SOURCE_COUNTRY,
              TIMEZONE,
              EntityTables.FIRST_SEEN.meaning("First day with an article"),
              EntityTables.LAST_SEEN.meaning("Last day with an article"),
              total("articles", "articles", "Articles in the warehouse")));

  public static final Table QUARANTINE =
      Table.daily(
          "quarantine",
          "bad record",
          "Records of the input that could not become an article",
          RUN_DATE,
          List.of(
              RUN_DATE,
              INPUT,
              POSITION,
              REASON,
              DETAIL,
              RAW,
              RAW_LENGTH,
              ArticlesTable.ARTICLE_ID
                  .meaning("Id that the article would have, where it was readable")
                  .optional(),
              ArticlesTable.SOURCE_ID
                  .meaning("Source of the record, where it was readable")
                  .optional(),
              ArticlesTable.PUB_DATE.meaning("Day of the record, where it was readable").optional(),
              RUN_ID));

  public static final Table RUNS =
      Table.daily(
          "runs",
          "run",
          "One manifest per run",
          RUN_DATE,
          List.of(
              RUN_DATE,
              RUN_ID,
              text("job", "Job that ran"),
              text("arguments", "Its options"),
              text("code_version", "Version of the program"),
              text("engine_version", "Version of the analysis"),
              text("lexicon_version", "Hash over all lexicons"),
              text(
                      "models",
                      "Hash over the operator's own sequence models; null with the built-in ones")
                  .optional(),
              timestamp("started_at", "Begin, UTC"),
              timestamp("ended_at", "End, UTC"),
              number("exit_code", "", "0 done, 3 quality gate failed"),
              total(
                  "records_in",
                  "records",
                  "Records read: articles + replaced + duplicates + quarantined + removed"),
              total("articles", "articles", "Records that became an article of the warehouse"),
              total("replaced", "records", "Records superseded by a newer version"),
              total("duplicates", "records", "Records that repeat a version already there"),
              total("quarantined", "records", "Records rejected"),
              total(
                  "removed",
                  "records",
                  "Records left aside because their article was taken out on request"),
              total("files_read", "files", "Files of the input that were new or changed"),
              total("files_unchanged", "files", "Files that an earlier run had read as they are"),
              texts("days", "Days published, ISO 8601"),
              Column.structs(
                  "quality",
                  "What the quality gates measured and said; a run they refused has published nothing"
                      + " but this row",
                  List.of(
                      text("gate", "Name of the gate, as in litopys.quality of the configuration"),
                      text(
                          "subject",
                          "Measured of: a source, language and day; a language; a column; or all"),
                      text("expected", "What the gate allows, and the median it compares with"),
                      Column.measure("found", "", "The figure"),
                      text(
                          "verdict",
                          "pass, warn or refuse; none if the gate is off or articles are too few"))),
              Column.structs(
                  "tables",
                  "Rows per table of the days published",
                  List.of(
                      text("table", "Name of the table"),
                      Column.of(
                          "rows_in", Column.Type.LONG, "rows", "Rows that these days held before"),
                      Column.of(
                          "rows_out", Column.Type.LONG, "rows", "Rows that they hold now")))));

  private OperationTables() {}
}
