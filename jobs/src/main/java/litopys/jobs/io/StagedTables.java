package litopys.jobs.io;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run has written beside the warehouse: for each table its partitions, the whole of a
 * snapshot as {@code ""}.
 */
final class StagedTables {

  private final ParquetFiles files;
  private final Path folder;
  private final Map<Table, SortedMap<String, StagedPartition>> staged =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final AtomicInteger foldersUsed = new AtomicInteger();

  /** Writes below the folder of one run. */
  StagedTables(ParquetFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * What a partition will hold.
   *
   * @param compared rows before and after, once these were counted and found to differ
   */
  record StagedPartition(Path base, Path files, Manner manner, Optional<RowCounts> compared) {

    StagedPartition(Path base, Path files, Manner manner) {
      this(base, files, manner, Optional.empty());
    }
  }

  /** Rows of a partition in the warehouse and among what is staged. */
  record RowCounts(long published, long staged) {}

  /** How staged rows meet those already there. */
  enum Manner {
    REPLACE,
    ADD
  }

  /** Tables of which something was staged, if only that they have no rows. */
  List<Table> tables() {
    return List.copyOf(staged.keySet());
  }

  /** Returns the partitions staged of a table, by name. */
  Map<String, StagedPartition> of(Table table) {
    return staged.getOrDefault(table, Collections.emptySortedMap());
  }

  /** Returns a partition that is staged. */
  StagedPartition get(Table table, String partition) {
    return Objects.requireNonNull(of(table).get(partition), partition);
  }

  void replaceDays(Table table, Dataset<Row> rows, Collection<LocalDate> days) {
    Path base = write(table, balanced(table, rows));
    for (LocalDate day : days) {
      String partition = ParquetFiles.partition(table, day);
      put(table, partition, new StagedPartition(base, new Path(base, partition), Manner.REPLACE));
    }
    for (Path written : files.storage().foldersIn(base)) {
      if (!days.contains(ParquetFiles.day(written))) {
        throw new IllegalStateException(
            "Table '%s' has rows of %s, which is not being staged"
                .formatted(table.name(), written.getName()));
      }
    }
  }

  void replaceSnapshot(Table table, Dataset<Row> rows) {
    Path base = write(table, balanced(table, rows));
    put(table, "", new StagedPartition(base, base, Manner.REPLACE));
  }

  void add(Table table, Dataset<Row> rows) {
    Path base = write(table, SparkTable.require(rows, table).coalesce(1));
    for (Path written : files.storage().foldersIn(base)) {
      put(table, written.getName(), new StagedPartition(base, written, Manner.ADD));
    }
  }

  void addNothing(Table table) {
    partitionsOf(table);
  }

  /** Stages a file without rows. */
  void replaceByNothing(Table table, String partition) {
    Path base = nextFolder(table.name());
    Path target = partition.isEmpty() ? base : new Path(base, partition);
    Dataset<Row> none = files.none(table);
    table
        .partition()
        .map(column -> none.drop(column.name()))
        .orElse(none)
        .coalesce(1)
        .write()
        .parquet(target.toString());
    put(table, partition, new StagedPartition(base, target, Manner.REPLACE));
  }

  /** Keeps in mind that a partition was compared, and differs. */
  void compared(Table table, String partition, RowCounts rows) {
    StagedPartition known = get(table, partition);
    put(
        table,
        partition,
        new StagedPartition(known.base(), known.files(), known.manner(), Optional.of(rows)));
  }

  /** Leaves a partition as it is published. */
  void forget(Table table, String partition) {
    partitionsOf(table).remove(partition);
  }

  void clear() {
    staged.clear();
  }

  boolean hasFiles(StagedPartition partition) {
    return !filesOf(partition).isEmpty();
  }

  List<Path> filesOf(StagedPartition partition) {
    return files.storage().filesIn(partition.files());
  }

  /** Returns the days that a table will have rows for, if it has some now. */
  SortedSet<LocalDate> daysOver(Table table, SortedSet<LocalDate> published) {
    SortedSet<LocalDate> days = new TreeSet<>(published);
    of(table)
        .forEach(
            (partition, staging) -> {
              LocalDate day = ParquetFiles.day(new Path(partition));
              if (hasFiles(staging)) {
                days.add(day);
              } else if (staging.manner() == Manner.REPLACE) {
                days.remove(day);
              }
            });
    return days;
  }

  /** Reads what was staged in partitions of a table. */
  Dataset<Row> read(Table table, Collection<StagedPartition> partitions) {
    return partitions.stream()
        .collect(groupingBy(StagedPartition::base, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            written ->
                files.read(
                    table,
                    written.getKey(),
                    written.getValue().stream()
                        .filter(this::hasFiles)
                        .map(StagedPartition::files)
                        .toList()))
        .reduce(Dataset::union)
        .orElseGet(() -> files.none(table));
  }

  Path nextFolder(String name) {
    return new Path(folder, "%02d-%s".formatted(foldersUsed.incrementAndGet(), name));
  }

  private void put(Table table, String partition, StagedPartition staging) {
    partitionsOf(table).put(partition, staging);
  }

  private SortedMap<String, StagedPartition> partitionsOf(Table table) {
    return staged.computeIfAbsent(table, none -> new ConcurrentSkipListMap<>());
  }

  /** Returns rows that make one file for each day, or more where it is large. */
  private static Dataset<Row> balanced(Table table, Dataset<Row> rows) {
    Dataset<Row> conformed = SparkTable.require(rows, table);
    return table
        .partition()
        .map(day -> conformed.hint("rebalance", SparkTable.col(day)))
        .orElseGet(() -> conformed.hint("rebalance"));
  }

  private Path write(Table table, Dataset<Row> rows) {
    partitionsOf(table);
    Path base = nextFolder(table.name());
    DataFrameWriter<Row> writer = FileLayout.of(table).writer(rows);
    table.partition().ifPresent(day -> writer.partitionBy(day.name()));
    writer.parquet(base.toString());
    return base;
  }
}
