package litopys.jobs;

import static java.util.stream.Collectors.toCollection;
import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.analysis.EngineVersion;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.SparkTable;
import litopys.jobs.step.AnalyzeArticles;
import litopys.jobs.step.CompleteArticles;
import litopys.jobs.step.EntityAliases;
import litopys.jobs.step.EntitySnapshot;
import litopys.jobs.step.FlattenAnalysis;
import litopys.jobs.step.Stories;
import litopys.jobs.step.UnlinkedNames;
import litopys.table.AnalysisTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads articles, settles stories and names, and stages the flat tables. */
final class ExtractStage {

  /** A story may begin this many days before an article that joins it. */
  private static final int STORY_DAYS = 3;

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
          case WHAT_CHANGED -> isCurrent();
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
   * Assigns stories from the changed days on, as far as they can reach.
   *
   * @return the changed days, and those where an article changed its story
   */
  SortedSet<LocalDate> settleStories(SortedSet<LocalDate> changed) {
    SortedSet<LocalDate> all = run.days(ArticlesTable.TABLE);
    SortedSet<LocalDate> reached = reachOfStories(changed, all);
    SortedSet<LocalDate> before = DayRange.around(reached, STORY_DAYS, 0, all);
    before.removeAll(reached);
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, reached);
    Dataset<Row> heads =
        run.read(ArticlesTable.TABLE, before).where(col(ArticlesTable.IS_STORY_HEAD));
    Dataset<Row> stories =
        run.keep(
            "stories", Stories.apply(withShingles(articles, reached), withShingles(heads, before)));
    SortedSet<LocalDate> days = new TreeSet<>(changed);
    days.addAll(days(moved(articles, stories)));
    Dataset<Row> complete =
        CompleteArticles.apply(
            run.read(ArticlesTable.TABLE, days), run.read(AnalysisTable.TABLE, days), stories);
    run.stage(ArticlesTable.TABLE, complete, days);
    return days;
  }

  /**
   * Stages mentions, entities and pairs of articles.
   *
   * @return the given days, and those after them whose names their articles may change; not those
   *     that an earlier engine has read, which stay as they are until they are read again
   */
  SortedSet<LocalDate> flatten(SortedSet<LocalDate> changed, DayStates states) {
    SortedSet<LocalDate> days =
        DayRange.around(
            changed, 0, SettleStage.DAYS_BEFORE, states.understoodBy(EngineVersion.engine()));
    days.addAll(changed);
    SettleStage settle = new SettleStage(run, settings.settle());
    settle.stageEvidence(changed);
    Dataset<Row> settled = settle.settle(days);
    Dataset<Row> names = run.read(NamesTable.TABLE, days);
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, days);
    run.together(
        () ->
            run.stage(
                MentionsTable.TABLE, FlattenAnalysis.mentions(articles, settled, names), days),
        () ->
            run.stage(
                ArticleEntitiesTable.TABLE,
                FlattenAnalysis.articleEntities(articles, settled, names),
                days),
        () ->
            run.stage(
                ArticlePairsTable.TABLE, FlattenAnalysis.articlePairs(articles, settled), days));
    run.together(
        () ->
            run.stage(
                EntityTables.UNLINKED_NAMES,
                UnlinkedNames.apply(
                    run.read(MentionsTable.TABLE, days), run.read(EvidenceTables.DECISIONS, days)),
                days),
        () ->
            run.stageSnapshot(
                EntityTables.ALIASES, EntityAliases.apply(run.read(MentionsTable.TABLE))),
        () ->
            run.stageSnapshot(
                EntityTables.ENTITIES,
                EntitySnapshot.apply(
                    run.read(ArticleEntitiesTable.TABLE), run.read(NamesTable.TABLE))));
    return days;
  }

  private Column isCurrent() {
    return col(AnalysisTable.ENGINE_VERSION).equalTo(settings.models().engineVersion());
  }

  /** A changed day, and every day that stories can carry the change to without a gap. */
  private static SortedSet<LocalDate> reachOfStories(
      SortedSet<LocalDate> changed, SortedSet<LocalDate> all) {
    SortedSet<LocalDate> reached = new TreeSet<>();
    for (LocalDate day : all) {
      if (changed.contains(day) || !reached.tailSet(day.minusDays(STORY_DAYS)).isEmpty()) {
        reached.add(day);
      }
    }
    return reached;
  }

  private Dataset<Row> withShingles(Dataset<Row> articles, SortedSet<LocalDate> days) {
    return articles
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.CONTENT_HASH),
            col(ArticlesTable.PUBLISHED_AT))
        .join(
            run.read(AnalysisTable.TABLE, days)
                .select(
                    col(ArticlesTable.ARTICLE_ID),
                    col(ArticlesTable.CONTENT_HASH),
                    col(AnalysisTable.SHINGLES)),
            CONTENT);
  }

  private static Dataset<Row> moved(Dataset<Row> articles, Dataset<Row> stories) {
    String assigned = "assigned";
    Dataset<Row> renamed = stories.withColumnRenamed(ArticlesTable.STORY_ID.name(), assigned);
    return articles
        .join(renamed, ArticlesTable.ARTICLE_ID.name())
        .where(
            not(col(ArticlesTable.STORY_ID).equalTo(org.apache.spark.sql.functions.col(assigned))));
  }

  private static SortedSet<LocalDate> days(Dataset<Row> rows) {
    return rows.select(col(ArticlesTable.PUB_DATE)).distinct().collectAsList().stream()
        .map(row -> row.<LocalDate>getAs(0))
        .collect(toCollection(TreeSet::new));
  }

  private static Column[] columns(String... names) {
    return java.util.Arrays.stream(names)
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }
}
