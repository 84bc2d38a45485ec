package litopys.jobs.spark;

import java.util.List;
import litopys.analysis.AnalyzedMention;
import litopys.analysis.AnalyzedQuote;
import litopys.analysis.AnalyzedRelation;
import litopys.table.AnalysisTable;
import litopys.table.Column;
import litopys.table.MentionsTable;
import litopys.table.QuotesTable;
import litopys.table.RelationsTable;
import litopys.table.Struct;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Nested rows of an analysis to records and back. */
public final class AnalysisRows {

  private AnalysisRows() {}

  /** Returns the elements of {@link AnalysisTable#MENTIONS}. */
  public static List<AnalyzedMention> mentions(Row analysis) {
    List<Row> mentions = analysis.getList(analysis.fieldIndex(AnalysisTable.MENTIONS.name()));
    return mentions.stream().map(AnalysisRows::mention).toList();
  }

  /** Returns records as rows of their columns. */
  public static <R> Row[] rows(List<R> records, Struct<R> struct) {
    return records.stream().map(record -> SparkTable.row(struct, record)).toArray(Row[]::new);
  }

  private static AnalyzedMention mention(Row row) {
    return new AnalyzedMention(
        text(row, MentionsTable.FIELD),
        number(row, MentionsTable.SENTENCE_NO),
        number(row, MentionsTable.SENTENCE_BEGIN),
        number(row, MentionsTable.SENTENCE_END),
        number(row, MentionsTable.BEGIN),
        number(row, MentionsTable.END),
        number(row, AnalysisTable.FIRST_TOKEN),
        number(row, AnalysisTable.END_TOKEN),
        text(row, MentionsTable.SURFACE),
        text(row, MentionsTable.LEMMA),
        text(row, MentionsTable.KIND),
        text(row, MentionsTable.ENTITY_ID),
        flag(row, MentionsTable.RESOLVED),
        text(row, AnalysisTable.ARTICLE_NAME),
        findText(row, MentionsTable.COUNTRY_CODE),
        text(row, MentionsTable.FORM),
        flag(row, MentionsTable.NESTED),
        flag(row, MentionsTable.IN_QUOTE),
        findNumber(row, MentionsTable.QUOTE_NO),
        findNumber(row, AnalysisTable.TONE_MILLI),
        number(row, AnalysisTable.CONFIDENCE_MILLI),
        text(row, AnalysisTable.NAME_ID),
        findText(row, AnalysisTable.NAME_KEY),
        row.getList(row.fieldIndex(AnalysisTable.SHORT_IDS.name())));
  }

  /** Returns the elements of {@link AnalysisTable#QUOTES}. */
  public static List<AnalyzedQuote> quotes(Row analysis) {
    List<Row> quotes = analysis.getList(analysis.fieldIndex(AnalysisTable.QUOTES.name()));
    return quotes.stream().map(AnalysisRows::quote).toList();
  }

  private static AnalyzedQuote quote(Row row) {
    return new AnalyzedQuote(
        text(row, MentionsTable.FIELD),
        number(row, QuotesTable.QUOTE_NO),
        text(row, MentionsTable.FORM),
        number(row, MentionsTable.SENTENCE_NO),
        number(row, MentionsTable.BEGIN),
        number(row, MentionsTable.END),
        findNumber(row, AnalysisTable.SPEAKER),
        findText(row, QuotesTable.VERB),
        flag(row, MentionsTable.NESTED));
  }

  /** Returns the elements of {@link AnalysisTable#RELATIONS}. */
  public static List<AnalyzedRelation> relations(Row analysis) {
    List<Row> relations = analysis.getList(analysis.fieldIndex(AnalysisTable.RELATIONS.name()));
    return relations.stream().map(AnalysisRows::relation).toList();
  }

  private static AnalyzedRelation relation(Row row) {
    return new AnalyzedRelation(
        text(row, MentionsTable.FIELD),
        number(row, MentionsTable.SENTENCE_NO),
        number(row, MentionsTable.SENTENCE_BEGIN),
        number(row, MentionsTable.SENTENCE_END),
        number(row, AnalysisTable.SOURCE),
        number(row, AnalysisTable.TARGET),
        text(row, MentionsTable.KIND),
        number(row, RelationsTable.POLARITY),
        flag(row, RelationsTable.NEGATED),
        flag(row, RelationsTable.MUTUAL),
        text(row, RelationsTable.MODALITY),
        findNumber(row, MentionsTable.QUOTE_NO),
        number(row, RelationsTable.EVIDENCE_BEGIN),
        number(row, RelationsTable.EVIDENCE_END),
        text(row, MentionsTable.LEMMA));
  }

  private static @Nullable Integer findNumber(Row row, Column column) {
    return row.<@Nullable Integer>getAs(column.name());
  }

  private static String text(Row row, Column column) {
    return row.getAs(column.name());
  }

  private static @Nullable String findText(Row row, Column column) {
    return row.getAs(column.name());
  }

  private static int number(Row row, Column column) {
    return row.<Integer>getAs(column.name());
  }

  private static boolean flag(Row row, Column column) {
    return row.<Boolean>getAs(column.name());
  }
}
