package litopys.jobs;

import static java.util.stream.Collectors.toCollection;
import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.RecordReader;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.SparkTable;
import litopys.jobs.step.CompleteArticles;
import litopys.jobs.step.MergeVersions;
import litopys.jobs.step.MergeVersions.Outcome;
import litopys.jobs.step.NewRejects;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;
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

  /** Stages articles and quarantine. */
  IngestResult apply(List<Input> files, IngestSettings settings) {
    Dataset<Row> records =
        run.keep("records", RecordReader.read(run.spark(), files, settings.setup()));
    Dataset<Row> rejected = records.where(isRejected());
    Dataset<Row> readable = records.where(functions.not(isRejected()));
    Dataset<Row> merged = merge(readable.where(settings.days().holds()));

    Column isNew =
        outcome(Outcome.ARTICLE).or(outcome(Outcome.REPLACED)).or(outcome(Outcome.DUPLICATE));
    SortedMap<String, Long> outcomes = countBy(merged.where(isNew), MergeVersions.OUTCOME);
    SortedMap<String, Long> reasons = countBy(rejected, OperationTables.REASON.name());
    long outside = readable.where(functions.not(settings.days().holds())).count();
    SortedSet<LocalDate> days = changedDays(merged);
    stageArticles(merged, days);
    SortedSet<LocalDate> rejectedDays = stageQuarantine(rejected);
    return new IngestResult(
        files.size(),
        records.count() - outside,
        outcomes.getOrDefault(Outcome.ARTICLE.name(), 0L),
        outcomes.getOrDefault(Outcome.REPLACED.name(), 0L),
        outcomes.getOrDefault(Outcome.DUPLICATE.name(), 0L),
        reasons,
        outside,
        days,
        rejectedDays);
  }

  private static Column isRejected() {
    return col(OperationTables.REASON).isNotNull();
  }

  private static Column outcome(Outcome outcome) {
    return functions.col(MergeVersions.OUTCOME).equalTo(outcome.name());
  }

  /** Keeps the text of new articles only; all others are done with. */
  private Dataset<Row> merge(Dataset<Row> readable) {
    String id = ArticlesTable.ARTICLE_ID.name();
    Dataset<Row> stored =
        run.read(ArticlesTable.TABLE)
            .join(readable.select(id).distinct(), new String[] {id}, "leftsemi");
    Dataset<Row> merged = MergeVersions.apply(readable, stored);
    return run.keep(
        "merged",
        merged.withColumn(
            ArticlesTable.TEXT.name(), when(outcome(Outcome.ARTICLE), col(ArticlesTable.TEXT))));
  }

  private static SortedMap<String, Long> countBy(Dataset<Row> rows, String column) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Row row : rows.groupBy(column).count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private static SortedSet<LocalDate> changedDays(Dataset<Row> merged) {
    return days(merged.where(outcome(Outcome.ARTICLE).or(outcome(Outcome.DISPLACED))));
  }

  private static SortedSet<LocalDate> days(Dataset<Row> rows) {
    return rows.select(col(ArticlesTable.PUB_DATE)).distinct().collectAsList().stream()
        .map(row -> row.<LocalDate>getAs(0))
        .collect(toCollection(TreeSet::new));
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

  /** Returns the days that the new rejects name. */
  private SortedSet<LocalDate> stageQuarantine(Dataset<Row> rejected) {
    Dataset<Row> rows =
        rejected
            .withColumn(OperationTables.RUN_DATE.name(), lit(runId.date()))
            .withColumn(OperationTables.RUN_ID.name(), lit(runId.value()));
    Dataset<Row> added =
        run.keep("rejected", NewRejects.apply(rows, run.read(OperationTables.QUARANTINE)));
    run.add(OperationTables.QUARANTINE, added);
    return days(
        added.where(
            col(ArticlesTable.PUB_DATE).isNotNull().and(col(ArticlesTable.SOURCE_ID).isNotNull())));
  }
}
