package litopys.jobs.io;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.io.Inputs.Input;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of the input, and whether its store ever failed while it was read: what is then missing
 * says nothing of the file, which has to be read again.
 */
final class WatchedFile {

  private final Input file;
  private final Configuration configuration;
  private boolean failed;

  WatchedFile(Input file, Configuration configuration) {
    this.file = file;
    this.configuration = configuration;
  }

  /** How tables name it. */
  String name() {
    return file.displayName();
  }

  boolean hasFailed() {
    return failed;
  }

  InputFile asInputFile() {
    return new InputFile(name(), file.length(), this::open);
  }

  private InputStream open() throws IOException {
    Path path = new Path(file.uri());
    return new Watched(watch(() -> fileSystem(path).open(path)));
  }

  /**
   * Without the checksums that Hadoop looks for, for which no file may have a colon in its name.
   */
  private FileSystem fileSystem(Path path) throws IOException {
    FileSystem files = path.getFileSystem(configuration);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private <T> T watch(Operation<T> operation) throws IOException {
    try {
      return operation.run();
    } catch (EOFException e) {
      // A file that is shorter than its format says.
      throw e;
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  private final class Watched extends FilterInputStream {

    Watched(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      return watch(super::read);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return watch(() -> super.read(target, offset, length));
    }

    @Override
    public long skip(long length) throws IOException {
      return watch(() -> super.skip(length));
    }
  }
}
