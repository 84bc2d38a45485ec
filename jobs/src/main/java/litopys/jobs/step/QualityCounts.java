package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Collection;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.DailyTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What quality gates look at, added up to a few rows. */
public final class QualityCounts {

  public static final String ARTICLES = "n_articles";
  public static final String WITHOUT_ENTITY = "n_without_entity";
  public static final String TOKENS = "n_all_tokens";
  public static final String MENTIONS = "n_all_mentions";

  private static final String OF_ARTICLE = "n_of_article";
  private static final String UNKNOWN_COUNTRY = "ZZ";
  private static final String UNDETERMINED = "und";

  private QualityCounts() {}

  /**
   * Returns pub_date, source_id, lang, articles and articles_expected.
   *
   * @param dailySources rows of {@link DailyTables#SOURCES_TABLE}
   */
  public static Dataset<Row> sources(Dataset<Row> dailySources) {
    return dailySources
        .where(col(ArticlesTable.LANG).notEqual(UNDETERMINED))
        .groupBy(col(ArticlesTable.PUB_DATE), col(ArticlesTable.SOURCE_ID), col(ArticlesTable.LANG))
        .agg(
            sum(col(DailyTables.ARTICLES)).as(ARTICLES),
            sum(col(DailyTables.ARTICLES_EXPECTED)).as(DailyTables.ARTICLES_EXPECTED.name()));
  }

  /** Returns pub_date, lang and articles of days that have any; parameter as for sources. */
  public static Dataset<Row> languages(Dataset<Row> dailySources) {
    return dailySources
        .where(col(DailyTables.ARTICLES).gt(0))
        .groupBy(col(ArticlesTable.PUB_DATE), col(ArticlesTable.LANG))
        .agg(sum(col(DailyTables.ARTICLES)).as(ARTICLES));
  }

  /**
   * Returns by lang the articles that were analysed, those that mention nothing, tokens and
   * mentions.
   */
  public static Dataset<Row> texts(Dataset<Row> articles, Dataset<Row> articleEntities) {
    org.apache.spark.sql.Column mentions = org.apache.spark.sql.functions.col(OF_ARTICLE);
    Dataset<Row> mentioned =
        articleEntities
            .groupBy(col(ArticlesTable.ARTICLE_ID))
            .agg(
                sum(col(ArticleEntitiesTable.MENTIONS)
                        .plus(col(ArticleEntitiesTable.MENTIONS_DERIVED)))
                    .as(OF_ARTICLE));
    return articles
        .where(col(ArticlesTable.GKG_WORDS).isNotNull())
        .select(col(ArticlesTable.ARTICLE_ID), col(ArticlesTable.LANG), col(ArticlesTable.N_TOKENS))
        .join(mentioned, new String[] {ArticlesTable.ARTICLE_ID.name()}, "left")
        .groupBy(col(ArticlesTable.LANG))
        .agg(
            count(lit(1)).as(ARTICLES),
            count_if(mentions.isNull()).as(WITHOUT_ENTITY),
            sum(col(ArticlesTable.N_TOKENS)).as(TOKENS),
            coalesce(sum(mentions), lit(0L)).as(MENTIONS));
  }

  /** Returns one row: articles, and for each column those without a value, by its name. */
  public static Dataset<Row> missing(Dataset<Row> articles, Collection<Column> columns) {
    return articles.agg(
        count(lit(1)).as(ARTICLES),
        columns.stream()
            .map(column -> count_if(isMissing(column)).as(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column isMissing(Column column) {
    return column.equals(ArticlesTable.SOURCE_COUNTRY)
        ? col(column).equalTo(UNKNOWN_COUNTRY)
        : col(column).isNull();
  }
}
