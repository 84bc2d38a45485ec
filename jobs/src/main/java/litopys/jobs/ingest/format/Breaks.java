package litopys.jobs.ingest.format;

import java.util.Optional;
import litopys.jobs.ingest.Limits;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.Raw;
import litopys.jobs.ingest.stream.RecordBytes;

/** Words for what every format suffers: a file that breaks, and a record that is too long. */
final class Breaks {

  private final ByteSource source;
  private final Limits limits;
  private boolean told;

  Breaks(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  RecordBytes recordBytes() {
    return new RecordBytes(limits.recordBytes(), limits.rawBytes());
  }

  /** Whether the file ended before its time. Only true once all its bytes are read. */
  boolean broken() {
    return source.peek() == ByteSource.END && source.findBreak().isPresent();
  }

  /** Returns the row that tells where the file broke, once. */
  Optional<Piece> find() {
    return broken() && !told ? Optional.of(with(Raw.NOTHING)) : Optional.empty();
  }

  /** Returns the row that tells where the file broke, with the record that the break cut off. */
  Piece with(Raw cutOff) {
    told = true;
    ByteSource.Break end = source.findBreak().orElseThrow();
    if (end.position() == 0 && !end.truncated()) {
      return new Piece.Reject("file", QuarantineReason.UNREADABLE_FILE, end.cause(), cutOff);
    }
    String detail =
        (end.truncated() ? "the file is cut off: " : "the file is damaged: ") + end.cause();
    return new Piece.Reject(
        "byte " + end.position(), QuarantineReason.TRUNCATED_STREAM, detail, cutOff);
  }

  Piece oversized(String position, RecordBytes record) {
    return new Piece.Reject(
        position,
        QuarantineReason.OVERSIZED_RECORD,
        "%d bytes, but max_record_bytes allows %d"
            .formatted(record.raw().length(), limits.recordBytes()),
        record.raw());
  }
}
