package litopys.jobs.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** File operations on any Hadoop file system, with errors that name the path. */
final class Storage {

  private final FileSystem files;

  private Storage(FileSystem files) {
    this.files = files;
  }

  static Storage of(Path path, Configuration configuration) {
    return call(
        "open the file system of", path, () -> new Storage(path.getFileSystem(configuration)));
  }

  Path qualify(Path path) {
    return files.makeQualified(path);
  }

  boolean exists(Path path) {
    return call("look for", path, () -> files.exists(path));
  }

  /** Returns the visible files right below a folder, by name; none if there is no folder. */
  List<Path> filesIn(Path folder) {
    return list(folder, FileStatus::isFile).filter(path -> !isHidden(path)).toList();
  }

  /** Returns the folders right below a folder, by name; none if there is no folder. */
  List<Path> foldersIn(Path folder) {
    return list(folder, FileStatus::isDirectory).toList();
  }

  /** Returns the bytes of all that is in a folder. */
  long sizeOf(Path folder) {
    return call("measure", folder, () -> files.getContentSummary(folder).getLength());
  }

  /** Moves a file or folder to a path that does not exist, below a parent that need not. */
  void move(Path from, Path to) {
    call(
        "move to " + to + " the path",
        from,
        () -> {
          files.mkdirs(to.getParent());
          if (!files.rename(from, to)) {
            throw new IOException("the file system refused");
          }
          return to;
        });
  }

  void delete(Path path) {
    call("delete", path, () -> files.delete(path, true));
  }

  /** Removes a folder that holds no visible file. */
  void deleteIfEmpty(Path folder) {
    if (exists(folder) && list(folder, status -> true).allMatch(Storage::isHidden)) {
      delete(folder);
    }
  }

  /** Writes a whole file; it appears under its name complete or not at all. */
  void writeText(Path path, String text) {
    Path unfinished = path.suffix(".unfinished");
    call(
        "write",
        path,
        () -> {
          try (OutputStream out = files.create(unfinished, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
          }
          return path;
        });
    move(unfinished, path);
  }

  String readText(Path path) {
    return call(
        "read",
        path,
        () -> {
          try (InputStream in = files.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
  }

  private Stream<Path> list(Path folder, Predicate<FileStatus> kind) {
    FileStatus[] found =
        call(
            "list",
            folder,
            () -> {
              try {
                return files.listStatus(folder);
              } catch (FileNotFoundException absent) {
                return new FileStatus[0];
              }
            });
    return Stream.of(found).filter(kind).map(FileStatus::getPath).sorted();
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith(".") || path.getName().startsWith("_");
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private static <T> T call(String verb, Path path, Operation<T> operation) {
    try {
      return operation.run();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot %s %s: %s".formatted(verb, path, e.getMessage()), e);
    }
  }
}
