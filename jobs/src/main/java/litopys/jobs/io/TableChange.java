package litopys.jobs.io;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import litopys.table.ArticlesTable;
import litopys.table.Table;

/**
 * What a run changes of one table.
 *
 * @param days whose rows differ; empty for a snapshot
 * @param rowsBefore rows that the changed partitions hold until the run publishes
 * @param rowsAfter rows that they hold from then on
 */
public record TableChange(Table table, SortedSet<LocalDate> days, long rowsBefore, long rowsAfter) {

  /** False for snapshots and for tables that are kept by the day of the run. */
  public boolean isByPublicationDay() {
    return table.partition().equals(Optional.of(ArticlesTable.PUB_DATE));
  }
}
