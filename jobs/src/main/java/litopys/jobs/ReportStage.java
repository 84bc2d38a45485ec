package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.KnownRows;
import litopys.jobs.step.DailyCountries;
import litopys.jobs.step.DailyEntities;
import litopys.jobs.step.DailyPairs;
import litopys.jobs.step.DailySources;
import litopys.jobs.step.DailySpikes;
import litopys.jobs.step.SourcesSnapshot;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.OperationTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Adds up the flat tables by day. */
final class ReportStage {

  private final WarehouseRun run;
  private final Sources sources;

  ReportStage(WarehouseRun run, Sources sources) {
    this.run = run;
    this.sources = sources;
  }

  /**
   * Stages the daily tables of days whose flat tables may have changed, and of the days after them
   * that look back on them.
   *
   * @param rejected days on which records were rejected
   */
  void apply(SortedSet<LocalDate> changed, SortedSet<LocalDate> rejected) {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, changed);
    Dataset<Row> entities = run.read(ArticleEntitiesTable.TABLE, changed);
    Dataset<Row> pairs = run.read(ArticlePairsTable.TABLE, changed);
    run.together(
        () -> run.stage(DailyTables.ENTITIES, DailyEntities.apply(entities, articles), changed),
        () -> run.stage(DailyTables.PAIRS, DailyPairs.apply(pairs, entities, articles), changed),
        () -> run.stage(DailyTables.COUNTRIES, DailyCountries.apply(entities, articles), changed),
        () -> stageDailySources(changed, rejected),
        () -> stageSpikes(changed),
        this::stageSources);
  }

  private void stageDailySources(SortedSet<LocalDate> changed, SortedSet<LocalDate> rejected) {
    NavigableSet<LocalDate> all = new TreeSet<>(run.days(ArticlesTable.TABLE));
    LocalDate last = last(all);
    SortedSet<LocalDate> days =
        Coverage.reach(changed, all, latest(last, last(run.days(DailyTables.SOURCES_TABLE))));
    days.addAll(rejected);
    SortedSet<LocalDate> window = DayRange.around(days, Coverage.BASELINE_DAYS, 0, all);
    Dataset<Row> ofTheseDays =
        run.read(OperationTables.QUARANTINE)
            .where(col(ArticlesTable.PUB_DATE).isInCollection(days));
    run.stage(
        DailyTables.SOURCES_TABLE,
        DailySources.apply(run.read(ArticlesTable.TABLE, window), ofTheseDays, days, last),
        days);
  }

  private static LocalDate last(SortedSet<LocalDate> days) {
    return days.isEmpty() ? LocalDate.EPOCH : days.last();
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void stageSources() {
    run.stageSnapshot(
        OperationTables.SOURCES,
        SourcesSnapshot.apply(
            run.read(ArticlesTable.TABLE), KnownRows.sources(run.spark(), sources.all())));
  }

  private void stageSpikes(SortedSet<LocalDate> changed) {
    SortedSet<LocalDate> all = run.days(ArticlesTable.TABLE);
    SortedSet<LocalDate> days = DayRange.around(changed, 0, Coverage.BASELINE_DAYS, all);
    days.addAll(changed);
    SortedSet<LocalDate> window = DayRange.around(days, Coverage.BASELINE_DAYS, 0, all);
    Dataset<Row> spikes =
        DailySpikes.apply(
                run.read(ArticleEntitiesTable.TABLE, window), run.read(ArticlesTable.TABLE, window))
            .where(col(ArticlesTable.PUB_DATE).isInCollection(days));
    run.stage(DailyTables.SPIKES, spikes, days);
  }
}
