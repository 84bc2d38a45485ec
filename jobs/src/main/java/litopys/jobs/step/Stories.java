package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.UnaryOperator;
import litopys.jobs.spark.SparkTable;
import litopys.jobs.step.LiveHeads.Candidate;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Articles to stories: copies and near-copies of one text, named by the first of them.
 *
 * <p>In the order of published_at, then article_id, an article joins the earliest story head of the
 * 72 hours before it (both ends included) whose shingles overlap its own with a Jaccard similarity
 * of at least 0.8; else it is a head itself. Heads alone are compared with, so a story lasts three
 * days at most and never drifts away from its head.
 *
 * <p>Equal texts are compared once, similar ones are found by {@link SimilarTexts}, and each
 * connected component of similar texts is then read once in the order of time. An article without
 * shingles holds no words and is a story of its own.
 */
public final class Stories {

  private static final String TIME = "time_micros";
  private static final String IS_KNOWN_HEAD = "is_known_head";
  private static final String NEIGHBOURS = "neighbours";

  private static final List<litopys.table.Column> STORY =
      List.of(ArticlesTable.ARTICLE_ID, ArticlesTable.STORY_ID);

  private Stories() {}

  /**
   * Returns article_id and story_id of each article.
   *
   * @param articles article_id, published_at and shingles, one row per article
   * @param heads the same columns of the story heads of the three days before the first article;
   *     may be empty
   * @param keep stores rows where no executor takes them along when it goes, and reads them back
   */
  public static Dataset<Row> apply(
      Dataset<Row> articles, Dataset<Row> heads, UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> all = keyed(articles, false).unionByName(keyed(heads, true));
    Dataset<Row> similar = keep.apply(SimilarTexts.of(texts(all)));
    MapFunction<Row, String> component = row -> row.getAs(Components.COMPONENT);
    FlatMapGroupsFunction<String, Row, Row> settle =
        (name, rows) -> {
          LiveHeads live = new LiveHeads();
          return Iterators.map(rows, row -> settle(row, live));
        };
    return withComponents(all, similar, keep)
        .groupByKey(component, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col(TIME), col(ArticlesTable.ARTICLE_ID)},
            settle,
            Encoders.row(SparkTable.schema(STORY).add(IS_KNOWN_HEAD, "boolean")))
        .where(not(col(IS_KNOWN_HEAD)))
        .drop(IS_KNOWN_HEAD);
  }

  private static Dataset<Row> keyed(Dataset<Row> articles, boolean areKnownHeads) {
    Column shingles = col(AnalysisTable.SHINGLES);
    Column alone = concat(lit("article:"), col(ArticlesTable.ARTICLE_ID));
    Column text = md5(concat_ws(",", shingles.cast("array<string>")));
    return articles.select(
        col(ArticlesTable.ARTICLE_ID),
        unix_micros(col(ArticlesTable.PUBLISHED_AT)).as(TIME),
        lit(areKnownHeads).as(IS_KNOWN_HEAD),
        shingles,
        when(array_size(shingles).gt(0), text).otherwise(alone).as(SimilarTexts.TEXT));
  }

  /** Returns each distinct text once, with the time it spans. */
  private static Dataset<Row> texts(Dataset<Row> all) {
    return all.where(array_size(col(AnalysisTable.SHINGLES)).gt(0))
        .groupBy(col(SimilarTexts.TEXT))
        .agg(
            any_value(col(AnalysisTable.SHINGLES)).as(AnalysisTable.SHINGLES.name()),
            min(col(TIME)).as(SimilarTexts.FIRST_TIME),
            max(col(TIME)).as(SimilarTexts.LAST_TIME));
  }

  private static Dataset<Row> withComponents(
      Dataset<Row> all, Dataset<Row> similar, UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> components =
        Components.of(similar, keep).withColumnRenamed(Components.NODE, SimilarTexts.TEXT);
    return all.drop(AnalysisTable.SHINGLES.name())
        .join(components, usingText(), "left")
        .join(neighbours(similar), usingText(), "left")
        .withColumn(
            Components.COMPONENT, coalesce(col(Components.COMPONENT), col(SimilarTexts.TEXT)));
  }

  private static Dataset<Row> neighbours(Dataset<Row> similar) {
    Dataset<Row> pairs = similar.toDF(SimilarTexts.TEXT, SimilarTexts.OTHER);
    return pairs
        .union(pairs.select(col(SimilarTexts.OTHER), col(SimilarTexts.TEXT)))
        .groupBy(col(SimilarTexts.TEXT))
        .agg(collect_set(col(SimilarTexts.OTHER)).as(NEIGHBOURS));
  }

  private static String[] usingText() {
    return new String[] {SimilarTexts.TEXT};
  }

  private static Row settle(Row row, LiveHeads live) {
    boolean isKnownHead = row.getAs(IS_KNOWN_HEAD);
    int neighbours = row.fieldIndex(NEIGHBOURS);
    Candidate article =
        new Candidate(
            row.getAs(ArticlesTable.ARTICLE_ID.name()),
            row.getAs(TIME),
            row.getAs(SimilarTexts.TEXT),
            row.isNullAt(neighbours) ? List.of() : row.getList(neighbours));
    String story = isKnownHead ? live.add(article) : live.join(article);
    return RowFactory.create(article.articleId(), story, isKnownHead);
  }
}
