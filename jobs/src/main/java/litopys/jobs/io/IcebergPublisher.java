package litopys.jobs.io;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import litopys.jobs.io.StagedTables.Manner;
import litopys.jobs.io.StagedTables.StagedPartition;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/** Writes what is staged to Iceberg tables. */
final class IcebergPublisher implements Publisher {

  private final IcebergCatalog catalog;
  private final IcebergPublication publication;
  private final Storage storage;
  private final Path run;
  private final long begunAt;

  /** Begins a run: what others publish from now on keeps it from publishing. */
  IcebergPublisher(IcebergCatalog catalog, Storage storage, Path run) {
    this.catalog = catalog;
    this.publication = new IcebergPublication(catalog, run.getName());
    this.storage = storage;
    this.run = run;
    this.begunAt = catalog.prepare(IcebergPublication.RUNS).currentSnapshot().snapshotId();
  }

  @Override
  public void publish(StagedTables staged) {
    write(IcebergPublication.RUNS, staged, begunAt);
    for (Table table : staged.tables()) {
      if (IcebergPublication.OTHERS.contains(table)) {
        write(table, staged, catalog.prepare(table).currentSnapshot().snapshotId());
      } else if (!table.equals(IcebergPublication.RUNS)) {
        throw new IllegalStateException("Not among the tables of a warehouse: " + table.name());
      }
    }
    publication.decide();
    publication.complete();
    storage.delete(run);
    PublicationStep.STAGING_DELETED.reached();
  }

  @Override
  public void abandon() {
    publication.abandon();
    storage.delete(run);
  }

  /** The table of runs gets a snapshot in any case: it decides. */
  private void write(Table table, StagedTables staged, long base) {
    Map<String, StagedPartition> partitions = staged.of(table);
    if (partitions.isEmpty() && !table.equals(IcebergPublication.RUNS)) {
      return;
    }
    catalog
        .find(table)
        .orElseThrow()
        .manageSnapshots()
        .createBranch(publication.branch(), base)
        .commit();
    List<String> replaced = names(partitions, Manner.REPLACE);
    List<String> added = names(partitions, Manner.ADD);
    try {
      if (!replaced.isEmpty()) {
        writer(table, staged, replaced).overwrite(isIn(table, replaced));
      }
      if (!added.isEmpty() || replaced.isEmpty()) {
        writer(table, staged, added).append();
      }
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
    PublicationStep.BRANCH_WRITTEN.reached();
  }

  private DataFrameWriterV2<Row> writer(
      Table table, StagedTables staged, Collection<String> partitions) {
    List<StagedPartition> staging =
        partitions.stream().map(partition -> staged.get(table, partition)).toList();
    return staged
        .read(table, staging)
        .writeTo(catalog.name(table) + ".`branch_" + publication.branch() + "`");
  }

  private static Column isIn(Table table, Collection<String> partitions) {
    return table
        .partition()
        .map(
            day ->
                SparkTable.col(day)
                    .isin(
                        partitions.stream()
                            .map(partition -> ParquetFiles.day(new Path(partition)))
                            .toArray()))
        .orElseGet(() -> functions.lit(true));
  }

  private static List<String> names(Map<String, StagedPartition> partitions, Manner manner) {
    return partitions.entrySet().stream()
        .filter(partition -> partition.getValue().manner() == manner)
        .map(Map.Entry::getKey)
        .toList();
  }
}
