package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import litopys.analysis.AnalyzedMention;
import litopys.analysis.CountedArticle;
import litopys.analysis.Decision;
import litopys.analysis.Decision.Ground;
import litopys.analysis.MentionSettler;
import litopys.entity.Overrides;
import litopys.jobs.spark.AnalysisRows;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.SettledTable;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Analyses to {@link SettledTable}: mentions get the entities that were decided on, then every
 * article is counted. No text is read.
 */
public final class SettleArticles {

  private static final String DECISIONS = "decisions";

  private SettleArticles() {}

  /**
   * Settles and counts.
   *
   * @param articles article_id, lang and source_country of the articles to settle
   * @param decisions {@link EvidenceTables#DECISIONS} of their days
   */
  public static Dataset<Row> apply(
      Dataset<Row> articles, Dataset<Row> analysis, Dataset<Row> decisions, Overrides overrides) {
    String[] id = {ArticlesTable.ARTICLE_ID.name()};
    MapPartitionsFunction<Row, Row> settle =
        partition -> {
          MentionSettler settler = new MentionSettler(overrides);
          return Iterators.map(partition, article -> settle(article, settler));
        };
    return analysis
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.PUB_DATE),
            col(AnalysisTable.TEXT_LENGTH),
            col(AnalysisTable.MENTIONS),
            col(AnalysisTable.QUOTES),
            col(AnalysisTable.RELATIONS))
        .join(
            articles.select(
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.LANG),
                col(ArticlesTable.SOURCE_COUNTRY)),
            id)
        .join(concerning(analysis, decisions, overrides), id, "left")
        .mapPartitions(settle, Encoders.row(SparkTable.schema(SettledTable.TABLE)));
  }

  /** Returns the decisions on the names of each article, as a list. */
  private static Dataset<Row> concerning(
      Dataset<Row> analysis, Dataset<Row> decisions, Overrides overrides) {
    org.apache.spark.sql.Column ids =
        col(AnalysisTable.MENTIONS).getField(MentionsTable.ENTITY_ID.name());
    String[] key = {ArticlesTable.PUB_DATE.name(), EvidenceTables.FROM_ID.name()};
    return analysis
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.PUB_DATE),
            explode(array_distinct(ids)).as(MentionsTable.ENTITY_ID.name()))
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.PUB_DATE),
            EvidenceWindow.merged(overrides, MentionsTable.ENTITY_ID)
                .as(EvidenceTables.FROM_ID.name()))
        .distinct()
        .join(decisions.where(col(EvidenceTables.TO_ID).isNotNull()), key)
        .groupBy(col(ArticlesTable.ARTICLE_ID))
        .agg(
            collect_list(
                    struct(
                        col(EvidenceTables.GROUND),
                        col(EvidenceTables.FROM_ID),
                        col(EvidenceTables.TO_ID),
                        col(MentionsTable.RESOLVED),
                        col(MentionsTable.COUNTRY_CODE),
                        col(EvidenceTables.CONFIDENCE_BELOW)))
                .as(DECISIONS));
  }

  private static Row settle(Row article, MentionSettler settler) {
    List<AnalyzedMention> mentions =
        settler.settle(
            AnalysisRows.mentions(article),
            article.getAs(ArticlesTable.LANG.name()),
            article.getAs(ArticlesTable.SOURCE_COUNTRY.name()),
            decisions(article));
    CountedArticle counted =
        CountedArticle.of(
            mentions,
            AnalysisRows.quotes(article),
            AnalysisRows.relations(article),
            article.<Integer>getAs(AnalysisTable.TEXT_LENGTH.name()));
    return RowFactory.create(
        article.getAs(ArticlesTable.ARTICLE_ID.name()),
        article.getAs(ArticlesTable.PUB_DATE.name()),
        AnalysisRows.rows(counted.mentions(), AnalysisTable.MENTION),
        AnalysisRows.rows(counted.entities(), SettledTable.ENTITY),
        AnalysisRows.rows(counted.pairs(), SettledTable.PAIR),
        AnalysisRows.rows(counted.quotes(), SettledTable.QUOTE),
        AnalysisRows.rows(counted.relations(), SettledTable.RELATION));
  }

  private static List<Decision> decisions(Row article) {
    int index = article.fieldIndex(DECISIONS);
    List<Row> rows = article.isNullAt(index) ? List.of() : article.getList(index);
    return rows.stream()
        .map(
            row ->
                new Decision(
                    Ground.of(row.getAs(EvidenceTables.GROUND.name())),
                    row.getAs(EvidenceTables.FROM_ID.name()),
                    row.getAs(EvidenceTables.TO_ID.name()),
                    row.<Boolean>getAs(MentionsTable.RESOLVED.name()),
                    row.getAs(MentionsTable.COUNTRY_CODE.name()),
                    row.<Integer>getAs(EvidenceTables.CONFIDENCE_BELOW.name())))
        .toList();
  }
}
