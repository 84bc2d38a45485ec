package litopys.jobs.io;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables that are folders of Parquet below the warehouse, for file systems that rename at once. */
final class ParquetTables implements PublishedTables {

  private final ParquetFiles files;
  private final Path root;

  ParquetTables(ParquetFiles files, Path root) {
    this.files = files;
    this.root = root;
  }

  @Override
  public SortedSet<LocalDate> days(Table table) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Path folder : files.storage().foldersIn(folder(table))) {
      days.add(ParquetFiles.day(folder));
    }
    return days;
  }

  @Override
  public Dataset<Row> read(Table table) {
    return table.partition().isPresent()
        ? read(table, days(table))
        : files.read(table, folder(table), filesOf(table, ""));
  }

  @Override
  public Dataset<Row> read(Table table, Collection<LocalDate> days) {
    Set<LocalDate> published = days(table);
    return files.read(
        table,
        folder(table),
        days.stream()
            .filter(published::contains)
            .map(day -> new Path(folder(table), ParquetFiles.partition(table, day)))
            .toList());
  }

  @Override
  public Publisher begin(Path run) {
    Publication.recover(files.storage(), root);
    return new ParquetPublisher(this, new Publication(files.storage(), root, run), run);
  }

  /** Returns the files of one partition. */
  List<Path> filesOf(Table table, String partition) {
    Path folder = folder(table);
    return files.storage().filesIn(partition.isEmpty() ? folder : new Path(folder, partition));
  }

  private Path folder(Table table) {
    return new Path(root, table.name());
  }
}
