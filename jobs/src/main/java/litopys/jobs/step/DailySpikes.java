package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import litopys.jobs.spark.SparkTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Days on which an entity is named, or a source publishes, far more than before: one row per day,
 * subject and metric.
 *
 * <p>value is compared with the mean and the sample standard deviation over those of the 28 days
 * before of which the warehouse has articles, the subject's silent days as 0; with fewer than 7
 * such days nothing can be said. score = (value - baseline_mean) / max(baseline_sd, 1); rows with a
 * score and a value of at least 3 are kept. Articles dated only to a month or year stay out.
 */
public final class DailySpikes {

  private static final int BASELINE_DAYS = 28;
  private static final int LEAST_BASELINE_DAYS = 7;
  private static final int LEAST_SCORE = 3;
  private static final int LEAST_VALUE = 3;
  private static final int SAMPLES = 5;
  private static final String SOURCE_PREFIX = "source:";

  private static final Column VALUE = col(DailyTables.VALUE);
  private static final String DAYS = "baseline_days";
  private static final String TOTAL = "baseline_total";
  private static final String SQUARES = "baseline_squares";

  private DailySpikes() {}

  /**
   * Returns the spikes of all days of the input; those whose 28 days before are not all in the
   * input, as far as the warehouse holds them, are for the caller to drop.
   *
   * @param articleEntities rows of {@link ArticleEntitiesTable}
   * @param articles rows of {@link ArticlesTable} of the same days
   */
  public static Dataset<Row> apply(Dataset<Row> articleEntities, Dataset<Row> articles) {
    Dataset<Row> dated = articles.where(col(ArticlesTable.DATE_PRECISION).isin("time", "day"));
    Dataset<Row> subjects = entities(articleEntities, dated).unionByName(sources(dated));
    Dataset<Row> spikes =
        scored(counts(subjects), coveredBefore(dated))
            .where(col(DailyTables.SCORE).geq(LEAST_SCORE).and(VALUE.geq(LEAST_VALUE)));
    return SparkTable.conform(withSamples(spikes, subjects), DailyTables.SPIKES);
  }

  private static Dataset<Row> entities(Dataset<Row> articleEntities, Dataset<Row> dated) {
    return articleEntities
        .where(col(ArticleEntitiesTable.MENTIONS).gt(0))
        .join(dated.select(col(ArticlesTable.ARTICLE_ID)), ArticlesTable.ARTICLE_ID.name())
        .select(
            col(ArticlesTable.PUB_DATE),
            col(MentionsTable.ENTITY_ID).as(DailyTables.SUBJECT.name()),
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.STORY_ID));
  }

  private static Dataset<Row> sources(Dataset<Row> dated) {
    Column subject = concat(lit(SOURCE_PREFIX), col(ArticlesTable.SOURCE_ID));
    return dated.select(
        col(ArticlesTable.PUB_DATE),
        subject.as(DailyTables.SUBJECT.name()),
        col(ArticlesTable.ARTICLE_ID),
        col(ArticlesTable.STORY_ID));
  }

  /** Returns a row for each day, subject and metric, with its value. */
  private static Dataset<Row> counts(Dataset<Row> subjects) {
    return subjects
        .groupBy(col(ArticlesTable.PUB_DATE), col(DailyTables.SUBJECT))
        .agg(
            count(lit(1)).as(DailyTables.ARTICLES.name()),
            count_distinct(col(ArticlesTable.STORY_ID)).as(DailyTables.STORIES.name()))
        .unpivot(
            new Column[] {col(ArticlesTable.PUB_DATE), col(DailyTables.SUBJECT)},
            new Column[] {col(DailyTables.ARTICLES), col(DailyTables.STORIES)},
            DailyTables.METRIC.name(),
            DailyTables.VALUE.name());
  }

  /** Returns for each day how many of the 28 days before have articles at all. */
  private static Dataset<Row> coveredBefore(Dataset<Row> dated) {
    WindowSpec before =
        Window.partitionBy(lit(1))
            .orderBy(unix_date(col(ArticlesTable.PUB_DATE)))
            .rangeBetween(-BASELINE_DAYS, -1);
    return dated
        .select(col(ArticlesTable.PUB_DATE))
        .distinct()
        .withColumn(DAYS, count(lit(1)).over(before));
  }

  private static Dataset<Row> scored(Dataset<Row> counts, Dataset<Row> coveredBefore) {
    WindowSpec before =
        Window.partitionBy(col(DailyTables.SUBJECT), col(DailyTables.METRIC))
            .orderBy(unix_date(col(ArticlesTable.PUB_DATE)))
            .rangeBetween(-BASELINE_DAYS, -1);
    Column mean = Moments.mean(col(DAYS), col(TOTAL));
    Column deviation = Moments.deviation(col(DAYS), col(TOTAL), col(SQUARES));
    return counts
        .join(coveredBefore, ArticlesTable.PUB_DATE.name())
        .withColumn(TOTAL, coalesce(sum(VALUE).over(before), lit(0L)))
        .withColumn(SQUARES, coalesce(sum(VALUE.multiply(VALUE)).over(before), lit(0L)))
        .where(col(DAYS).geq(LEAST_BASELINE_DAYS))
        .withColumn(DailyTables.BASELINE_MEAN.name(), round(mean, 6))
        .withColumn(DailyTables.BASELINE_SD.name(), round(deviation, 6))
        .withColumn(
            DailyTables.SCORE.name(),
            round(VALUE.minus(mean).divide(greatest(deviation, lit(1.0))), 6));
  }

  private static Dataset<Row> withSamples(Dataset<Row> spikes, Dataset<Row> subjects) {
    String[] key = {ArticlesTable.PUB_DATE.name(), DailyTables.SUBJECT.name()};
    Column smallest = slice(array_sort(collect_set(col(ArticlesTable.ARTICLE_ID))), 1, SAMPLES);
    Dataset<Row> samples =
        subjects
            .join(spikes, key, "left_semi")
            .groupBy(col(ArticlesTable.PUB_DATE), col(DailyTables.SUBJECT))
            .agg(smallest.as(EntityTables.SAMPLE_ARTICLE_IDS.name()));
    return spikes.join(samples, key);
  }
}
