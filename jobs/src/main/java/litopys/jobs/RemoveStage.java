package litopys.jobs;

import static java.util.stream.Collectors.toCollection;
import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.jobs.RequestedIds.Named;
import litopys.jobs.io.WarehouseRun;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Takes articles out of articles and quarantine, and keeps their ids. */
final class RemoveStage {

  private final WarehouseRun run;
  private final RunId runId;

  RemoveStage(WarehouseRun run, RunId runId) {
    this.run = run;
    this.runId = runId;
  }

  /**
   * What was taken out.
   *
   * @param articleIds all that are kept out from now on
   * @param articles of these that the warehouse held
   * @param days of these articles
   * @param rejectedDays days of rejected records that went with them
   */
  record Removal(
      Set<String> articleIds,
      long articles,
      SortedSet<LocalDate> days,
      SortedSet<LocalDate> rejectedDays) {}

  /** Stages articles, quarantine, and the list of removals. */
  Removal apply(RequestedIds requested) {
    List<Row> known = known(requested);
    Set<String> ids = requested.resolve(known.stream().map(RemoveStage::named).toList());
    List<Row> removed =
        known.stream()
            .filter(row -> ids.contains(row.<String>getAs(ArticlesTable.ARTICLE_ID.name())))
            .toList();
    SortedSet<LocalDate> days = days(removed, ArticlesTable.PUB_DATE);
    Column isOneOfThem = coalesce(col(ArticlesTable.ARTICLE_ID).isInCollection(ids), lit(false));
    run.stage(
        ArticlesTable.TABLE, run.read(ArticlesTable.TABLE, days).where(not(isOneOfThem)), days);
    SortedSet<LocalDate> rejectedDays = stageQuarantine(isOneOfThem);
    stageRemovals(ids);
    return new Removal(ids, removed.size(), days, rejectedDays);
  }

  private List<Row> known(RequestedIds requested) {
    return run.read(ArticlesTable.TABLE)
        .where(
            col(ArticlesTable.ARTICLE_ID)
                .isInCollection(requested.articleIds())
                .or(col(ArticlesTable.EXTERNAL_ID).isInCollection(requested.given())))
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.SOURCE_ID),
            col(ArticlesTable.EXTERNAL_ID),
            col(ArticlesTable.PUB_DATE))
        .collectAsList();
  }

  private static Named named(Row row) {
    return new Named(
        row.getAs(ArticlesTable.ARTICLE_ID.name()),
        row.getAs(ArticlesTable.SOURCE_ID.name()),
        Optional.ofNullable(row.getAs(ArticlesTable.EXTERNAL_ID.name())));
  }

  /** Rejected versions of the articles hold their text too. */
  private SortedSet<LocalDate> stageQuarantine(Column isOneOfThem) {
    List<Row> rejected =
        run.read(OperationTables.QUARANTINE)
            .where(isOneOfThem)
            .select(
                col(OperationTables.RUN_DATE),
                col(ArticlesTable.PUB_DATE),
                col(ArticlesTable.SOURCE_ID))
            .distinct()
            .collectAsList();
    SortedSet<LocalDate> runDates = days(rejected, OperationTables.RUN_DATE);
    if (!runDates.isEmpty()) {
      run.stage(
          OperationTables.QUARANTINE,
          run.read(OperationTables.QUARANTINE, runDates).where(not(isOneOfThem)),
          runDates);
    }
    return days(
        rejected.stream()
            .filter(row -> row.getAs(ArticlesTable.PUB_DATE.name()) != null)
            .filter(row -> row.getAs(ArticlesTable.SOURCE_ID.name()) != null)
            .toList(),
        ArticlesTable.PUB_DATE);
  }

  private void stageRemovals(Set<String> ids) {
    Dataset<Row> removals =
        run.rows(
            ids.stream().map(id -> RowFactory.create(id, runId.value())).toList(),
            StateTables.REMOVALS.columns());
    run.stageSnapshot(
        StateTables.REMOVALS,
        run.read(StateTables.REMOVALS)
            .where(not(col(ArticlesTable.ARTICLE_ID).isInCollection(ids)))
            .union(removals));
  }

  private static SortedSet<LocalDate> days(List<Row> rows, litopys.table.Column day) {
    return rows.stream()
        .map(row -> row.<LocalDate>getAs(day.name()))
        .collect(toCollection(TreeSet::new));
  }
}
