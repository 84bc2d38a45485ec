package litopys.jobs.spark;

import java.util.List;
import java.util.Locale;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.QuarantinedRecord;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.OperationTables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Records of the input as rows: the columns of an article that the input decides, then those of a
 * rejected record. One of the two halves is null, but for source and day, which they share.
 */
public final class IngestedRows {

  /** What the input says of an article; nothing else may tell one version from another. */
  public static final List<Column> ARTICLE =
      List.of(
          ArticlesTable.ARTICLE_ID,
          ArticlesTable.EXTERNAL_ID,
          ArticlesTable.SOURCE_ID,
          ArticlesTable.SOURCE_COUNTRY,
          ArticlesTable.URL,
          ArticlesTable.LANG,
          ArticlesTable.PUBLISHED_AT,
          ArticlesTable.DATE_PRECISION,
          ArticlesTable.DATE_ORIGIN,
          ArticlesTable.PUB_DATE,
          ArticlesTable.TITLE,
          ArticlesTable.TEXT,
          ArticlesTable.MODIFIED_AT,
          ArticlesTable.CONTENT_HASH);

  private static final List<Column> REJECTED =
      List.of(
          OperationTables.INPUT,
          OperationTables.POSITION,
          OperationTables.REASON,
          OperationTables.DETAIL,
          OperationTables.RAW,
          OperationTables.RAW_LENGTH);

  public static final StructType SCHEMA =
      SparkTable.schema(
          java.util.stream.Stream.of(ARTICLE, REJECTED)
              .flatMap(List::stream)
              .map(Column::optional)
              .toList());

  private IngestedRows() {}

  public static Row row(Ingested record) {
    if (record instanceof IngestedArticle article) {
      return row(article);
    }
    return row((QuarantinedRecord) record);
  }

  private static Row row(IngestedArticle article) {
    return RowFactory.create(
        article.articleId(),
        article.externalId(),
        article.sourceId(),
        article.sourceCountry(),
        article.url(),
        article.lang(),
        article.publishedAt(),
        article.datePrecision().name().toLowerCase(Locale.ROOT),
        article.dateOrigin().name().toLowerCase(Locale.ROOT),
        article.pubDate(),
        article.title(),
        article.text(),
        article.modifiedAt(),
        article.contentHash(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Row row(QuarantinedRecord rejected) {
    return RowFactory.create(
        null,
        null,
        rejected.sourceId(),
        null,
        null,
        null,
        null,
        null,
        null,
        rejected.pubDate(),
        null,
        null,
        null,
        null,
        rejected.input(),
        rejected.position(),
        rejected.reason().code(),
        rejected.detail(),
        rejected.raw(),
        rejected.rawLength());
  }
}
