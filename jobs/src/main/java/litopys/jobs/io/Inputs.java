package litopys.jobs.io;

import static java.util.stream.Collectors.joining;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files that {@code --input} names: files, folders with all that lies below, and globs. */
public final class Inputs {

  private Inputs() {}

  /**
   * A file of the input.
   *
   * @param uri with scheme, so that every worker opens the same file
   * @param changedAt time of its last modification, to the millisecond
   */
  public record Input(String uri, long length, Instant changedAt) implements Serializable {

    /** Returns how tables name the file: local ones by plain path, all others by URI. */
    public String displayName() {
      return uri.startsWith("file:") ? new Path(uri).toUri().getPath() : uri;
    }
  }

  /**
   * Returns all files, each once, largest first. Names that begin with a dot or an underscore are
   * passed over inside folders, but not when asked for by name.
   *
   * @throws UsageException if a value names nothing, or no file is left at all
   */
  public static List<Input> find(Collection<String> values, Configuration configuration) {
    SortedMap<String, Input> found = new TreeMap<>();
    for (String value : values) {
      try {
        find(value, configuration, found);
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageException("--input: cannot read '%s': %s".formatted(value, e.getMessage()));
      }
    }
    if (found.isEmpty()) {
      throw new UsageException(
          "--input: no file below "
              + values.stream().map("'%s'"::formatted).collect(joining(", ")));
    }
    return found.values().stream()
        .sorted(Comparator.comparingLong(Input::length).reversed().thenComparing(Input::uri))
        .toList();
  }

  private static void find(
      String value, Configuration configuration, SortedMap<String, Input> found)
      throws IOException {
    Path path = new Path(value);
    FileSystem files = path.getFileSystem(configuration);
    for (FileStatus match : matches(files, path)) {
      if (match.isDirectory()) {
        walk(files, match.getPath(), found);
      } else {
        add(match, found);
      }
    }
  }

  /** A name that exists is taken as it stands, even with an asterisk in it. */
  private static FileStatus[] matches(FileSystem files, Path path) throws IOException {
    try {
      return new FileStatus[] {files.getFileStatus(path)};
    } catch (FileNotFoundException absent) {
      FileStatus[] matches = files.globStatus(path);
      if (matches == null || matches.length == 0) {
        throw new FileNotFoundException("no such file or folder");
      }
      return matches;
    }
  }

  private static void walk(FileSystem files, Path folder, SortedMap<String, Input> found)
      throws IOException {
    for (FileStatus child : files.listStatus(folder)) {
      String name = child.getPath().getName();
      if (name.startsWith(".") || name.startsWith("_")) {
        continue;
      }
      if (child.isDirectory()) {
        walk(files, child.getPath(), found);
      } else {
        add(child, found);
      }
    }
  }

  private static void add(FileStatus file, SortedMap<String, Input> found) {
    String uri = file.getPath().toString();
    found.put(uri, new Input(uri, file.getLen(), Instant.ofEpochMilli(file.getModificationTime())));
  }
}
