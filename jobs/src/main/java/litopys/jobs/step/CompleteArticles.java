package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Adds to articles what reading them found: their story, length and GDELT numbers. */
public final class CompleteArticles {

  private CompleteArticles() {}

  /** Articles that nobody has read yet: each its own story, without tokens. */
  public static Dataset<Row> unread(Dataset<Row> articles) {
    org.apache.spark.sql.Column none = lit(null);
    return articles
        .withColumn(ArticlesTable.STORY_ID.name(), col(ArticlesTable.ARTICLE_ID))
        .withColumn(ArticlesTable.IS_STORY_HEAD.name(), lit(true))
        .withColumn(ArticlesTable.N_TOKENS.name(), lit(0))
        .withColumn(ArticlesTable.GKG_TONE.name(), none)
        .withColumn(ArticlesTable.GKG_POSITIVE.name(), none)
        .withColumn(ArticlesTable.GKG_NEGATIVE.name(), none)
        .withColumn(ArticlesTable.GKG_POLARITY.name(), none)
        .withColumn(ArticlesTable.GKG_ACTIVITY.name(), none)
        .withColumn(ArticlesTable.GKG_SELF.name(), none)
        .withColumn(ArticlesTable.GKG_WORDS.name(), none);
  }

  /**
   * Returns the articles with everything.
   *
   * @param analysis one row for each article, as {@link AnalyzeArticles} returns it
   * @param stories article_id and story_id
   */
  public static Dataset<Row> apply(
      Dataset<Row> articles, Dataset<Row> analysis, Dataset<Row> stories) {
    Dataset<Row> read =
        analysis.select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.N_TOKENS),
            gkgWords().as(ArticlesTable.GKG_WORDS.name()),
            percent(AnalysisTable.POSITIVE).as(ArticlesTable.GKG_POSITIVE.name()),
            percent(AnalysisTable.NEGATIVE).as(ArticlesTable.GKG_NEGATIVE.name()),
            percent(AnalysisTable.POLAR).as(ArticlesTable.GKG_POLARITY.name()),
            percent(AnalysisTable.ACTIVE).as(ArticlesTable.GKG_ACTIVITY.name()),
            percent(AnalysisTable.SELF).as(ArticlesTable.GKG_SELF.name()),
            tone().as(ArticlesTable.GKG_TONE.name()));
    String[] id = {ArticlesTable.ARTICLE_ID.name()};
    return articles
        .select(
            ArticlesTable.TABLE.columns().stream()
                .filter(column -> !isFoundByReading(column))
                .map(column -> col(column))
                .toArray(org.apache.spark.sql.Column[]::new))
        // An article without analysis or story must fail where its row is written, not vanish here.
        .join(read, id, "left")
        .join(stories, id, "left")
        .withColumn(
            ArticlesTable.IS_STORY_HEAD.name(),
            col(ArticlesTable.STORY_ID).equalTo(col(ArticlesTable.ARTICLE_ID)));
  }

  private static boolean isFoundByReading(Column column) {
    return column.name().startsWith("gkg_")
        || column.equals(ArticlesTable.N_TOKENS)
        || column.equals(ArticlesTable.STORY_ID)
        || column.equals(ArticlesTable.IS_STORY_HEAD);
  }

  private static org.apache.spark.sql.Column gkgWords() {
    return when(hasWords(), col(ArticlesTable.N_TOKENS));
  }

  private static org.apache.spark.sql.Column tone() {
    return percent(col(AnalysisTable.POSITIVE).minus(col(AnalysisTable.NEGATIVE)));
  }

  private static org.apache.spark.sql.Column percent(Column count) {
    return percent(col(count));
  }

  private static org.apache.spark.sql.Column percent(org.apache.spark.sql.Column count) {
    return when(hasWords(), lit(100.0).multiply(count).divide(col(ArticlesTable.N_TOKENS)));
  }

  private static org.apache.spark.sql.Column hasWords() {
    return coalesce(col(AnalysisTable.IS_ANALYZED), lit(false))
        .and(col(ArticlesTable.N_TOKENS).gt(0));
  }
}
