package litopys.jobs.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  private static final int DEEPEST_INDENT = 100;

  private final ByteSource source;
  private final RecordDecoder decoder;
  private final JsonRecord json;
  private final Breaks breaks;
  private final RecordBytes value;
  private final StringBuilder indent = new StringBuilder();
  private boolean inArray;
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
      rememberIndent(next);
    }
  }

  /** Keeps the white space since the last line break, by which the next record can be found. */
  private void rememberIndent(int skipped) {
    if (skipped == '\n') {
      indent.setLength(0);
    } else if (indent.length() < DEEPEST_INDENT) {
      indent.append((char) skipped);
    }
  }

  private Piece readValue() {
    value.clear();
    JsonValue cutter = new JsonValue(source, value);
    boolean closed = cutter.cut();
    if (!closed && breaks.broken()) {
      return breaks.with(value.raw());
    }
    String position = "record " + number;
    Piece piece = closed ? read(position) : unclosed(position);
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
    value.clear();
    value.append(bytes, 0, next);
    return new Piece.Reject(
        position,
        QuarantineReason.BROKEN_JSON,
        "the value does not end before the next record",
        value.raw());
  }

  private static boolean isBroken(Piece piece) {
    return piece instanceof Piece.Reject reject && reject.reason() == QuarantineReason.BROKEN_JSON;
  }

  /** Returns where, inside the value, a line begins as the value itself did; else -1. */
  private int nextRecord() {
    byte[] bytes = value.bytes();
    byte[] start = ("\n" + indent + "{").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i + start.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + start.length, start, 0, start.length)) {
        return i + 1;
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
