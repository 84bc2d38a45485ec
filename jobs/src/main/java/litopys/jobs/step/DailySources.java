package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.OperationTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The denominators: everything published, one row per day, source and lang.
 *
 * <p>Rejected records count for the day and source they name. Their language was never recognised,
 * so they stand in a row of lang {@code und}; their source_country is that of the source's articles
 * of the day. A record that several runs rejected counts once.
 */
public final class DailySources {

  private static final String UNDETERMINED = "und";
  private static final String UNKNOWN_COUNTRY = "ZZ";
  private static final String[] SOURCE_AND_DAY = {
    ArticlesTable.PUB_DATE.name(), ArticlesTable.SOURCE_ID.name()
  };

  private DailySources() {}

  /**
   * Adds up whole days.
   *
   * @param articles all rows of {@link ArticlesTable} of these days
   * @param quarantine rows of {@link OperationTables#QUARANTINE} of all runs whose pub_date is one
   *     of these days or null; those without a day or a source count nowhere
   */
  public static Dataset<Row> apply(Dataset<Row> articles, Dataset<Row> quarantine) {
    Dataset<Row> rows =
        published(articles)
            .unionByName(rejected(quarantine, articles))
            .groupBy(
                col(ArticlesTable.PUB_DATE),
                col(ArticlesTable.SOURCE_ID),
                col(ArticlesTable.SOURCE_COUNTRY),
                col(ArticlesTable.LANG))
            .agg(
                sum(col(DailyTables.ARTICLES)).as(DailyTables.ARTICLES.name()),
                count_distinct(col(ArticlesTable.STORY_ID)).as(DailyTables.STORIES.name()),
                sum(col(DailyTables.TOKENS)).as(DailyTables.TOKENS.name()),
                sum(col(DailyTables.QUARANTINED)).as(DailyTables.QUARANTINED.name()));
    return SparkTable.conform(rows, DailyTables.SOURCES_TABLE);
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
