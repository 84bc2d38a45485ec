package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.encoding.RecordDecoder;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.RecordBytes;

/** JSON Lines: one object per line; blank lines are no records, a bad line spoils only itself. */
final class JsonLinesReader implements PieceReader {

  private final ByteSource source;
  private final RecordDecoder decoder;
  private final JsonRecord json;
  private final Breaks breaks;
  private final RecordBytes line;
  private long number;

  JsonLinesReader(ByteSource source, IngestSetup setup) {
    this.source = source;
    this.decoder = RecordDecoder.perRecord(source.head());
    this.json = new JsonRecord(setup.fields());
    this.breaks = new Breaks(source, setup.limits());
    this.line = breaks.recordBytes();
  }

  @Override
  public Optional<Piece> next() {
    while (source.peek() != ByteSource.END) {
      line.clear();
      boolean whole = source.readLine(line);
      number++;
      byte[] bytes = line.bytes();
      if (!isBlank(bytes)) {
        return Optional.of(whole || !breaks.broken() ? read(bytes) : readAtBreak(bytes));
      }
    }
    return breaks.find();
  }

  /** A record that the break cut off belongs to the break; one that is whole is a record. */
  private Piece readAtBreak(byte[] bytes) {
    Piece piece = read(bytes);
    return piece instanceof Piece.Fields ? piece : breaks.with(line.raw());
  }

  private Piece read(byte[] bytes) {
    String position = "line " + number;
    if (line.oversized()) {
      return breaks.oversized(position, line);
    }
    return decoder
        .find(bytes)
        .map(text -> json.read(text, position, line.raw()))
        .orElseGet(
            () ->
                new Piece.Reject(
                    position, QuarantineReason.INVALID_ENCODING, decoder.complaint(), line.raw()));
  }

  static boolean isBlank(byte[] bytes) {
    for (byte value : bytes) {
      if (value != ' ' && value != '\t' && value != '\r' && value != '\n') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
