package litopys.jobs.spark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.QuarantinedRecord;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Records of the input as rows: the columns of an article that the input decides, then those of a
 * rejected record, then those of its file. One of the first two is null, but for id, source, day
 * and file, which all records may have.
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

  /** True for what was read of a file after its store had failed. */
  public static final Column IS_INCOMPLETE =
      Column.flag("is_incomplete", "The store of the file failed before this record");

  public static final StructType SCHEMA =
      SparkTable.schema(
          Stream.of(ARTICLE, REJECTED, List.of(StateTables.FUTURE_AT, IS_INCOMPLETE))
              .flatMap(List::stream)
              .map(Column::optional)
              .toList());

  private IngestedRows() {}

  /**
   * Returns the row of a record.
   *
   * @param input the file, as tables name it
   * @param isIncomplete whether its store has failed
   */
  public static Row row(Ingested record, String input, boolean isIncomplete) {
    if (record instanceof IngestedArticle article) {
      return row(article, input, isIncomplete);
    }
    return row((QuarantinedRecord) record, isIncomplete);
  }

  private static Row row(IngestedArticle article, String input, boolean isIncomplete) {
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
        input,
        null,
        null,
        null,
        null,
        null,
        null,
        isIncomplete);
  }

  private static Row row(QuarantinedRecord rejected, boolean isIncomplete) {
    return RowFactory.create(
        rejected.articleId(),
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
        rejected.rawLength(),
        rejected.futureAt(),
        isIncomplete);
  }
}
