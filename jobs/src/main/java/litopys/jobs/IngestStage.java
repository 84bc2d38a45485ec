package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.SortedSet;
import litopys.jobs.io.RecordReader;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.SparkTable;
import litopys.jobs.step.CompleteArticles;
import litopys.jobs.step.MergeVersions;
import litopys.jobs.step.MergeVersions.Outcome;
import litopys.jobs.step.NewRejects;
import litopys.jobs.step.RemovedRecords;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Reads records, merges them with the articles already there, and sets the bad ones aside. */
final class IngestStage {

  private final WarehouseRun run;
  private final RunId runId;

  IngestStage(WarehouseRun run, RunId runId) {
    this.run = run;
    this.runId = runId;
  }

  /** Stages articles, quarantine, and which files were read. */
  IngestResult apply(InputPlan input, IngestSettings settings) {
    Dataset<Row> records =
        run.keep(
            "records",
            RemovedRecords.mark(
                RecordReader.read(run.spark(), input.toRead(), settings.setup()),
                run.read(StateTables.REMOVALS)));
    Dataset<Row> readable = records.where(RemovedRecords.isReadable());
    Dataset<Row> merged = merge(readable.where(settings.days().holds()));
    RecordTally read = RecordTally.ofRecords(records, settings.days());
    RecordTally outcomes = RecordTally.ofOutcomes(merged);

    IngestResult result =
        new IngestResult(
            input,
            read.total() - read.outside(),
            outcomes.count(Outcome.ARTICLE),
            outcomes.count(Outcome.REPLACED),
            outcomes.count(Outcome.DUPLICATE),
            read.removed(),
            read.rejectedByReason(),
            read.outside(),
            outcomes.byDay(Outcome.ARTICLE),
            outcomes.byDay(Outcome.DISPLACED),
            read.rejectedDays());
    stageArticles(merged, result.days());
    if (read.rejected() > 0) {
      stageQuarantine(records.where(RemovedRecords.isRejected()));
    } else {
      run.addNothing(OperationTables.QUARANTINE);
    }
    new InputLedger(run, runId).stage(input.toRead(), records, settings);
    return result;
  }

  private static Column outcome(Outcome outcome) {
    return functions.col(MergeVersions.OUTCOME).equalTo(outcome.name());
  }

  /** Reads and keeps the text of new articles only; all others are done with. */
  private Dataset<Row> merge(Dataset<Row> readable) {
    String id = ArticlesTable.ARTICLE_ID.name();
    Dataset<Row> stored =
        run.read(ArticlesTable.TABLE)
            .withColumn(ArticlesTable.TEXT.name(), lit(null).cast("string"))
            .join(readable.select(id).distinct(), new String[] {id}, "leftsemi");
    Dataset<Row> merged = MergeVersions.apply(readable, stored);
    return run.keep(
        "merged",
        merged.withColumn(
            ArticlesTable.TEXT.name(), when(outcome(Outcome.ARTICLE), col(ArticlesTable.TEXT))));
  }

  private void stageArticles(Dataset<Row> merged, SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return;
    }
    String id = ArticlesTable.ARTICLE_ID.name();
    Dataset<Row> stays =
        run.read(ArticlesTable.TABLE, days)
            .join(
                merged.where(outcome(Outcome.DISPLACED)).select(id), new String[] {id}, "leftanti");
    Dataset<Row> added = CompleteArticles.unread(merged.where(outcome(Outcome.ARTICLE)));
    run.stage(
        ArticlesTable.TABLE, stays.union(SparkTable.conform(added, ArticlesTable.TABLE)), days);
  }

  private void stageQuarantine(Dataset<Row> rejected) {
    Dataset<Row> rows =
        rejected
            .withColumn(OperationTables.RUN_DATE.name(), lit(runId.date()))
            .withColumn(OperationTables.RUN_ID.name(), lit(runId.value()));
    run.add(
        OperationTables.QUARANTINE, NewRejects.apply(rows, run.read(OperationTables.QUARANTINE)));
  }
}
