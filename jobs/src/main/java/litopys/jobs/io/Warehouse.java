package litopys.jobs.io;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The published tables below one folder, on any Hadoop file system: {@code TABLE/pub_date=DAY/} or,
 * for a snapshot, {@code TABLE/}. Reading is all this class does; a {@link WarehouseRun} changes
 * it.
 */
public final class Warehouse {

  private final SparkSession spark;
  private final Storage storage;
  private final Path root;

  private Warehouse(SparkSession spark, Storage storage, Path root) {
    this.spark = spark;
    this.storage = storage;
    this.root = root;
  }

  /** Returns the warehouse at a path or URI, which need not exist yet. */
  public static Warehouse at(SparkSession spark, String folder) {
    Path path = new Path(folder);
    Storage storage = Storage.of(path, spark.sparkContext().hadoopConfiguration());
    return new Warehouse(spark, storage, storage.qualify(path));
  }

  /**
   * Returns a warehouse that holds tables.
   *
   * @throws UsageException if nothing was ever published there
   */
  public static Warehouse existing(SparkSession spark, String folder) {
    Warehouse warehouse = at(spark, folder);
    if (warehouse.storage.foldersIn(warehouse.folder(ArticlesTable.TABLE)).isEmpty()) {
      throw new UsageException("--warehouse: no articles below '%s'".formatted(folder));
    }
    return warehouse;
  }

  /** Returns the days that a table has rows for. */
  public SortedSet<LocalDate> days(Table table) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Path folder : storage.foldersIn(folder(table))) {
      days.add(day(folder));
    }
    return days;
  }

  /** Reads a whole table; without rows if it was never published. */
  public Dataset<Row> read(Table table) {
    return table.partition().isPresent()
        ? read(table, days(table))
        : parquet(table, folder(table), partitionFiles(table, ""));
  }

  /** Reads some days of a table; days it does not have add nothing. */
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    Set<LocalDate> published = days(table);
    return parquet(
        table,
        folder(table),
        days.stream()
            .filter(published::contains)
            .map(day -> new Path(folder(table), partition(table, day)))
            .toList());
  }

  /**
   * Opens the warehouse for changes: takes its lock, and completes or clears away what a killed run
   * left behind.
   *
   * @throws WarehouseLockedException if another run holds it
   */
  public WarehouseRun begin(String runId) {
    WarehouseLock lock = WarehouseLock.acquire(root, spark.sparkContext().hadoopConfiguration());
    try {
      Publication.recover(storage, root);
      return new WarehouseRun(this, lock, runId);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }

  SparkSession spark() {
    return spark;
  }

  Storage storage() {
    return storage;
  }

  Path root() {
    return root;
  }

  Path folder(Table table) {
    return new Path(root, table.name());
  }

  /** Returns the files of one partition, {@code ""} for the whole of a snapshot. */
  List<Path> partitionFiles(Table table, String partition) {
    Path folder = folder(table);
    return storage.filesIn(partition.isEmpty() ? folder : new Path(folder, partition));
  }

  static String partition(Table table, LocalDate day) {
    return table.partition().orElseThrow().name() + "=" + day;
  }

  static LocalDate day(Path partition) {
    String name = partition.getName();
    try {
      return LocalDate.parse(name.substring(name.indexOf('=') + 1));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(partition + ": not a folder of one day, NAME=2021-12-31", e);
    }
  }

  /** Reads Parquet below a base folder in the declared columns, whatever Spark would infer. */
  Dataset<Row> parquet(Table table, Path base, List<Path> paths) {
    if (paths.isEmpty()) {
      return spark.createDataFrame(List.of(), SparkTable.schema(table));
    }
    return spark
        .read()
        .schema(SparkTable.schema(table))
        .option("basePath", base.toString())
        // Our paths are names, not patterns.
        .option("__globPaths__", "false")
        .parquet(paths.stream().map(Path::toString).toArray(String[]::new))
        .select(SparkTable.columns(table));
  }
}
