package litopys.jobs.io;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import litopys.table.ArticlesTable;
import litopys.table.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The published tables, and a folder on any Hadoop file system where runs stage what is to become
 * of them. Reading is all this class does; a {@link WarehouseRun} changes it.
 */
public final class Warehouse {

  private final ParquetFiles files;
  private final Path root;
  private final PublishedTables published;

  private Warehouse(ParquetFiles files, Path root, PublishedTables published) {
    this.files = files;
    this.root = root;
    this.published = published;
  }

  /** Returns the warehouse of Parquet at a path or URI, which need not exist yet. */
  public static Warehouse at(SparkSession spark, String folder) {
    return at(spark, WarehouseSettings.parquet(folder));
  }

  /** Returns a warehouse, which need not exist yet. */
  public static Warehouse at(SparkSession spark, WarehouseSettings settings) {
    Path folder = new Path(settings.folder());
    Storage storage = Storage.of(folder, configuration(spark));
    ParquetFiles files = new ParquetFiles(spark, storage);
    Path root = storage.qualify(folder);
    PublishedTables published =
        settings
            .iceberg()
            .<PublishedTables>map(iceberg -> IcebergTables.open(files, root, iceberg))
            .orElseGet(() -> new ParquetTables(files, root));
    return new Warehouse(files, root, published);
  }

  /**
   * Returns a warehouse that holds tables.
   *
   * @throws UsageException if nothing was ever published there
   */
  public static Warehouse existing(SparkSession spark, WarehouseSettings settings) {
    Warehouse warehouse = at(spark, settings);
    if (warehouse.days(ArticlesTable.TABLE).isEmpty()) {
      throw new UsageException("--warehouse: no articles in '%s'".formatted(settings.place()));
    }
    return warehouse;
  }

  /** Returns the days that a table has rows for. */
  public SortedSet<LocalDate> days(Table table) {
    return published.days(table);
  }

  /** Reads a whole table; without rows if it was never published. */
  public Dataset<Row> read(Table table) {
    return published.read(table);
  }

  /** Reads some days of a table; days it does not have add nothing. */
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    return published.read(table, days);
  }

  /**
   * Opens the warehouse for changes: takes its lock, and completes or clears away what a killed run
   * left behind.
   *
   * @throws WarehouseLockedException if another run holds it
   */
  public WarehouseRun begin(String runId) {
    WarehouseLock lock = WarehouseLock.acquire(root, configuration(files.spark()));
    try {
      Path folder = new Path(new Path(root, Publication.STAGING), runId);
      return new WarehouseRun(files, published, lock, published.begin(folder), folder);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }

  private static Configuration configuration(SparkSession spark) {
    return spark.sparkContext().hadoopConfiguration();
  }
}
