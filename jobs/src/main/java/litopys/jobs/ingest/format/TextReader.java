package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.encoding.RecordDecoder;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.RecordBytes;

/**
 * Plain text: one file is one article. The text is all of it; a first line with an empty one below
 * is its title as well.
 */
final class TextReader implements PieceReader {

  private static final String POSITION = "file";

  private static final Pattern TITLE = Pattern.compile("\\A(?<title>\\S[^\\r\\n]*)\\R[ \\t]*\\R");

  private final ByteSource source;
  private final IngestSetup setup;
  private final RecordDecoder decoder;
  private final Breaks breaks;
  private boolean done;

  TextReader(ByteSource source, IngestSetup setup) {
    this.source = source;
    this.setup = setup;
    this.decoder = RecordDecoder.perFile(source.head());
    this.breaks = new Breaks(source, setup.limits());
  }

  @Override
  public Optional<Piece> next() {
    if (done) {
      return Optional.empty();
    }
    done = true;
    return Optional.of(readFile());
  }

  private Piece readFile() {
    RecordBytes file = breaks.recordBytes();
    source.read(file, Long.MAX_VALUE);
    if (breaks.broken()) {
      return breaks.with(file.raw());
    }
    if (file.oversized()) {
      return breaks.oversized(POSITION, file);
    }
    return decoder
        .find(file.bytes())
        .<Piece>map(text -> new Piece.Fields(POSITION, values(text), file.raw()))
        .orElseGet(
            () ->
                new Piece.Reject(
                    POSITION, QuarantineReason.INVALID_ENCODING, decoder.complaint(), file.raw()));
  }

  private FieldValues values(String text) {
    FieldValues values = new FieldValues(setup.fields());
    values.offer(Field.TEXT, text);
    Matcher title = TITLE.matcher(text);
    if (title.find()) {
      values.offer(Field.TITLE, title.group("title"));
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
