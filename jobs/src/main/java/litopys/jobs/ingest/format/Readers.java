package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.Raw;

/** Opens a file with the reader of its format. */
public final class Readers {

  private Readers() {}

  /** Returns a reader; for a file that cannot be opened, one that says so. */
  public static PieceReader open(InputFile file, IngestSetup setup) {
    try {
      ByteSource source = ByteSource.open(file).transcoded();
      source.skipByteOrderMark();
      return new JsonLinesReader(source, setup);
    } catch (IOException e) {
      return new OnePiece(
          new Piece.Reject("file", QuarantineReason.UNREADABLE_FILE, e.toString(), Raw.NOTHING));
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
