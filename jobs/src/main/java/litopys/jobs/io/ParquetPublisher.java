package litopys.jobs.io;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import litopys.jobs.io.Publication.Exchange;
import litopys.jobs.io.StagedTables.Manner;
import litopys.jobs.io.StagedTables.StagedPartition;
import litopys.table.ArticlesTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;

/** Exchanges the staged files for those of the same folders in the warehouse. */
final class ParquetPublisher implements Publisher {

  private final ParquetTables published;
  private final Publication publication;
  private final Path run;

  ParquetPublisher(ParquetTables published, Publication publication, Path run) {
    this.published = published;
    this.publication = publication;
    this.run = run;
  }

  @Override
  public void publish(StagedTables staged) {
    staged.tables().forEach(table -> stageSomeFile(table, staged));
    List<Exchange> exchanges = new ArrayList<>();
    for (Table table : staged.tables()) {
      staged
          .of(table)
          .forEach(
              (partition, staging) -> exchanges.add(exchange(table, partition, staging, staged)));
    }
    publication.publish(exchanges);
  }

  @Override
  public void abandon() {
    publication.abandon();
  }

  /** Gives a table that has no rows at all one file without rows, so that it can be opened. */
  private void stageSomeFile(Table table, StagedTables staged) {
    if (!hasFiles(table, staged)) {
      SortedSet<LocalDate> articleDays = days(ArticlesTable.TABLE, staged);
      LocalDate day = articleDays.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : articleDays.first();
      staged.replaceByNothing(
          table, table.partition().map(column -> ParquetFiles.partition(table, day)).orElse(""));
    }
  }

  private boolean hasFiles(Table table, StagedTables staged) {
    return table.partition().isPresent()
        ? !days(table, staged).isEmpty()
        : !published.filesOf(table, "").isEmpty()
            || staged.of(table).values().stream().anyMatch(staged::hasFiles);
  }

  private SortedSet<LocalDate> days(Table table, StagedTables staged) {
    return staged.daysOver(table, published.days(table));
  }

  private Exchange exchange(
      Table table, String partition, StagedPartition staging, StagedTables staged) {
    List<Path> removed =
        staging.manner() == Manner.ADD ? List.of() : published.filesOf(table, partition);
    String target = partition.isEmpty() ? table.name() : table.name() + "/" + partition;
    String waiting = run.toUri().relativize(staging.files().toUri()).getPath();
    return new Exchange(target, names(removed), waiting, names(staged.filesOf(staging)));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(Path::getName).toList();
  }
}
