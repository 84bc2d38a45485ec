package litopys.jobs.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import litopys.jobs.io.StagedTables.Manner;
import litopys.jobs.io.StagedTables.StagedPartition;
import litopys.jobs.spark.SparkTable;
import litopys.table.Column;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One run's view of a warehouse it holds: tables as they will be, staged partitions in place of
 * published ones. Nothing shows outside until {@link #publish}; closing without it leaves the
 * warehouse as it was. Publishing that fails halfway is completed by the next run.
 */
public final class WarehouseRun implements AutoCloseable {

  private static final int THREADS = 4;

  private final SparkSession spark;
  private final PublishedTables published;
  private final WarehouseLock lock;
  private final Publisher publisher;
  private final StagedTables staged;
  private final StagedChanges changes;

  WarehouseRun(
      ParquetFiles files,
      PublishedTables published,
      WarehouseLock lock,
      Publisher publisher,
      Path folder) {
    this.spark = files.spark();
    this.published = published;
    this.lock = lock;
    this.publisher = publisher;
    this.staged = new StagedTables(files, folder);
    this.changes = new StagedChanges(published, staged);
  }

  public SparkSession spark() {
    return spark;
  }

  /** Returns the days that a table will have rows for. */
  public SortedSet<LocalDate> days(Table table) {
    return staged.daysOver(table, published.days(table));
  }

  /** Reads a whole table as it will be. */
  public Dataset<Row> read(Table table) {
    if (table.partition().isPresent()) {
      return read(table, days(table));
    }
    StagedPartition staging = staged.of(table).get("");
    return staging == null ? published.read(table) : staged.read(table, List.of(staging));
  }

  /** Reads some days of a table as they will be. */
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    List<LocalDate> untouched = new ArrayList<>();
    List<StagedPartition> partitions = new ArrayList<>();
    for (LocalDate day : days) {
      StagedPartition staging = staged.of(table).get(ParquetFiles.partition(table, day));
      if (staging == null || staging.manner() == Manner.ADD) {
        untouched.add(day);
      }
      if (staging != null) {
        partitions.add(staging);
      }
    }
    Dataset<Row> rows = published.read(table, untouched);
    return partitions.isEmpty() ? rows : rows.union(staged.read(table, partitions));
  }

  /**
   * Stages the new content of whole days; a day without rows will be empty.
   *
   * @throws IllegalStateException if there are rows of another day
   */
  public void stage(Table table, Dataset<Row> rows, Collection<LocalDate> days) {
    staged.replaceDays(table, rows, days);
  }

  /** Stages the new content of a table that is one snapshot. */
  public void stageSnapshot(Table table, Dataset<Row> rows) {
    staged.replaceSnapshot(table, rows);
  }

  /** Stages rows that will stand beside those already there; at most once per table. */
  public void add(Table table, Dataset<Row> rows) {
    staged.add(table, rows);
  }

  /** Stages given rows beside those already there. */
  public void add(Table table, List<Row> rows) {
    add(table, rows(rows, table.columns()));
  }

  /** Stages no row, so that a table that never had one can be opened. */
  public void addNothing(Table table) {
    staged.addNothing(table);
  }

  /** Returns given rows of these columns. */
  public Dataset<Row> rows(List<Row> rows, List<Column> columns) {
    return spark.createDataFrame(rows, SparkTable.schema(columns));
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

  /** Writes an intermediate result once, so that it is not computed again, and reads it back. */
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    Path path = staged.nextFolder(name);
    rows.write().parquet(path.toString());
    return spark.read().schema(rows.schema()).parquet(path.toString());
  }

  /** Returns the staged days of a table that differ from the published ones in these columns. */
  public SortedSet<LocalDate> differing(Table table, Column... columns) {
    return changes.differing(table, columns);
  }

  /**
   * Forgets what is staged of these tables and published already, row for row. Costs one scan of
   * both sides of what was not compared before.
   *
   * @return the days of the rest
   */
  public SortedSet<LocalDate> dropUnchanged(Table... tables) {
    changes.drop(List.of(tables));
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Table table : tables) {
      days.addAll(changes.days(table));
    }
    return days;
  }

  /** Forgets all that is published already, and returns what is left to publish, by table. */
  public List<TableChange> dropUnchanged() {
    changes.drop(staged.tables());
    return changes.left();
  }

  /** Forgets everything staged. */
  public void discard() {
    staged.clear();
  }

  /** Publishes everything staged, and clears the staging folder. */
  public void publish() {
    publisher.publish(staged);
    staged.clear();
  }

  @Override
  public void close() {
    try {
      publisher.abandon();
    } finally {
      lock.close();
    }
  }
}
