package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.encoding.RecordDecoder;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.Raw;
import litopys.jobs.ingest.stream.RecordBytes;

/**
 * JSON that is not one object per line: an array of objects, one object, or several one after the
 * other. Values are cut out as bytes, so that a broken one spoils only itself, if the next begins
 * on a line of its own.
 */
final class JsonReader implements PieceReader {

  /** Bytes that broken values may swallow and give back before patience with the file ends. */
  private static final long PATIENCE = 64L << 20;

  /** Where to look for the next record in a file that has used up all patience. */
  private static final int SHORT_LOOK = 1 << 14;

  private final ByteSource source;
  private final RecordDecoder decoder;
  private final JsonRecord json;
  private final Breaks breaks;
  private final RecordBytes value;
  private boolean inArray;
  private boolean afterValue;
  private int column;
  private int columnOfRecords;
  private long givenBack;
  private long number;

  JsonReader(ByteSource source, IngestSetup setup) {
    this.source = source;
    this.decoder = RecordDecoder.perRecord(source.head());
    this.json = new JsonRecord(setup.fields());
    this.breaks = new Breaks(source, setup.limits());
    this.value = breaks.recordBytes();
  }

  @Override
  public Optional<Piece> next() {
    skipToValue();
    if (source.peek() == ByteSource.END) {
      return breaks.find().or(this::findUnclosedArray);
    }
    number++;
    return Optional.of(readValue());
  }

  private Optional<Piece> findUnclosedArray() {
    boolean unclosed = inArray && !breaks.broken();
    inArray = false;
    return unclosed
        ? Optional.of(
            new Piece.Reject(
                "byte " + source.position(),
                QuarantineReason.BROKEN_JSON,
                "the file ends inside an array",
                Raw.NOTHING))
        : Optional.empty();
  }

  private void skipToValue() {
    for (int next = source.peek(); next != ByteSource.END; next = source.peek()) {
      if (next == '[' && !inArray) {
        inArray = true;
      } else if (next == ']' && inArray) {
        inArray = false;
      } else if (next != ',' && !isSpace(next)) {
        return;
      }
      source.read();
      rememberColumn(next);
    }
  }

  /** Counts what stands before the first value of a line; by it the next record can be found. */
  private void rememberColumn(int skipped) {
    if (skipped == '\n') {
      column = 0;
      afterValue = false;
    } else if (!afterValue) {
      column++;
    }
  }

  private Piece readValue() {
    value.clear();
    afterValue = true;
    JsonValue cutter = new JsonValue(source, value);
    boolean closed = givenBack > PATIENCE ? cutter.cut(SHORT_LOOK) : cutter.cut();
    if (!closed && givenBack > PATIENCE && nextRecord() < 0) {
      closed = cutter.cut();
    }
    if (!closed && breaks.broken()) {
      return breaks.with(value.raw());
    }
    String position = "record " + number;
    Piece piece = closed ? read(position) : unclosed(position);
    if (piece instanceof Piece.Fields) {
      columnOfRecords = column;
    }
    // A broken value may have swallowed the ones after it.
    if (isBroken(piece) && nextRecord() > 0) {
      return cutShort(position);
    }
    if (!closed && value.full()) {
      cutter.skipRest();
      return breaks.oversized(position, value);
    }
    return piece;
  }

  private Piece unclosed(String position) {
    return new Piece.Reject(
        position, QuarantineReason.BROKEN_JSON, "the file ends inside the value", value.raw());
  }

  private Piece read(String position) {
    return decoder
        .find(value.bytes())
        .map(text -> json.read(text, position, value.raw()))
        .orElseGet(
            () ->
                new Piece.Reject(
                    position, QuarantineReason.INVALID_ENCODING, decoder.complaint(), value.raw()));
  }

  /** Ends a broken value before the next line that looks like the begin of a record. */
  private Piece cutShort(String position) {
    byte[] bytes = value.bytes();
    int next = nextRecord();
    source.unread(Arrays.copyOfRange(bytes, next, bytes.length));
    givenBack += bytes.length - next;
    value.clear();
    value.append(bytes, 0, next);
    return new Piece.Reject(
        position,
        QuarantineReason.BROKEN_JSON,
        "the value does not end before the next record",
        value.raw());
  }

  private static boolean isBroken(Piece piece) {
    return piece instanceof Piece.Reject reject
        && (reject.reason() == QuarantineReason.BROKEN_JSON
            || reject.reason() == QuarantineReason.INVALID_ENCODING);
  }

  /**
   * Returns where, inside the value, a line begins with an object that stands no farther right than
   * the value itself, or than the last good record; else -1.
   */
  private int nextRecord() {
    byte[] bytes = value.bytes();
    int farthest = Math.max(column, columnOfRecords);
    int line = -1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line = i + 1;
      } else if (line >= 0 && bytes[i] == '{' && i - line <= farthest) {
        return line;
      } else if (bytes[i] != ',' && !isSpace(bytes[i])) {
        line = -1;
      }
    }
    return -1;
  }

  static boolean isSpace(int value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
