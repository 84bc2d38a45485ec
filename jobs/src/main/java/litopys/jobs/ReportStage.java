package litopys.jobs;

import java.time.LocalDate;
import java.util.SortedSet;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.step.SummarizeSources;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;

/** Adds up the flat tables by day. */
final class ReportStage {

  private final WarehouseRun run;

  ReportStage(WarehouseRun run) {
    this.run = run;
  }

  /** Stages the daily tables of the changed days, and of those they can reach. */
  void apply(SortedSet<LocalDate> changed) {
    run.stageSnapshot(
        OperationTables.SOURCES,
        SummarizeSources.apply(run.read(ArticlesTable.TABLE), run.read(OperationTables.SOURCES)));
  }
}
