package litopys.jobs.ingest.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import litopys.jobs.ingest.InputFile;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file that Parquet may jump about in, out of streams that only go forward: jumping back opens it
 * anew, which Parquet asks for two or three times per file. Needs no file system of Hadoop.
 */
final class ReopeningStream implements org.apache.parquet.io.InputFile {

  private final InputFile file;

  ReopeningStream(InputFile file) {
    this.file = file;
  }

  @Override
  public long getLength() {
    return file.length();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    Position position = new Position(file);
    return new DelegatingSeekableInputStream(position) {
      @Override
      public long getPos() {
        return position.at;
      }

      @Override
      public void seek(long target) throws IOException {
        position.seek(target);
      }
    };
  }

  /** A stream that knows where it is. */
  private static final class Position extends InputStream {

    private final InputFile file;
    private InputStream stream;
    private long at;

    Position(InputFile file) throws IOException {
      this.file = file;
      this.stream = file.opener().open();
    }

    void seek(long target) throws IOException {
      if (target < at) {
        stream.close();
        stream = file.opener().open();
        at = 0;
      }
      try {
        stream.skipNBytes(target - at);
      } catch (EOFException e) {
        throw new EOFException("the file ends before byte " + target);
      }
      at = target;
    }

    @Override
    public int read() throws IOException {
      int value = stream.read();
      at += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = stream.read(target, offset, length);
      at += Math.max(count, 0);
      return count;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
