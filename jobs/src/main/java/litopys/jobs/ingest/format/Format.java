package litopys.jobs.ingest.format;

import java.util.Locale;

/** How records lie in a file. */
public enum Format {
  JSON_LINES,
  /** An array of objects, one object, or several one after the other. */
  JSON,
  CSV,
  TSV,
  PARQUET,
  TEXT,
  WARC;

  /** The value of the option that asks for this format. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
