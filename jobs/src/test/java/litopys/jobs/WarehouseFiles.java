package litopys.jobs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The Parquet files of a warehouse, by path below it. Names are never used twice. */
record WarehouseFiles(Set<String> paths) {

  static WarehouseFiles of(String warehouse) {
    Path root = Path.of(warehouse);
    try (Stream<Path> files = Files.walk(root)) {
      return new WarehouseFiles(
          files
              .filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString())
              .filter(file -> file.endsWith(".parquet"))
              .collect(toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the folders, {@code TABLE} or {@code TABLE/DAY}, whose files are others than before.
   */
  List<String> foldersThatDifferFrom(WarehouseFiles before) {
    Stream<String> came = paths.stream().filter(file -> !before.paths.contains(file));
    Stream<String> went = before.paths.stream().filter(file -> !paths.contains(file));
    return Stream.concat(came, went)
        .map(file -> file.substring(0, file.lastIndexOf('/')))
        .map(folder -> folder.replaceFirst("/[a-z_]+=", "/"))
        .distinct()
        .sorted()
        .toList();
  }
}
