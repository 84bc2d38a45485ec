package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import litopys.jobs.spark.SparkTable;
import litopys.statistics.Medians;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.OperationTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The denominators: everything published, one row per day, source and lang.
 *
 * <p>A source is expected to publish the median of what it published in that language over those of
 * the 28 days before that have any articles; with fewer than 7 such days nothing is expected. Where
 * a source is silent that is expected to publish, a row of 0 says so, up to the last day that has
 * articles.
 *
 * <p>Rejected records count for the day and source they name. Their language was never recognised,
 * so they stand in a row of lang {@code und}; their source_country is that of the source's articles
 * of the day. A record that several runs rejected counts once.
 */
public final class DailySources {

  private static final String UNDETERMINED = "und";
  private static final String UNKNOWN_COUNTRY = "ZZ";
  private static final int BASELINE_DAYS = 28;
  private static final int LEAST_BASELINE_DAYS = 7;

  private static final String COUNTS = "baseline_counts";
  private static final String COVERED = "baseline_days";

  private static final String[] SOURCE_AND_DAY = {
    ArticlesTable.PUB_DATE.name(), ArticlesTable.SOURCE_ID.name()
  };

  private static final String[] KEY = {
    ArticlesTable.PUB_DATE.name(),
    ArticlesTable.SOURCE_ID.name(),
    ArticlesTable.SOURCE_COUNTRY.name(),
    ArticlesTable.LANG.name()
  };

  private static final UserDefinedFunction MEDIAN =
      udf((UDF2<Seq<Long>, Long, Double>) DailySources::median, DataTypes.DoubleType);

  private DailySources() {}

  /**
   * Adds up whole days.
   *
   * @param articles all rows of {@link ArticlesTable} of these days and the 28 before each
   * @param quarantine rows of {@link OperationTables#QUARANTINE} of all runs whose pub_date is one
   *     of these days or null; those without a day or a source count nowhere
   * @param lastDay of the warehouse that has articles; nobody is silent after it
   */
  public static Dataset<Row> apply(
      Dataset<Row> articles,
      Dataset<Row> quarantine,
      Collection<LocalDate> days,
      LocalDate lastDay) {
    Dataset<Row> ofTheseDays = articles.where(isOneOf(days));
    Column isExpected =
        col(DailyTables.ARTICLES_EXPECTED).gt(0).and(col(ArticlesTable.PUB_DATE).leq(lit(lastDay)));
    Dataset<Row> rows =
        counted(ofTheseDays, quarantine)
            .join(before(articles, days), KEY, "full")
            .join(coveredBefore(articles, days), ArticlesTable.PUB_DATE.name(), "left")
            .withColumn(DailyTables.ARTICLES_EXPECTED.name(), expected());
    for (litopys.table.Column count :
        List.of(
            DailyTables.ARTICLES,
            DailyTables.STORIES,
            DailyTables.TOKENS,
            DailyTables.QUARANTINED)) {
      rows = rows.withColumn(count.name(), coalesce(col(count), lit(0L)));
    }
    return SparkTable.conform(
        rows.where(
            col(DailyTables.ARTICLES).gt(0).or(col(DailyTables.QUARANTINED).gt(0)).or(isExpected)),
        DailyTables.SOURCES_TABLE);
  }

  private static Column[] key() {
    return Stream.of(KEY).map(functions::col).toArray(Column[]::new);
  }

  private static Column isOneOf(Collection<LocalDate> days) {
    return col(ArticlesTable.PUB_DATE).isInCollection(days);
  }

  private static Dataset<Row> counted(Dataset<Row> articles, Dataset<Row> quarantine) {
    return published(articles)
        .unionByName(rejected(quarantine, articles))
        .groupBy(key())
        .agg(
            sum(col(DailyTables.ARTICLES)).as(DailyTables.ARTICLES.name()),
            count_distinct(col(ArticlesTable.STORY_ID)).as(DailyTables.STORIES.name()),
            sum(col(DailyTables.TOKENS)).as(DailyTables.TOKENS.name()),
            sum(col(DailyTables.QUARANTINED)).as(DailyTables.QUARANTINED.name()));
  }

