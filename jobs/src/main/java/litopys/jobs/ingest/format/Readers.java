package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.Compression;
import litopys.jobs.ingest.stream.Raw;

/** Opens a file with the reader of its format. */
public final class Readers {

  private Readers() {}

  /** Returns a reader; for a file that cannot be opened, one that says so. */
  public static PieceReader open(InputFile file, IngestSetup setup) {
    try {
      ByteSource source = ByteSource.open(file).transcoded();
      source.skipByteOrderMark();
      return reader(file, source, setup);
    } catch (IOException | RuntimeException e) {
      // Stores of all kinds answer in their own ways to what they refuse.
      return refusal(QuarantineReason.UNREADABLE_FILE, e.toString());
    }
  }

  private static PieceReader reader(InputFile file, ByteSource source, IngestSetup setup)
      throws IOException {
    byte[] head = source.head();
    Formats formats = new Formats(file.path(), head, setup.fields());
    Optional<Format> format = Optional.ofNullable(setup.format()).or(formats::find);
    if (head.length == 0 && source.findBreak().isPresent()) {
      return new BrokenReader(source, setup);
    }
    boolean misnamed =
        source.compression() == Compression.NONE
            && Compression.named(file.path()) != Compression.NONE;
    if (format.isEmpty() || (head.length == 0 && misnamed)) {
      source.close();
      return misnamed ? misnamed(file) : unsupported();
    }
    return switch (format.get()) {
      case JSON_LINES -> new JsonLinesReader(source, setup);
      case JSON -> new JsonReader(source, setup);
      case CSV, TSV ->
          new DelimitedReader(
              source, setup.format() == Format.TSV ? '\t' : formats.delimiter(), setup);
      case TEXT -> new TextReader(source, setup);
      case WARC -> new WarcPageReader(source, setup);
      case PARQUET -> {
        source.close();
        yield parquet(file, source.compression(), setup);
      }
    };
  }

  private static PieceReader parquet(InputFile file, Compression compression, IngestSetup setup) {
    return compression == Compression.NONE
        ? new ParquetRowReader(file, setup)
        : refusal(QuarantineReason.UNSUPPORTED_FORMAT, "Parquet inside a compressed file");
  }

  private static PieceReader misnamed(InputFile file) {
    return refusal(
        QuarantineReason.UNREADABLE_FILE,
        "the name says %s, the content does not"
            .formatted(Compression.named(file.path()).name().toLowerCase(Locale.ROOT)));
  }

  private static PieceReader unsupported() {
    return refusal(
        QuarantineReason.UNSUPPORTED_FORMAT,
        "neither content nor name tell one of the formats "
            + Arrays.stream(Format.values()).map(Format::option).collect(Collectors.joining(", ")));
  }

  private static PieceReader refusal(QuarantineReason reason, String detail) {
    return new OnePiece(new Piece.Reject("file", reason, detail, Raw.NOTHING));
  }

  /** A file that breaks before its first byte. */
  private static final class BrokenReader implements PieceReader {

    private final ByteSource source;
    private final Breaks breaks;

    BrokenReader(ByteSource source, IngestSetup setup) {
      this.source = source;
      this.breaks = new Breaks(source, setup.limits());
    }

    @Override
    public Optional<Piece> next() {
      return breaks.find();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  /** A file of which only one thing can be said. */
  private static final class OnePiece implements PieceReader {

    private Optional<Piece> piece;

    OnePiece(Piece piece) {
      this.piece = Optional.of(piece);
    }

    @Override
    public Optional<Piece> next() {
      Optional<Piece> only = piece;
      piece = Optional.empty();
      return only;
    }

    @Override
    public void close() {}
  }
}
