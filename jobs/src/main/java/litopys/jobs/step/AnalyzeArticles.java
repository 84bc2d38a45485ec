package litopys.jobs.step;

import litopys.analysis.AnalyzedArticle;
import litopys.analysis.ArticleAnalyzer;
import litopys.jobs.spark.AnalysisRows;
import litopys.jobs.spark.Analyzers;
import litopys.jobs.spark.Models;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.tone.GdeltTone;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Articles to their analysis, one nested row each. */
public final class AnalyzeArticles {

  private AnalyzeArticles() {}

  /** Needs article_id, content_hash, pub_date, lang, title and text of {@link ArticlesTable}. */
  public static Dataset<Row> apply(Dataset<Row> articles, Broadcast<Models> models) {
    MapPartitionsFunction<Row, Row> analyze =
        partition -> {
          ArticleAnalyzer analyzer = Analyzers.shared(models.value());
          String version = models.value().engineVersion();
          return Iterators.map(partition, article -> analyze(article, analyzer, version));
        };
    return articles.mapPartitions(analyze, Encoders.row(SparkTable.schema(AnalysisTable.TABLE)));
  }

  private static Row analyze(Row article, ArticleAnalyzer analyzer, String version) {
    String title = article.getAs(ArticlesTable.TITLE.name());
    AnalyzedArticle analyzed =
        analyzer.analyze(
            article.getAs(ArticlesTable.LANG.name()),
            title == null ? "" : title,
            article.getAs(ArticlesTable.TEXT.name()));
    GdeltTone tone = analyzed.tone();
    return RowFactory.create(
        article.getAs(ArticlesTable.ARTICLE_ID.name()),
        article.getAs(ArticlesTable.CONTENT_HASH.name()),
        version,
        article.getAs(ArticlesTable.PUB_DATE.name()),
        analyzed.analyzed(),
        analyzed.tokens(),
        analyzed.textLength(),
        tone.positive(),
        tone.negative(),
        tone.polar(),
        tone.active(),
        tone.self(),
        AnalysisRows.rows(analyzed.mentions(), AnalysisTable.MENTION),
        AnalysisRows.rows(analyzed.quotes(), AnalysisTable.QUOTE),
        AnalysisRows.rows(analyzed.relations(), AnalysisTable.RELATION),
        analyzed.shingles().toArray(Long[]::new));
  }
}
