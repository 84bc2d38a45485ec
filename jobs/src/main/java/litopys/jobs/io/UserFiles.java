package litopys.jobs.io;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Files that an option names, on any Hadoop file system: UTF-8, plain or .gz. What cannot be read
 * is a {@link UsageException} that names option, file and reason.
 */
public final class UserFiles {

  private final String option;
  private final Configuration configuration;

  public UserFiles(String option, Configuration configuration) {
    this.option = option;
    this.configuration = configuration;
  }

  /** Makes something of a text; a value that is not allowed is an IllegalArgumentException. */
  public interface Reading<T> {
    T from(BufferedReader text) throws IOException;
  }

  /** Makes something of bytes. */
  public interface ByteReading<T> {
    T from(InputStream bytes) throws IOException;
  }

  /** Writes a text. */
  public interface Writing {
    void to(Writer text) throws IOException;
  }

  /** Writes bytes. */
  public interface ByteWriting {
    void to(OutputStream bytes) throws IOException;
  }

  public <T> T read(String file, Reading<T> reading) {
    return readBytes(
        file,
        bytes -> {
          try (BufferedReader text = new BufferedReader(decode(file, bytes))) {
            return reading.from(text);
          }
        });
  }

  /** Returns a whole text. */
  public String readText(String file) {
    return read(
        file,
        text -> {
          StringWriter all = new StringWriter();
          text.transferTo(all);
          return all.toString();
        });
  }

  public <T> T readBytes(String file, ByteReading<T> reading) {
    Path path = new Path(file);
    try (InputStream bytes = path.getFileSystem(configuration).open(path)) {
      return reading.from(bytes);
    } catch (FileNotFoundException e) {
      throw unreadable(file, "no such file");
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it is not UTF-8");
    } catch (UncheckedIOException | IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new UsageException("%s: %s".formatted(option, e.getMessage()));
    }
  }

  /** Reports what is wrong with the bytes; a character that is none is not passed over. */
  private static Reader decode(String file, InputStream bytes) throws IOException {
    InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
  }

  public boolean exists(String path) {
    try {
      return new Path(path).getFileSystem(configuration).exists(new Path(path));
    } catch (IllegalArgumentException | IOException e) {
      throw unreadable(path, String.valueOf(e.getMessage()));
    }
  }

  public boolean isFolder(String path) {
    try {
      return exists(path)
          && new Path(path)
              .getFileSystem(configuration)
              .getFileStatus(new Path(path))
              .isDirectory();
    } catch (IOException e) {
      throw unreadable(path, String.valueOf(e.getMessage()));
    }
  }

  /** Returns all files below a folder, by name. */
  public List<String> below(String folder) {
    List<String> found = new ArrayList<>();
    try {
      RemoteIterator<LocatedFileStatus> files =
          new Path(folder).getFileSystem(configuration).listFiles(new Path(folder), true);
      while (files.hasNext()) {
        found.add(files.next().getPath().toString());
      }
    } catch (FileNotFoundException e) {
      throw unreadable(folder, "no such folder");
    } catch (IOException e) {
      throw unreadable(folder, String.valueOf(e.getMessage()));
    }
    found.sort(String::compareTo);
    return found;
  }

  private UsageException unreadable(String file, String reason) {
    return new UsageException("%s: cannot read '%s': %s".formatted(option, file, reason));
  }

  public void write(String file, Writing writing) {
    writeBytes(
        file,
        bytes -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
          writing.to(text);
          text.flush();
        });
  }

  /** Writes a file that appears under its name when it is complete, in place of an older one. */
  public void writeBytes(String file, ByteWriting writing) {
    Path target = new Path(file);
    Path unfinished = new Path(target.getParent(), "." + target.getName() + ".unfinished");
    try {
      FileSystem files = fileSystem(target);
      if (files.exists(target) && files.getFileStatus(target).isDirectory()) {
        throw new UsageException("%s: '%s' is a folder; name a file".formatted(option, file));
      }
      try (OutputStream bytes = files.create(unfinished, true)) {
        writing.to(bytes);
      }
      files.delete(target, false);
      if (!files.rename(unfinished, target)) {
        throw new IOException("cannot rename " + unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Without the checksum file that Hadoop would leave beside a local one. */
  private FileSystem fileSystem(Path path) throws IOException {
    FileSystem files = path.getFileSystem(configuration);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }
}
