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
    List<Table> others =
        staged.tables().stream().filter(table -> !table.equals(IcebergPublication.RUNS)).toList();
    others.forEach(IcebergPublisher::requireKnown);
    // Its snapshot decides, so there has to be one, whether rows were staged for it or not.
    write(catalog.prepare(IcebergPublication.RUNS), begunAt, IcebergPublication.RUNS, staged);
    for (Table table : others) {
      org.apache.iceberg.Table target = catalog.prepare(table);
      if (!staged.of(table).isEmpty()) {
        write(target, target.currentSnapshot().snapshotId(), table, staged);
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

  private static void requireKnown(Table table) {
    if (!IcebergPublication.OTHERS.contains(table)) {
      throw new IllegalStateException("Not among the tables of a warehouse: " + table.name());
    }
  }

  private void write(org.apache.iceberg.Table target, long base, Table table, StagedTables staged) {
    target.manageSnapshots().createBranch(publication.branch(), base).commit();
    List<String> replaced = names(table, staged, Manner.REPLACE);
    List<String> added = names(table, staged, Manner.ADD);
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
    DataFrameWriterV2<Row> writer =
        staged
            .read(table, staging)
            .writeTo("%s.`branch_%s`".formatted(catalog.name(table), publication.branch()));
    publication
        .plan(staged.tables().stream().filter(other -> !staged.of(other).isEmpty()))
        .forEach((name, value) -> writer.option("snapshot-property." + name, value));
    return writer;
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

  private static List<String> names(Table table, StagedTables staged, Manner manner) {
    return staged.of(table).entrySet().stream()
        .filter(partition -> partition.getValue().manner() == manner)
        .map(Map.Entry::getKey)
        .toList();
  }
}
