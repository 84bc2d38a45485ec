package litopys.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of the input, wherever it lies.
 *
 * @param path as it appears in the column {@code input}; its extension helps to tell the format
 * @param length in bytes, as stored
 * @param opener opens it from the start, as often as asked
 */
public record InputFile(String path, long length, Opener opener) {

  /** Opens a file from its first byte. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** Returns a file of the local file system. */
  public static InputFile local(Path path) {
    try {
      return new InputFile(path.toString(), Files.size(path), () -> Files.newInputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
