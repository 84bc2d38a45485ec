package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.analysis.EngineVersion;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.SparkTable;
import litopys.jobs.step.AnalyzeArticles;
import litopys.jobs.step.EntityAliases;
import litopys.jobs.step.EntitySnapshot;
import litopys.jobs.step.FlattenAnalysis;
import litopys.jobs.step.UnlinkedNames;
import litopys.table.AnalysisTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import litopys.table.QuotesTable;
import litopys.table.RelationsTable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads articles, settles their names, and stages the flat tables. */
final class ExtractStage {

  private static final int TASKS_PER_CORE = 3;

  private static final String[] CONTENT = {
    ArticlesTable.ARTICLE_ID.name(), ArticlesTable.CONTENT_HASH.name()
  };

  private static final String[] CONTENT_AND_DAY = {
    ArticlesTable.ARTICLE_ID.name(),
    ArticlesTable.CONTENT_HASH.name(),
    ArticlesTable.PUB_DATE.name()
  };

  private final WarehouseRun run;
  private final ExtractSettings settings;

  ExtractStage(WarehouseRun run, ExtractSettings settings) {
    this.run = run;
    this.settings = settings;
  }

  /**
   * What became of the flat tables.
   *
   * @param settled days whose names were settled
   * @param changed days of which any flat table, or articles, differs from what is published
   */
  record Flattened(SortedSet<LocalDate> settled, SortedSet<LocalDate> changed) {}

  /** Analyses what was never analysed; returns how many articles that were. */
  long analyze(SortedSet<LocalDate> days) {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, days);
    Dataset<Row> kept = stored(articles, days);
    Dataset<Row> unread = articles.join(kept.select(columns(CONTENT)), CONTENT, "leftanti");
    long count = unread.count();
    int tasks = run.spark().sparkContext().defaultParallelism() * TASKS_PER_CORE;
    Dataset<Row> read =
        AnalyzeArticles.apply(
            unread.repartition(tasks, col(ArticlesTable.ARTICLE_ID)),
            new JavaSparkContext(run.spark().sparkContext()).broadcast(settings.models()));
    run.stage(AnalysisTable.TABLE, kept.union(SparkTable.conform(read, AnalysisTable.TABLE)), days);
    return count;
  }

  /** Returns what was analysed before, under the day that the article has now. */
  private Dataset<Row> stored(Dataset<Row> articles, SortedSet<LocalDate> days) {
    Column isKept =
        switch (settings.rerun()) {
          case EVERYTHING -> lit(false);
          case WHAT_CHANGED ->
              col(AnalysisTable.ENGINE_VERSION).equalTo(settings.models().engineVersion());
        };
    Dataset<Row> dated = articles.select(columns(CONTENT_AND_DAY));
    return SparkTable.conform(
        run.read(AnalysisTable.TABLE, days)
            .where(isKept)
            .drop(ArticlesTable.PUB_DATE.name())
            .join(dated, CONTENT),
        AnalysisTable.TABLE);
  }

  /**
   * Stages mentions, entities and pairs of all days where they come out otherwise than before. Days
   * that an earlier engine has read stay as they are until they are read again.
   *
   * @param changed days whose articles are others, or were read again
   * @param restoried these, and days where an article changed its story
   */
  Flattened flatten(
      SortedSet<LocalDate> changed, SortedSet<LocalDate> restoried, DayStates states) {
    SettleStage settle = new SettleStage(run, settings.settle());
    SortedSet<LocalDate> window =
        DayRange.around(
            settle.stageEvidence(changed),
            0,
            SettleStage.DAYS_BEFORE,
            states.understoodBy(EngineVersion.engine()));
    window.addAll(restoried);
    SortedSet<LocalDate> settledOtherwise = states.settledOtherwise(settings.settle().digest());
    settledOtherwise.retainAll(window);
    settledOtherwise.addAll(restoried);
    SettleStage.Settled settled = settle.settle(window, settledOtherwise);
    SortedSet<LocalDate> different = stageFlatTables(settled);
    SortedSet<LocalDate> unlinked = new TreeSet<>(different);
    unlinked.addAll(settled.decided());
    stageUnlinkedNames(unlinked);
    if (!different.isEmpty() || !settled.named().isEmpty()) {
      stageSnapshots();
    }
    return new Flattened(window, different);
  }

  private SortedSet<LocalDate> stageFlatTables(SettleStage.Settled settled) {
    SortedSet<LocalDate> days = settled.counted();
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, days);
    Dataset<Row> names = run.read(NamesTable.TABLE, days);
    run.together(
        () ->
            run.stage(
                MentionsTable.TABLE,
                FlattenAnalysis.mentions(articles, settled.articles(), names),
                days),
        () ->
            run.stage(
                ArticleEntitiesTable.TABLE,
                FlattenAnalysis.articleEntities(articles, settled.articles(), names),
                days),
        () ->
            run.stage(
                ArticlePairsTable.TABLE,
                FlattenAnalysis.articlePairs(articles, settled.articles()),
                days),
        () ->
            run.stage(
                QuotesTable.TABLE,
                FlattenAnalysis.quotes(articles, settled.articles(), names),
                days),
        () ->
            run.stage(
                RelationsTable.TABLE,
                FlattenAnalysis.relations(articles, settled.articles(), names),
                days));
    return run.dropUnchanged(
        ArticlesTable.TABLE,
        MentionsTable.TABLE,
        ArticleEntitiesTable.TABLE,
        ArticlePairsTable.TABLE,
        QuotesTable.TABLE,
        RelationsTable.TABLE);
  }

  private void stageUnlinkedNames(SortedSet<LocalDate> days) {
    run.stage(
        EntityTables.UNLINKED_NAMES,
        UnlinkedNames.apply(
            run.read(MentionsTable.TABLE, days), run.read(EvidenceTables.DECISIONS, days)),
        days);
  }

  private void stageSnapshots() {
    run.together(
        () ->
            run.stageSnapshot(
                EntityTables.ALIASES, EntityAliases.apply(run.read(MentionsTable.TABLE))),
        () ->
            run.stageSnapshot(
                EntityTables.ENTITIES,
                EntitySnapshot.apply(
                    run.read(ArticleEntitiesTable.TABLE), run.read(NamesTable.TABLE))));
  }

  private static Column[] columns(String... names) {
    return java.util.Arrays.stream(names)
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }
}
