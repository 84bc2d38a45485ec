package litopys.jobs.io;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import litopys.jobs.io.Publication.Exchange;
import org.apache.hadoop.conf.Configuration;

/**
 * A table of a few days, written and read with DuckDB, of which every row says which version of its
 * day it belongs to and how many rows that version has: a reader sees from the rows alone whether a
 * day is broken.
 */
final class VersionedTable implements AutoCloseable {

  /** What publishing files comes to. */
  static final Set<PublicationStep> STEPS =
      EnumSet.complementOf(
          EnumSet.of(
              PublicationStep.BRANCH_WRITTEN,
              PublicationStep.RUN_DECIDED,
              PublicationStep.TABLE_SHOWN));

  private static final String NAME = "articles";

  private final Path root;
  private final Storage storage;
  private final Connection writer;

  VersionedTable(Path root) throws SQLException {
    this.root = root;
    this.storage = Storage.of(hadoop(root), new Configuration());
    this.writer = DriverManager.getConnection("jdbc:duckdb:");
  }

  /**
   * Days of a version.
   *
   * @param version of all days
   * @param filesByDay how many files hold the rows of a day; a day without files is empty
   */
  record Version(int version, Map<String, Integer> filesByDay) {

    /** Returns three days of one to three files each, and one that may have none. */
    static Version random(int version, Random random) {
      Map<String, Integer> files = new TreeMap<>();
      for (int day = 1; day <= 3; day++) {
        files.put("2022-03-0" + day, 1 + random.nextInt(3));
      }
      files.put("2022-03-04", random.nextInt(3));
      return new Version(version, files);
    }

    Map<String, String> byDay() {
      Map<String, String> days = new TreeMap<>();
      filesByDay.forEach(
          (day, files) -> {
            if (files > 0) {
              days.put(day, "version %d whole".formatted(version));
            }
          });
      return days;
    }
  }

  /** Publishes a version of all days in place of what is there. */
  void publish(Version version) {
    Publication publication = publication(version);
    publication.publish(stage(version));
    publication.abandon();
  }

  /** Begins the publication of a version; what the listener of its steps throws ends it. */
  Publication publication(Version version) {
    return new Publication(
        storage, hadoop(root), hadoop(root.resolve(".staging/run-" + version.version())));
  }

  /** Does what the next run does first. */
  void recover() {
    Publication.recover(storage, hadoop(root));
  }

  List<Exchange> stage(Version version) {
    List<Exchange> exchanges = new ArrayList<>();
    version
        .filesByDay()
        .forEach(
            (day, files) -> {
              String folder = NAME + "/pub_date=" + day;
              List<String> staged =
                  IntStream.range(0, files)
                      .mapToObj(i -> "v%d-%d.parquet".formatted(version.version(), i))
                      .toList();
              String waiting = "01-" + folder;
              Path base = root.resolve(".staging/run-" + version.version());
              staged.forEach(
                  file -> write(base.resolve(waiting).resolve(file), version.version(), files));
              exchanges.add(new Exchange(folder, files(folder), waiting, staged));
            });
    return exchanges;
  }

  /** Two rows a file. */
  private void write(Path file, int version, int files) {
    try (Statement statement = writer.createStatement()) {
      Files.createDirectories(file.getParent());
      statement.execute(
          "COPY (SELECT %d AS version, %d AS \"rows\" FROM range(2)) TO '%s' (FORMAT parquet)"
              .formatted(version, 2 * files, file));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what a query over all days says of each. */
  Map<String, String> read() throws SQLException {
    try (Connection reader = DriverManager.getConnection("jdbc:duckdb:")) {
      return read(reader);
    }
  }

  Map<String, String> read(Connection reader) throws SQLException {
    String query =
        """
        SELECT pub_date, string_agg(DISTINCT version::VARCHAR, ' and '), count(*) = max("rows")
        FROM read_parquet('%s/%s/**/*.parquet', hive_partitioning = true) GROUP BY pub_date
        """
            .formatted(root, NAME);
    Map<String, String> days = new TreeMap<>();
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        String whole = rows.getBoolean(3) ? "whole" : "broken";
        days.put(rows.getString(1), "version %s %s".formatted(rows.getString(2), whole));
      }
    }
    return days;
  }

  /** Returns all there is below the warehouse but the table's own Parquet, checksums aside. */
  String leftovers() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(file -> !file.endsWith(".crc"))
          .filter(file -> !file.matches(NAME + "/pub_date=[-0-9]+/v[-0-9]+\\.parquet"))
          .sorted()
          .collect(joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }

  private List<String> files(String folder) {
    return storage.filesIn(hadoop(root.resolve(folder))).stream()
        .map(org.apache.hadoop.fs.Path::getName)
        .toList();
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }
}
