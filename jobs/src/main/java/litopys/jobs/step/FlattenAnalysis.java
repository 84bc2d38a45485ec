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
import litopys.table.QuotesTable;
import litopys.table.RelationsTable;
import litopys.table.SettledTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Settled and counted articles as flat tables, thousandths as fractions. */
public final class FlattenAnalysis {

  private static final String ELEMENT = "element";

  /** The value of the column {@code field} for what stands in the title. */
  private static final String TITLE = "title";

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
            .withColumn(
                ArticleEntitiesTable.TONE.name(),
                meanTone(SettledTable.TONE_SUM, SettledTable.TONE_N))
            .withColumn(
                ArticleEntitiesTable.TONE_AUTHOR.name(),
                meanTone(SettledTable.TONE_AUTHOR_SUM, SettledTable.TONE_AUTHOR_N))
            .withColumn(
                ArticleEntitiesTable.TONE_QUOTED.name(),
                meanTone(SettledTable.TONE_QUOTED_SUM, SettledTable.TONE_QUOTED_N));
    return named(flat, names);
  }

  /** Returns pairs of articles; parameters as for {@link #mentions}. */
  public static Dataset<Row> articlePairs(Dataset<Row> articles, Dataset<Row> settled) {
    return elements(articles, settled, SettledTable.PAIRS)
        .withColumn(ArticlePairsTable.SENTENCES.name(), col(SettledTable.SENTENCES))
        .withColumn(
            ArticleEntitiesTable.TONE.name(), meanTone(SettledTable.TONE_SUM, SettledTable.TONE_N));
  }

  /** Returns quotes with what is said, as written; parameters as for {@link #mentions}. */
  public static Dataset<Row> quotes(
      Dataset<Row> articles, Dataset<Row> settled, Dataset<Row> names) {
    Dataset<Row> texts =
        articles.select(
            col(ArticlesTable.ARTICLE_ID), col(ArticlesTable.TITLE), col(ArticlesTable.TEXT));
    org.apache.spark.sql.Column field =
        when(col(MentionsTable.FIELD).equalTo(TITLE), col(ArticlesTable.TITLE))
            .otherwise(col(ArticlesTable.TEXT));
    Dataset<Row> flat =
        elements(articles, settled, SettledTable.QUOTES)
            .join(texts, ArticlesTable.ARTICLE_ID.name())
            .withColumn(
                QuotesTable.TEXT.name(),
                field.substr(
                    col(MentionsTable.BEGIN).plus(1),
                    col(MentionsTable.END).minus(col(MentionsTable.BEGIN))));
    return named(
        flat,
        names,
        QuotesTable.SPEAKER_ID,
        SettledTable.SPEAKER_ARTICLE_NAME,
        QuotesTable.SPEAKER_NAME);
  }

  /** Returns relations; parameters as for {@link #mentions}. */
  public static Dataset<Row> relations(
      Dataset<Row> articles, Dataset<Row> settled, Dataset<Row> names) {
    Dataset<Row> withSources =
        named(
            elements(articles, settled, SettledTable.RELATIONS),
            names,
            RelationsTable.SOURCE_ENTITY,
            SettledTable.SOURCE_ARTICLE_NAME,
            RelationsTable.SOURCE_NAME);
    return named(
        withSources,
        names,
        RelationsTable.TARGET_ENTITY,
        SettledTable.TARGET_ARTICLE_NAME,
        RelationsTable.TARGET_NAME);
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

  private static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> names) {
    return named(
        rows, names, MentionsTable.ENTITY_ID, AnalysisTable.ARTICLE_NAME, MentionsTable.NAME);
  }

  /** An entity that no decision names keeps the name its article gives it. */
  private static Dataset<Row> named(
      Dataset<Row> rows, Dataset<Row> names, Column id, Column articleName, Column name) {
    String settledId = "settled_id";
    String settledDay = "settled_day";
    String settledName = "settled_name";
    Dataset<Row> decisions =
        names.select(
            col(MentionsTable.ENTITY_ID).as(settledId),
            col(ArticlesTable.PUB_DATE).as(settledDay),
            col(MentionsTable.NAME).as(settledName));
    return rows.join(
            decisions,
            col(id)
                .equalTo(functions.col(settledId))
                .and(col(ArticlesTable.PUB_DATE).equalTo(functions.col(settledDay))),
            "left")
        .withColumn(name.name(), coalesce(functions.col(settledName), col(articleName)))
        .drop(settledId, settledDay, settledName);
  }

  private static org.apache.spark.sql.Column meanTone(Column sum, Column count) {
    return when(col(count).gt(0), thousandths(col(sum), col(count)));
  }

  /** Divides once, so that no second rounding depends on the order of operations. */
  private static org.apache.spark.sql.Column thousandths(
      org.apache.spark.sql.Column sum, org.apache.spark.sql.Column count) {
    return sum.cast("double").divide(count.multiply(lit(1000)));
  }
}
