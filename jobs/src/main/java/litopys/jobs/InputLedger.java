package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.IngestedRows;
import litopys.jobs.spark.SparkTable;
import litopys.table.Column;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The files that published runs have read, so that the next run reads only what differs. */
final class InputLedger {

  private static final List<Column> LISTED =
      List.of(StateTables.PATH, StateTables.LENGTH, StateTables.CHANGED_AT);

  private final WarehouseRun run;
  private final RunId runId;

  InputLedger(WarehouseRun run, RunId runId) {
    this.run = run;
    this.runId = runId;
  }

  InputPlan plan(List<Input> files, IngestSettings settings) {
    return switch (settings.rerun()) {
      case EVERYTHING -> InputPlan.forced(files);
      case WHAT_CHANGED ->
          InputPlan.of(
              files,
              run.read(StateTables.INPUTS).collectAsList().stream().map(ReadFile::of).toList(),
              settings);
    };
  }

  /**
   * Stages the files just read in place of what was known of them. One whose store failed is left
   * out, so that the next run reads it again.
   *
   * @param records of these files, as {@link IngestedRows}
   */
  void stage(List<Input> read, Dataset<Row> records, IngestSettings settings) {
    String[] path = {StateTables.PATH.name()};
    Dataset<Row> listed = run.rows(read.stream().map(InputLedger::row).toList(), LISTED);
    Dataset<Row> counted =
        records
            .groupBy(col(OperationTables.INPUT).as(StateTables.PATH.name()))
            .agg(
                count(lit(1)).as(StateTables.RECORDS.name()),
                min(col(StateTables.FUTURE_AT)).as(StateTables.FUTURE_AT.name()),
                max(col(IngestedRows.IS_INCOMPLETE)).as(IngestedRows.IS_INCOMPLETE.name()));
    Dataset<Row> complete =
        listed
            .join(counted, path, "left")
            .where(not(coalesce(col(IngestedRows.IS_INCOMPLETE), lit(false))))
            .withColumn(StateTables.RECORDS.name(), coalesce(col(StateTables.RECORDS), lit(0L)))
            .withColumn(StateTables.SETTINGS.name(), lit(settings.setup().digest()))
            .withColumn(StateTables.FROM_DAY.name(), lit(settings.days().from()))
            .withColumn(StateTables.TO_DAY.name(), lit(settings.days().to()))
            .withColumn(OperationTables.RUN_ID.name(), lit(runId.value()));
    Dataset<Row> others =
        run.read(StateTables.INPUTS).join(listed.select(col(StateTables.PATH)), path, "leftanti");
    run.stageSnapshot(
        StateTables.INPUTS, others.unionByName(SparkTable.conform(complete, StateTables.INPUTS)));
  }

  private static Row row(Input file) {
    return RowFactory.create(file.displayName(), file.length(), file.changedAt());
  }
}
