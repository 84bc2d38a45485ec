package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import litopys.table.AnalysisTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.MentionsTable;
import litopys.table.SettledTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Settled and counted articles as flat tables, thousandths as fractions. */
public final class FlattenAnalysis {

  private static final String ELEMENT = "element";

  private FlattenAnalysis() {}

  /**
   * Returns mentions.
   *
   * @param articles complete ones, with their story
   * @param settled rows of {@link SettledTable}
   * @param names entity_id, pub_date and name
   */
  public static Dataset<Row> mentions(
      Dataset<Row> articles, Dataset<Row> settled, Dataset<Row> names) {
    Dataset<Row> flat =
        elements(articles, settled, AnalysisTable.MENTIONS)
            .withColumn(
                MentionsTable.TONE.name(), thousandths(col(AnalysisTable.TONE_MILLI), lit(1)))
            .withColumn(
                MentionsTable.CONFIDENCE.name(),
                thousandths(col(AnalysisTable.CONFIDENCE_MILLI), lit(1)));
    return named(flat, names);
  }

  /** Returns entities of articles; parameters as for {@link #mentions}. */
  public static Dataset<Row> articleEntities(
      Dataset<Row> articles, Dataset<Row> settled, Dataset<Row> names) {
    Dataset<Row> flat =
        elements(articles, settled, SettledTable.ENTITIES)
            .withColumn(ArticleEntitiesTable.MENTIONS.name(), col(SettledTable.MENTIONS_COUNT))
            .withColumn(
                ArticleEntitiesTable.MENTIONS_DERIVED.name(), col(SettledTable.DERIVED_COUNT))
            .withColumn(
                ArticleEntitiesTable.SALIENCE.name(),
                thousandths(col(SettledTable.SALIENCE_MILLI), lit(1)))
            .withColumn(ArticleEntitiesTable.TONE.name(), meanTone());
    return named(flat, names);
  }

  /** Returns pairs of articles; parameters as for {@link #mentions}. */
  public static Dataset<Row> articlePairs(Dataset<Row> articles, Dataset<Row> settled) {
    return elements(articles, settled, SettledTable.PAIRS)
        .withColumn(ArticlePairsTable.SENTENCES.name(), col(SettledTable.SENTENCES))
        .withColumn(ArticleEntitiesTable.TONE.name(), meanTone());
  }

  private static Dataset<Row> elements(
      Dataset<Row> articles, Dataset<Row> settled, Column elements) {
    Dataset<Row> exploded =
        settled.select(col(ArticlesTable.ARTICLE_ID), explode(col(elements)).as(ELEMENT));
    return articles
        .select(
            Stream.of(
                    ArticlesTable.ARTICLE_ID,
                    ArticlesTable.STORY_ID,
                    ArticlesTable.SOURCE_ID,
                    ArticlesTable.SOURCE_COUNTRY,
                    ArticlesTable.LANG,
                    ArticlesTable.PUB_DATE)
                .map(column -> col(column))
                .toArray(org.apache.spark.sql.Column[]::new))
        .join(exploded, ArticlesTable.ARTICLE_ID.name())
        .select(functions.col("*"), functions.col(ELEMENT + ".*"))
        .drop(ELEMENT);
  }

  /** An entity that no decision names keeps the name its article gives it. */
  private static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> names) {
    String settledName = "settled_name";
    Dataset<Row> decisions =
        names.select(
            col(MentionsTable.ENTITY_ID),
            col(ArticlesTable.PUB_DATE),
            col(MentionsTable.NAME).as(settledName));
    return rows.join(
            decisions,
            rows.col(MentionsTable.ENTITY_ID.name())
                .equalTo(decisions.col(MentionsTable.ENTITY_ID.name()))
                .and(
                    rows.col(ArticlesTable.PUB_DATE.name())
                        .equalTo(decisions.col(ArticlesTable.PUB_DATE.name()))),
            "left")
        .drop(decisions.col(MentionsTable.ENTITY_ID.name()))
        .drop(decisions.col(ArticlesTable.PUB_DATE.name()))
        .withColumn(
            MentionsTable.NAME.name(),
            coalesce(functions.col(settledName), col(AnalysisTable.ARTICLE_NAME)));
  }

  private static org.apache.spark.sql.Column meanTone() {
    return when(
        col(SettledTable.TONE_N).gt(0),
        thousandths(col(SettledTable.TONE_SUM), col(SettledTable.TONE_N)));
  }

  /** Divides once, so that no second rounding depends on the order of operations. */
  private static org.apache.spark.sql.Column thousandths(
      org.apache.spark.sql.Column sum, org.apache.spark.sql.Column count) {
    return sum.cast("double").divide(count.multiply(lit(1000)));
  }
}
