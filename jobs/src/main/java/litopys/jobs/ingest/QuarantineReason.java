package litopys.jobs.ingest;

import java.util.Locale;

/** Why a record was rejected. */
public enum QuarantineReason {
  BROKEN_JSON,
  BROKEN_CSV,
  BROKEN_WARC,
  NOT_AN_OBJECT,
  MISSING_TEXT,
  TEXT_TOO_SHORT,
  MISSING_DATE,
  IMPOSSIBLE_DATE,
  INVALID_ENCODING,
  OVERSIZED_RECORD,
  OVERSIZED_FIELD,
  TRUNCATED_STREAM,
  UNREADABLE_FILE,
  UNREADABLE_PARQUET,
  UNSUPPORTED_FORMAT;

  /** The code that the column {@code reason} holds. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
