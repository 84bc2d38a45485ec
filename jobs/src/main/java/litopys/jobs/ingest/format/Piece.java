package litopys.jobs.ingest.format;

import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.stream.Raw;
import org.jspecify.annotations.Nullable;

/** What a reader cuts out of a file: a record, or something that is none. */
public sealed interface Piece {

  /** Where it stands: {@code line N}, {@code record N}, {@code row N}, {@code byte N}, or file. */
  String position();

  Raw raw();

  /**
   * A record whose fields could be told apart.
   *
   * @param header date that the container gives, as WARC does
   */
  record Fields(String position, FieldValues values, @Nullable String header, Raw raw)
      implements Piece {

    public Fields(String position, FieldValues values, Raw raw) {
      this(position, values, null, raw);
    }
  }

  /** A record whose fields could not be told apart, or the place where a file breaks. */
  record Reject(String position, QuarantineReason reason, String detail, Raw raw)
      implements Piece {}
}
