package litopys.jobs.step;

import java.util.Iterator;
import java.util.List;
import litopys.analysis.AnalyzedArticle;
import litopys.analysis.ArticleAnalyzer;
import litopys.analysis.EngineVersion;
import litopys.jobs.spark.Analyzers;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.tone.GdeltTone;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Articles to their analysis, one nested row each. */
public final class AnalyzeArticles {

  private AnalyzeArticles() {}

  /** Needs article_id, content_hash, pub_date, lang, title and text of {@link ArticlesTable}. */
  public static Dataset<Row> apply(Dataset<Row> articles) {
    MapPartitionsFunction<Row, Row> analyze =
        partition -> {
          ArticleAnalyzer analyzer = Analyzers.shared();
          return map(partition, analyzer);
        };
    return articles.mapPartitions(analyze, Encoders.row(SparkTable.schema(AnalysisTable.TABLE)));
  }

  /** Lazily, so that a partition never has to fit in memory. */
  private static Iterator<Row> map(Iterator<Row> articles, ArticleAnalyzer analyzer) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return articles.hasNext();
      }

      @Override
      public Row next() {
        return analyze(articles.next(), analyzer);
      }
    };
  }

  private static Row analyze(Row article, ArticleAnalyzer analyzer) {
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
        EngineVersion.current(),
        article.getAs(ArticlesTable.PUB_DATE.name()),
        analyzed.analyzed(),
        analyzed.tokens(),
        tone.positive(),
        tone.negative(),
        tone.polar(),
        tone.active(),
        tone.self(),
        rows(analyzed.mentions(), AnalysisTable.MENTION),
        rows(analyzed.entities(), AnalysisTable.ENTITY),
        rows(analyzed.pairs(), AnalysisTable.PAIR),
        analyzed.shingles().toArray(Long[]::new));
  }

  private static <R> Row[] rows(List<R> records, litopys.table.Struct<R> struct) {
    return records.stream().map(record -> SparkTable.row(struct, record)).toArray(Row[]::new);
  }
}
