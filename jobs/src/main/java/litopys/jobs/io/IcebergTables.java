package litopys.jobs.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables of Apache Iceberg, whose catalog commits where a rename is no commit: object stores. */
final class IcebergTables implements PublishedTables {

  private final ParquetFiles files;
  private final Path root;
  private final IcebergCatalog catalog;
  private final int keepDays;

  /** Days of snapshots, which never change. */
  private final Map<Long, Set<LocalDate>> daysBySnapshot = new ConcurrentHashMap<>();

  private IcebergTables(ParquetFiles files, Path root, IcebergCatalog catalog, int keepDays) {
    this.files = files;
    this.root = root;
    this.catalog = catalog;
    this.keepDays = keepDays;
  }

  /** Opens the tables; runs stage below a folder. */
  static IcebergTables open(ParquetFiles files, Path root, IcebergSettings settings) {
    IcebergCatalog catalog = IcebergCatalog.open(files.spark(), settings, root);
    return new IcebergTables(files, root, catalog, settings.keepDays());
  }

  @Override
  public SortedSet<LocalDate> days(Table table) {
    return catalog
        .find(table)
        .filter(found -> found.currentSnapshot() != null)
        .map(
            found ->
                daysBySnapshot.computeIfAbsent(
                    found.currentSnapshot().snapshotId(), snapshot -> partitions(found)))
        .map(TreeSet::new)
        .orElseGet(TreeSet::new);
  }

  /** Every file holds rows of one day. */
  private static Set<LocalDate> partitions(org.apache.iceberg.Table table) {
    Set<LocalDate> days = new HashSet<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      tasks.forEach(task -> days.add(LocalDate.ofEpochDay(task.partition().get(0, Integer.class))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return days;
  }

  @Override
  public Dataset<Row> read(Table table) {
    if (catalog.find(table).isEmpty()) {
      return files.none(table);
    }
    Dataset<Row> rows = files.spark().read().table(catalog.name(table));
    return rows.select(SparkTable.columns(table, rows.schema()));
  }

  @Override
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    Set<LocalDate> published = days(table);
    Object[] found = days.stream().filter(published::contains).distinct().toArray();
    if (found.length == published.size()) {
      return read(table);
    }
    return found.length == 0
        ? files.none(table)
        : read(table).where(SparkTable.col(table.partition().orElseThrow()).isin(found));
  }

  @Override
  public Publisher begin(Path run) {
    IcebergPublication.recover(catalog);
    files.storage().delete(new Path(root, Publication.STAGING));
    IcebergPublisher publisher = new IcebergPublisher(catalog, files.storage(), run);
    renew();
    return publisher;
  }

  /** Brings tables of an older version up to date, and forgets runs that are too old. */
  private void renew() {
    IcebergRetention retention =
        new IcebergRetention(Instant.now().minus(keepDays, ChronoUnit.DAYS));
    Set<String> forgotten =
        catalog.find(IcebergPublication.RUNS).map(retention::forgotten).orElseGet(Set::of);
    Stream.concat(IcebergPublication.OTHERS.stream(), Stream.of(IcebergPublication.RUNS))
        .forEach(
            table ->
                catalog
                    .find(table)
                    .ifPresent(
                        found -> {
                          IcebergCatalog.evolve(found, table);
                          retention.forget(found, forgotten);
                        }));
  }
}
