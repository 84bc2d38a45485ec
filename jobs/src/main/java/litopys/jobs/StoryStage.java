package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.step.CompleteArticles;
import litopys.jobs.step.Stories;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives articles their stories, forward from the days that changed as far as heads change. */
final class StoryStage {

  /** A story may begin this many days before an article that joins it. */
  private static final int STORY_DAYS = 3;

  private static final String ASSIGNED = "assigned";
  private static final String HEADS_CHANGE = "heads_change";

  private static final String[] CONTENT = {
    ArticlesTable.ARTICLE_ID.name(), ArticlesTable.CONTENT_HASH.name()
  };

  private final WarehouseRun run;

  StoryStage(WarehouseRun run) {
    this.run = run;
  }

  /**
   * Stages articles with their stories.
   *
   * @param readable days whose articles have all been read
   * @return the changed days, and those where an article changed its story
   */
  SortedSet<LocalDate> settle(SortedSet<LocalDate> changed, SortedSet<LocalDate> readable) {
    SortedSet<LocalDate> reached = DayRange.around(changed, 0, STORY_DAYS, readable);
    Settled settled = settle(reached);
    // Twice as far each time: a long chain of changes costs no more than two passes over it.
    for (int reach = 2 * STORY_DAYS; !settled.reachesNothingBeyond(changed, readable); reach *= 2) {
      settled = settle(DayRange.around(changed, 0, reach, readable));
    }
    SortedSet<LocalDate> days = new TreeSet<>(changed);
    days.addAll(settled.moved());
    run.stage(
        ArticlesTable.TABLE,
        CompleteArticles.apply(
            run.read(ArticlesTable.TABLE, days),
            run.read(AnalysisTable.TABLE, days),
            settled.stories()),
        days);
    return days;
  }

  /**
   * Some days in one go.
   *
   * @param moved those where an article changed its story
   * @param otherHeads those of them where an article became a head or no longer is one
   */
  private record Settled(
      SortedSet<LocalDate> days,
      Dataset<Row> stories,
      SortedSet<LocalDate> moved,
      SortedSet<LocalDate> otherHeads) {

    /** Whether no day that was left out could join other heads than before. */
    boolean reachesNothingBeyond(SortedSet<LocalDate> changed, SortedSet<LocalDate> readable) {
      SortedSet<LocalDate> beyond = DayRange.around(changed, 0, STORY_DAYS, readable);
      beyond.addAll(DayRange.around(otherHeads, 0, STORY_DAYS, readable));
      return days.containsAll(beyond);
    }
  }

  private Settled settle(SortedSet<LocalDate> days) {
    SortedSet<LocalDate> before =
        DayRange.around(days, STORY_DAYS, 0, run.days(ArticlesTable.TABLE));
    before.removeAll(days);
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, days);
    Dataset<Row> heads =
        run.read(ArticlesTable.TABLE, before).where(col(ArticlesTable.IS_STORY_HEAD));
    UnaryOperator<Dataset<Row>> keep = rows -> run.keep("stories", rows);
    Dataset<Row> stories =
        keep.apply(Stories.apply(withShingles(articles, days), withShingles(heads, before), keep));
    SortedSet<LocalDate> moved = new TreeSet<>();
    SortedSet<LocalDate> otherHeads = new TreeSet<>();
    for (Row day : moved(articles, stories).collectAsList()) {
      moved.add(day.getAs(ArticlesTable.PUB_DATE.name()));
      if (day.<Boolean>getAs(HEADS_CHANGE)) {
        otherHeads.add(day.getAs(ArticlesTable.PUB_DATE.name()));
      }
    }
    return new Settled(days, stories, moved, otherHeads);
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

  /** Returns the days with articles whose story is another now, and whether heads are. */
  private static Dataset<Row> moved(Dataset<Row> articles, Dataset<Row> stories) {
    Column isHead = col(ASSIGNED).equalTo(col(ArticlesTable.ARTICLE_ID));
    return articles
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.STORY_ID),
            col(ArticlesTable.IS_STORY_HEAD),
            col(ArticlesTable.PUB_DATE))
        .join(
            stories.withColumnRenamed(ArticlesTable.STORY_ID.name(), ASSIGNED),
            ArticlesTable.ARTICLE_ID.name())
        .where(not(col(ArticlesTable.STORY_ID).equalTo(col(ASSIGNED))))
        .groupBy(col(ArticlesTable.PUB_DATE))
        .agg(max(not(isHead.equalTo(col(ArticlesTable.IS_STORY_HEAD)))).as(HEADS_CHANGE));
  }
}
