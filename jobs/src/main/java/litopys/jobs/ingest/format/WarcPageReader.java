package litopys.jobs.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.RecordBytes;

/**
 * WARC: the HTML pages that servers answered with. Requests, metadata and other media are no
 * records. The frame of a record is read here, so that a broken one costs no more than itself:
 * reading goes on where the next record announces itself.
 */
final class WarcPageReader implements PieceReader {

  private static final String VERSION = "WARC/";
  private static final int LONGEST_VERSION = 20;
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length:[ \\t]*(?<length>\\d{1,18})[ \\t\\r]*$");
  private static final Pattern RESPONSE =
      Pattern.compile("(?im)^warc-type:[ \\t]*response[ \\t\\r]*$");
  private static final int LONGEST_HEADER = 1 << 16;

  private final ByteSource source;
  private final Breaks breaks;
  private final RecordBytes record;
  private final RecordBytes header = new RecordBytes(LONGEST_HEADER, LONGEST_HEADER);
  private final WarcPage page;

  WarcPageReader(ByteSource source, IngestSetup setup) {
    this.source = source;
    this.breaks = new Breaks(source, setup.limits());
    this.record = breaks.recordBytes();
    this.page = new WarcPage(setup);
  }

  @Override
  public Optional<Piece> next() {
    while (skipEmptyLines()) {
      Optional<Piece> piece = readRecord();
      if (piece.isPresent()) {
        return piece;
      }
    }
    return breaks.find();
  }

  private boolean skipEmptyLines() {
    while (source.peek() == '\r' || source.peek() == '\n') {
      source.read();
    }
    return source.peek() != ByteSource.END;
  }

  /** Reads a record; nothing if it is no page. */
  private Optional<Piece> readRecord() {
    record.clear();
    header.clear();
    long at = source.position();
    boolean whole = readHeader();
    byte[] bytes = header.bytes();
    record.append(bytes, 0, bytes.length);
    String fields = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(fields);
    if (whole && fields.startsWith(VERSION) && length.find()) {
      return readBlock(fields, Long.parseLong(length.group("length")), at);
    }
    if (breaks.broken()) {
      return Optional.of(breaks.with(record.raw()));
    }
    skipToNextRecord();
    return Optional.of(
        new Piece.Reject(
            "byte " + at,
            QuarantineReason.BROKEN_WARC,
            "no WARC record header with a Content-Length begins here",
            record.raw()));
  }

  /** Reads lines up to the empty one that ends a header; returns whether it came. */
  private boolean readHeader() {
    RecordBytes line = new RecordBytes(LONGEST_HEADER, LONGEST_HEADER);
    while (source.peek() != ByteSource.END && !header.full()) {
      line.clear();
      boolean ended = source.readLine(line);
      byte[] bytes = line.bytes();
      if (header.length() > 0 && isVersion(bytes)) {
        giveBack(bytes, ended);
        return false;
      }
      header.append(bytes, 0, bytes.length);
      header.append('\n');
      if (JsonLinesReader.isBlank(bytes)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Piece> readBlock(String fields, long length, long at) {
    boolean response = RESPONSE.matcher(fields).find();
    long read = source.read(response ? record : new RecordBytes(0, 0), length);
    if (read < length) {
      return Optional.of(cutOff(length - read));
    }
    if (!response) {
      return Optional.empty();
    }
    String position = "byte " + at;
    if (record.oversized()) {
      return page.isHtml(record.bytes())
          ? Optional.of(breaks.oversized(position, record))
          : Optional.empty();
    }
    return page.find(record.bytes(), position, record.raw());
  }

  private Piece cutOff(long missing) {
    return breaks.broken()
        ? breaks.with(record.raw())
        : new Piece.Reject(
            "byte " + source.position(),
            QuarantineReason.TRUNCATED_STREAM,
            "the file ends %d bytes before the end of its last record".formatted(missing),
            record.raw());
  }

  private void skipToNextRecord() {
    RecordBytes line = new RecordBytes(LONGEST_HEADER, LONGEST_HEADER);
    while (source.peek() != ByteSource.END) {
      line.clear();
      boolean ended = source.readLine(line);
      byte[] bytes = line.bytes();
      if (isVersion(bytes)) {
        giveBack(bytes, ended);
        return;
      }
    }
  }

  private static boolean isVersion(byte[] line) {
    return line.length < LONGEST_VERSION
        && new String(line, StandardCharsets.ISO_8859_1).startsWith(VERSION);
  }

  private void giveBack(byte[] line, boolean ended) {
    byte[] bytes = Arrays.copyOf(line, line.length + (ended ? 1 : 0));
    if (ended) {
      bytes[line.length] = '\n';
    }
    source.unread(bytes);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
