package litopys.jobs.io;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import litopys.jobs.io.PartitionComparison.Sides;
import litopys.jobs.io.StagedTables.Manner;
import litopys.jobs.io.StagedTables.RowCounts;
import litopys.jobs.io.StagedTables.StagedPartition;
import litopys.table.Column;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is staged, compared with what is published; each partition once. */
final class StagedChanges {

  private final PublishedTables published;
  private final StagedTables staged;

  StagedChanges(PublishedTables published, StagedTables staged) {
    this.published = published;
    this.staged = staged;
  }

  /** Returns the staged days of a table that differ in these columns. */
  SortedSet<LocalDate> differing(Table table, Column... columns) {
    List<String> partitions = List.copyOf(staged.of(table).keySet());
    PartitionComparison comparison =
        PartitionComparison.of(Stream.of(sides(table, partitions).of(Stream.of(columns))));
    return days(partitions, partition -> !comparison.areEqual(table, partition));
  }

  /** Forgets the partitions of these tables that are equal. */
  void drop(List<Table> tables) {
    PartitionComparison comparison =
        PartitionComparison.of(
            tables.stream()
                .filter(table -> !notCompared(table).isEmpty())
                .map(table -> sides(table, notCompared(table))));
    for (Table table : tables) {
      for (String partition : notCompared(table)) {
        boolean replaces = staged.get(table, partition).manner() == Manner.REPLACE;
        if (replaces && comparison.areEqual(table, partition)) {
          staged.forget(table, partition);
        } else {
          staged.compared(table, partition, comparison.rows(table, partition));
        }
      }
    }
  }

  /** Returns the days of a table that are staged. */
  SortedSet<LocalDate> days(Table table) {
    return days(staged.of(table).keySet(), partition -> true);
  }

  /** Returns what is staged and was compared, by table. */
  List<TableChange> left() {
    return staged.tables().stream()
        .filter(table -> !staged.of(table).isEmpty())
        .map(this::change)
        .sorted(Comparator.comparing(change -> change.table().name()))
        .toList();
  }

  private TableChange change(Table table) {
    long before = 0;
    long after = 0;
    for (StagedPartition partition : staged.of(table).values()) {
      RowCounts rows = partition.compared().orElseThrow();
      before += rows.published();
      after += rows.staged() + (partition.manner() == Manner.ADD ? rows.published() : 0);
    }
    return new TableChange(table, days(table), before, after);
  }

  private List<String> notCompared(Table table) {
    return staged.of(table).entrySet().stream()
        .filter(partition -> partition.getValue().compared().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Sides sides(Table table, List<String> partitions) {
    Dataset<Row> rows =
        table.partition().isPresent()
            ? published.read(table, days(partitions, partition -> true))
            : published.read(table);
    List<StagedPartition> staging =
        partitions.stream().map(partition -> staged.get(table, partition)).toList();
    return new Sides(table, rows, staged.read(table, staging));
  }

  private static SortedSet<LocalDate> days(Collection<String> partitions, Predicate<String> which) {
    SortedSet<LocalDate> days = new TreeSet<>();
    partitions.stream()
        .filter(partition -> !partition.isEmpty() && which.test(partition))
        .forEach(partition -> days.add(ParquetFiles.day(new Path(partition))));
    return days;
  }
}
