package litopys.jobs.ingest.format;

import java.io.Closeable;
import java.util.Optional;

/** Cuts one file into pieces, in the order of the file. */
public interface PieceReader extends Closeable {

  /** Returns the next piece, or nothing at the end. */
  Optional<Piece> next();
}
