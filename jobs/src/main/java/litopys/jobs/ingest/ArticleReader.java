package litopys.jobs.ingest;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import litopys.jobs.ingest.format.Piece;
import litopys.jobs.ingest.format.PieceReader;
import litopys.jobs.ingest.format.Readers;
import litopys.jobs.ingest.stream.Raw;

/**
 * Reads the records of a file, whatever its format, compression and encoding. Each record becomes
 * an article or a quarantined record, in the order of the file; a file that breaks gives what came
 * before the break, and one quarantined record that says where. Never fails for what a file holds.
 */
public final class ArticleReader {

  private final IngestSetup setup;
  private final ArticleBuilder builder;

  public ArticleReader(IngestSetup setup) {
    this.setup = setup;
    this.builder = new ArticleBuilder(setup);
  }

  /** Opens a file; nothing of it is read ahead of the iterator. */
  public CloseableIterator<Ingested> read(InputFile file) {
    return new Records(file.path(), Readers.open(file, setup));
  }

  private final class Records implements CloseableIterator<Ingested> {

    private final String input;
    private final PieceReader reader;
    private Optional<Piece> next = Optional.empty();
    private boolean failed;

    Records(String input, PieceReader reader) {
      this.input = input;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      if (next.isEmpty() && !failed) {
        next = read();
      }
      return next.isPresent();
    }

    /** A format is read by libraries; what they throw must not stop the files that follow. */
    private Optional<Piece> read() {
      try {
        return reader.next();
      } catch (RuntimeException e) {
        failed = true;
        return Optional.of(
            new Piece.Reject(
                "file", QuarantineReason.UNREADABLE_FILE, "reading failed: " + e, Raw.NOTHING));
      }
    }

    @Override
    public Ingested next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Piece piece = next.orElseThrow();
      next = Optional.empty();
      return builder.build(input, piece);
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        // All records were read; a stream that fails to close takes nothing away from them.
        next = Optional.empty();
      }
    }
  }
}