  /** Returns for each day and source the counts of the 28 days before that are not 0. */
  private static Dataset<Row> before(Dataset<Row> articles, Collection<LocalDate> days) {
    Dataset<Row> counts = articles.groupBy(key()).agg(count(lit(1)).as(COUNTS));
    return inTheDaysAfter(counts, days)
        .groupBy(key())
        .agg(collect_list(functions.col(COUNTS)).as(COUNTS));
  }

  /** Returns for each day how many of the 28 days before have articles at all. */
  private static Dataset<Row> coveredBefore(Dataset<Row> articles, Collection<LocalDate> days) {
    return inTheDaysAfter(articles.select(col(ArticlesTable.PUB_DATE)).distinct(), days)
        .groupBy(col(ArticlesTable.PUB_DATE))
        .agg(count(lit(1)).as(COVERED));
  }

  private static Dataset<Row> inTheDaysAfter(Dataset<Row> rows, Collection<LocalDate> days) {
    Column day = col(ArticlesTable.PUB_DATE);
    return rows.withColumn(
            ArticlesTable.PUB_DATE.name(),
            explode(sequence(date_add(day, 1), date_add(day, BASELINE_DAYS))))
        .where(isOneOf(days));
  }

  private static Column expected() {
    Column counts = functions.col(COUNTS);
    Column covered = functions.col(COVERED);
    return when(
        col(ArticlesTable.LANG).notEqual(UNDETERMINED).and(covered.geq(LEAST_BASELINE_DAYS)),
        when(counts.isNull(), lit(0.0)).otherwise(MEDIAN.apply(counts, covered)));
  }

  private static double median(Seq<Long> counts, long days) {
    return Medians.ofCounts(
        CollectionConverters.asJava(counts).stream().mapToLong(Long::longValue).toArray(),
        (int) days);
  }

  private static Dataset<Row> published(Dataset<Row> articles) {
    return articles.select(
        col(ArticlesTable.PUB_DATE),
        col(ArticlesTable.SOURCE_ID),
        col(ArticlesTable.SOURCE_COUNTRY),
        col(ArticlesTable.LANG),
        col(ArticlesTable.STORY_ID),
        lit(1L).as(DailyTables.ARTICLES.name()),
        col(ArticlesTable.N_TOKENS).cast("long").as(DailyTables.TOKENS.name()),
        lit(0L).as(DailyTables.QUARANTINED.name()));
  }

  private static Dataset<Row> rejected(Dataset<Row> quarantine, Dataset<Row> articles) {
    Column country =
        coalesce(col(ArticlesTable.SOURCE_COUNTRY), lit(UNKNOWN_COUNTRY))
            .as(ArticlesTable.SOURCE_COUNTRY.name());
    return distinctRecords(quarantine)
        .join(countries(articles), SOURCE_AND_DAY, "left")
        .select(
            col(ArticlesTable.PUB_DATE),
            col(ArticlesTable.SOURCE_ID),
            country,
            lit(UNDETERMINED).as(ArticlesTable.LANG.name()),
            lit(null).cast("string").as(ArticlesTable.STORY_ID.name()),
            lit(0L).as(DailyTables.ARTICLES.name()),
            lit(0L).as(DailyTables.TOKENS.name()),
            lit(1L).as(DailyTables.QUARANTINED.name()));
  }

  private static Dataset<Row> distinctRecords(Dataset<Row> quarantine) {
    return quarantine
        .where(
            col(ArticlesTable.PUB_DATE).isNotNull().and(col(ArticlesTable.SOURCE_ID).isNotNull()))
        .select(
            col(ArticlesTable.PUB_DATE),
            col(ArticlesTable.SOURCE_ID),
            col(OperationTables.INPUT),
            col(OperationTables.POSITION))
        .distinct();
  }

  /** One country per source and day: "ZZ" sorts last, so that min takes a known one. */
  private static Dataset<Row> countries(Dataset<Row> articles) {
    return articles
        .groupBy(col(ArticlesTable.PUB_DATE), col(ArticlesTable.SOURCE_ID))
        .agg(min(col(ArticlesTable.SOURCE_COUNTRY)).as(ArticlesTable.SOURCE_COUNTRY.name()));
  }
}
