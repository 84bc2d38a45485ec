package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.OperationTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every source of the warehouse: one row each, with what conf/ says of it.
 *
 * <p>source_country is the one of most of its articles, a known one before ZZ, the first by code
 * where two are equal.
 */
public final class SourcesSnapshot {

  private static final String UNKNOWN_COUNTRY = "ZZ";
  private static final String UTC = "UTC";
  private static final String ARTICLES = EntityTables.ARTICLES.name();

  private SourcesSnapshot() {}

  /**
   * Adds up the whole warehouse.
   *
   * @param articles all rows of {@link ArticlesTable}
   * @param configured source_id, name and timezone, one row per source; both may be null
   */
  public static Dataset<Row> apply(Dataset<Row> articles, Dataset<Row> configured) {
    Dataset<Row> rows =
        addUp(articles)
            .join(
                configured.select(
                    col(ArticlesTable.SOURCE_ID),
                    col(OperationTables.NAME),
                    col(OperationTables.TIMEZONE)),
                new String[] {ArticlesTable.SOURCE_ID.name()},
                "left")
            .withColumn(
                OperationTables.NAME.name(),
                coalesce(col(OperationTables.NAME), col(ArticlesTable.SOURCE_ID)))
            .withColumn(
                OperationTables.TIMEZONE.name(), coalesce(col(OperationTables.TIMEZONE), lit(UTC)));
    return SparkTable.conform(rows, OperationTables.SOURCES);
  }

  private static Dataset<Row> addUp(Dataset<Row> articles) {
    Column country = col(ArticlesTable.SOURCE_COUNTRY);
    Column rank =
        struct(country.equalTo(UNKNOWN_COUNTRY), negate(col(EntityTables.ARTICLES)), country);
    return articles
        .groupBy(col(ArticlesTable.SOURCE_ID), country)
        .agg(
            min(col(ArticlesTable.PUB_DATE)).as(EntityTables.FIRST_SEEN.name()),
            max(col(ArticlesTable.PUB_DATE)).as(EntityTables.LAST_SEEN.name()),
            count(lit(1)).as(ARTICLES))
        .groupBy(col(ArticlesTable.SOURCE_ID))
        .agg(
            min_by(country, rank).as(ArticlesTable.SOURCE_COUNTRY.name()),
            min(col(EntityTables.FIRST_SEEN)).as(EntityTables.FIRST_SEEN.name()),
            max(col(EntityTables.LAST_SEEN)).as(EntityTables.LAST_SEEN.name()),
            sum(col(EntityTables.ARTICLES)).as(ARTICLES));
  }
}
