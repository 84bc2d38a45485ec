package litopys.jobs.io;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import litopys.jobs.io.Publication.Exchange;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One run's view of a warehouse it holds: tables as they will be, staged partitions in place of
 * published ones. Nothing shows outside until {@link #publish}; closing without it leaves the
 * warehouse as it was.
 */
public final class WarehouseRun implements AutoCloseable {

  private static final int THREADS = 4;

  private final Warehouse warehouse;
  private final WarehouseLock lock;
  private final Path folder;

  /** For each table the partitions that were staged, the whole of a snapshot as {@code ""}. */
  private final Map<Table, SortedMap<String, StagedPartition>> staged =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private final AtomicInteger foldersUsed = new AtomicInteger();

  WarehouseRun(Warehouse warehouse, WarehouseLock lock, String runId) {
    this.warehouse = warehouse;
    this.lock = lock;
    this.folder = new Path(new Path(warehouse.root(), Publication.STAGING), runId);
  }

  /** What a partition will hold. */
  private record StagedPartition(Path base, Path files, Manner manner) {}

  private enum Manner {
    REPLACE,
    ADD
  }

  public SparkSession spark() {
    return warehouse.spark();
  }

  /** Returns the days that a table will have rows for. */
  public SortedSet<LocalDate> days(Table table) {
    SortedSet<LocalDate> days = new TreeSet<>(warehouse.days(table));
    partitionsOf(table)
        .forEach(
            (partition, staging) -> {
              LocalDate day = Warehouse.day(new Path(partition));
              if (!warehouse.storage().filesIn(staging.files()).isEmpty()) {
                days.add(day);
              } else if (staging.manner() == Manner.REPLACE) {
                days.remove(day);
              }
            });
    return days;
  }

  /** Reads a whole table as it will be. */
  public Dataset<Row> read(Table table) {
    if (table.partition().isPresent()) {
      return read(table, days(table));
    }
    StagedPartition staging = partitionsOf(table).get("");
    return staging == null ? warehouse.read(table) : readStaged(table, List.of(staging));
  }

  /** Reads some days of a table as they will be. */
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    Map<String, StagedPartition> partitions = partitionsOf(table);
    List<LocalDate> untouched = new ArrayList<>();
    Map<Path, List<StagedPartition>> byBase = new LinkedHashMap<>();
    for (LocalDate day : days) {
      StagedPartition staging = partitions.get(Warehouse.partition(table, day));
      if (staging == null || staging.manner() == Manner.ADD) {
        untouched.add(day);
      }
      if (staging != null) {
        byBase.computeIfAbsent(staging.base(), base -> new ArrayList<>()).add(staging);
      }
    }
    Dataset<Row> rows = warehouse.read(table, untouched);
    for (List<StagedPartition> staging : byBase.values()) {
      rows = rows.union(readStaged(table, staging));
    }
    return rows;
  }

  /**
   * Stages the new content of whole days; a day without rows will be empty.
   *
   * @throws IllegalStateException if there are rows of another day
   */
  public void stage(Table table, Dataset<Row> rows, Collection<LocalDate> days) {
    Path base = write(table, balanced(table, rows));
    SortedMap<String, StagedPartition> partitions = partitionsOf(table);
    for (LocalDate day : days) {
      String partition = Warehouse.partition(table, day);
      partitions.put(
          partition, new StagedPartition(base, new Path(base, partition), Manner.REPLACE));
    }
    for (Path written : warehouse.storage().foldersIn(base)) {
      if (!days.contains(Warehouse.day(written))) {
        throw new IllegalStateException(
            "Table '%s' has rows of %s, which is not being staged"
                .formatted(table.name(), written.getName()));
      }
    }
  }

  /** Stages the new content of a table that is one snapshot. */
  public void stageSnapshot(Table table, Dataset<Row> rows) {
    Path base = write(table, balanced(table, rows));
    partitionsOf(table).put("", new StagedPartition(base, base, Manner.REPLACE));
  }

  /** Stages rows that will stand beside those already there; at most once per table. */
  public void add(Table table, Dataset<Row> rows) {
    partitionsOf(table);
    Path base = write(table, SparkTable.require(rows, table).coalesce(1));
    for (Path written : warehouse.storage().foldersIn(base)) {
      partitionsOf(table).put(written.getName(), new StagedPartition(base, written, Manner.ADD));
    }
  }

  /** Runs several pieces of staging side by side; small ones leave most of a machine idle. */
  public void together(Runnable... work) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(work.length, THREADS));
    try {
      List<CompletableFuture<Void>> futures =
          Stream.of(work).map(piece -> CompletableFuture.runAsync(piece, threads)).toList();
      CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }

  /** Stages given rows beside those already there. */
  public void add(Table table, List<Row> rows) {
    add(table, warehouse.spark().createDataFrame(rows, SparkTable.schema(table)));
  }

  /** Returns given rows of these columns. */
  public Dataset<Row> rows(List<Row> rows, List<litopys.table.Column> columns) {
    return warehouse.spark().createDataFrame(rows, SparkTable.schema(columns));
  }

  /** Writes an intermediate result once, so that it is not computed again, and reads it back. */
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    Path path = nextFolder(name);
    rows.write().parquet(path.toString());
    return warehouse.spark().read().schema(rows.schema()).parquet(path.toString());
  }

  /**
   * Compares what is staged with what is published, forgets the partitions whose rows are the same,
   * and returns the rest, by table. Costs one scan of both.
   */
  public List<TableChange> dropUnchanged() {
    PartitionContents before = contents(this::published);
    PartitionContents after = contents(this::stagedIn);
    List<TableChange> changes = new ArrayList<>();
    staged.forEach(
        (table, partitions) -> {
          partitions
              .entrySet()
              .removeIf(
                  entry ->
                      entry.getValue().manner() == Manner.REPLACE
                          && before.equalIn(after, table, entry.getKey()));
          if (!partitions.isEmpty()) {
            changes.add(change(table, partitions, before, after));
          }
        });
    changes.sort(Comparator.comparing(change -> change.table().name()));
    return changes;
  }

  /** Publishes everything staged, and clears the staging folder. */
  public void publish() {
    List.copyOf(staged.keySet()).forEach(this::stageSomeFile);
    List<Exchange> exchanges = new ArrayList<>();
    staged.forEach(
        (table, partitions) ->
            partitions.forEach(
                (partition, staging) -> exchanges.add(exchange(table, partition, staging))));
    new Publication(warehouse.storage(), warehouse.root(), folder).publish(exchanges);
    staged.clear();
  }

  /** Gives a table that has no rows at all one file without rows, so that it can be opened. */
  private void stageSomeFile(Table table) {
    SortedSet<LocalDate> articleDays = days(ArticlesTable.TABLE);
    LocalDate day = articleDays.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : articleDays.first();
    String partition = table.partition().map(column -> Warehouse.partition(table, day)).orElse("");
    boolean hasFiles =
        table.partition().isPresent()
            ? !days(table).isEmpty() || !warehouse.days(table).isEmpty()
            : !warehouse.partitionFiles(table, partition).isEmpty() || isStaged(table, partition);
    if (hasFiles) {
      return;
    }
    Path base = nextFolder(table.name());
    Path files = partition.isEmpty() ? base : new Path(base, partition);
    Dataset<Row> none = warehouse.spark().createDataFrame(List.<Row>of(), SparkTable.schema(table));
    table
        .partition()
        .map(column -> none.drop(column.name()))
        .orElse(none)
        .coalesce(1)
        .write()
        .parquet(files.toString());
    partitionsOf(table).put(partition, new StagedPartition(base, files, Manner.REPLACE));
  }

  private boolean isStaged(Table table, String partition) {
    StagedPartition staging = partitionsOf(table).get(partition);
    return staging != null && !warehouse.storage().filesIn(staging.files()).isEmpty();
  }

  @Override
  public void close() {
    try {
      warehouse.storage().delete(folder);
    } finally {
      lock.close();
    }
  }

  private static TableChange change(
      Table table,
      Map<String, StagedPartition> partitions,
      PartitionContents before,
      PartitionContents after) {
    long rowsBefore = 0;
    long rowsAfter = 0;
    SortedSet<LocalDate> days = new TreeSet<>();
    for (var entry : partitions.entrySet()) {
      String partition = entry.getKey();
      rowsBefore += before.rows(table, partition);
      rowsAfter += after.rows(table, partition);
      if (entry.getValue().manner() == Manner.ADD) {
        rowsAfter += before.rows(table, partition);
      }
      if (!partition.isEmpty()) {
        days.add(Warehouse.day(new Path(partition)));
      }
    }
    return new TableChange(table, days, rowsBefore, rowsAfter);
  }

  private PartitionContents contents(Function<Table, Dataset<Row>> rows) {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    staged.forEach(
        (table, partitions) -> {
          if (!partitions.isEmpty()) {
            tables.put(table, rows.apply(table));
          }
        });
    return PartitionContents.of(tables);
  }

  /** What is published of the partitions that are staged. */
  private Dataset<Row> published(Table table) {
    return table.partition().isPresent()
        ? warehouse.read(
            table,
            partitionsOf(table).keySet().stream()
                .map(partition -> Warehouse.day(new Path(partition)))
                .toList())
        : warehouse.read(table);
  }

  private Dataset<Row> stagedIn(Table table) {
    Map<Path, List<StagedPartition>> byBase =
        partitionsOf(table).values().stream()
            .collect(groupingBy(StagedPartition::base, LinkedHashMap::new, toList()));
    return byBase.values().stream()
        .map(partitions -> readStaged(table, partitions))
        .reduce(Dataset::union)
        .orElseGet(() -> warehouse.parquet(table, folder, List.of()));
  }

  private Dataset<Row> readStaged(Table table, List<StagedPartition> partitions) {
    return warehouse.parquet(
        table,
        partitions.get(0).base(),
        partitions.stream()
            .map(StagedPartition::files)
            .filter(files -> !warehouse.storage().filesIn(files).isEmpty())
            .toList());
  }

  private SortedMap<String, StagedPartition> partitionsOf(Table table) {
    return staged.computeIfAbsent(table, none -> new ConcurrentSkipListMap<>());
  }

  private Path nextFolder(String name) {
    return new Path(folder, "%02d-%s".formatted(foldersUsed.incrementAndGet(), name));
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
    Path base = nextFolder(table.name());
    Column[] order =
        Stream.concat(table.partition().map(SparkTable::col).stream(), Stream.of(firstKey(table)))
            .toArray(Column[]::new);
    DataFrameWriter<Row> writer = rows.sortWithinPartitions(order).write();
    table.partition().ifPresent(day -> writer.partitionBy(day.name()));
    writer.parquet(base.toString());
    return base;
  }

  /** Rows of one article or entity lie together: smaller files, and filters skip row groups. */
  private static Column firstKey(Table table) {
    return table.columns().stream()
        .filter(column -> !table.partition().equals(Optional.of(column)))
        .findFirst()
        .map(SparkTable::col)
        .orElseThrow();
  }

  private Exchange exchange(Table table, String partition, StagedPartition staging) {
    List<Path> removed =
        staging.manner() == Manner.ADD ? List.of() : warehouse.partitionFiles(table, partition);
    String target = partition.isEmpty() ? table.name() : table.name() + "/" + partition;
    String waiting = folder.toUri().relativize(staging.files().toUri()).getPath();
    return new Exchange(
        target, names(removed), waiting, names(warehouse.storage().filesIn(staging.files())));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(Path::getName).toList();
  }
}
