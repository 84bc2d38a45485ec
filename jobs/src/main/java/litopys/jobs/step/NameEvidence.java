package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the articles of each day say about names: {@link EvidenceTables}. */
public final class NameEvidence {

  private static final Column DAY = col(ArticlesTable.PUB_DATE);
  private static final Column ARTICLE = col(ArticlesTable.ARTICLE_ID);
  private static final Column ENTITY = col(MentionsTable.ENTITY_ID);
  private static final Column SHORT = col(EvidenceTables.SHORT_ID);

  private NameEvidence() {}

  /** Returns which entities the articles call by a full name, by its short names. */
  public static Dataset<Row> shortNames(Dataset<Row> analysis) {
    Column shortIds =
        array_distinct(
            array_union(col(AnalysisTable.SHORT_IDS), array(col(AnalysisTable.NAME_ID))));
    Dataset<Row> linked =
        mentions(analysis)
            .select(
                DAY,
                ARTICLE,
                ENTITY,
                col(AnalysisTable.ARTICLE_NAME).as(MentionsTable.NAME.name()),
                col(MentionsTable.COUNTRY_CODE),
                explode(shortIds).as(EvidenceTables.SHORT_ID.name()))
            .where(not(SHORT.equalTo(ENTITY)))
            .groupBy(DAY, ARTICLE, SHORT, ENTITY)
            .agg(
                max(col(MentionsTable.NAME)).as(MentionsTable.NAME.name()),
                min(col(MentionsTable.COUNTRY_CODE)).as(MentionsTable.COUNTRY_CODE.name()));
    Dataset<Row> any =
        linked
            .select(DAY, ARTICLE, SHORT)
            .distinct()
            .withColumn(MentionsTable.ENTITY_ID.name(), SHORT)
            .withColumn(MentionsTable.NAME.name(), lit(""))
            .withColumn(MentionsTable.COUNTRY_CODE.name(), lit(null).cast("string"));
    Dataset<Row> counts =
        linked
            .unionByName(any)
            .groupBy(DAY, SHORT, ENTITY)
            .agg(
                max(col(MentionsTable.NAME)).as(MentionsTable.NAME.name()),
                min(col(MentionsTable.COUNTRY_CODE)).as(MentionsTable.COUNTRY_CODE.name()),
                count(lit(1)).as(EvidenceTables.NAME_COUNT.name()));
    return SparkTable.conform(counts, EvidenceTables.SHORT_NAMES);
  }

  /** Returns what the articles take names for that no catalogue knows. */
  public static Dataset<Row> nameKinds(Dataset<Row> analysis) {
    String isResolved = "is_resolved";
    String confidence = "confidence";
    Column key = col(AnalysisTable.NAME_KEY);
    Column name = col(AnalysisTable.NAME_ID);
    Column standsAlone = ENTITY.equalTo(name).and(col(MentionsTable.RESOLVED));
    Dataset<Row> counts =
        mentions(analysis)
            .where(key.isNotNull().and(not(col(MentionsTable.NESTED))))
            .groupBy(DAY, ARTICLE, key, name)
            .agg(
                max(standsAlone).as(isResolved),
                max(col(AnalysisTable.CONFIDENCE_MILLI)).as(confidence))
            .groupBy(DAY, key, name)
            .agg(
                count(lit(1)).as(EvidenceTables.NAME_COUNT.name()),
                count_if(org.apache.spark.sql.functions.col(isResolved))
                    .as(EvidenceTables.RESOLVED_COUNT.name()),
                sum(org.apache.spark.sql.functions.col(confidence))
                    .as(EvidenceTables.WEIGHT.name()));
    return SparkTable.conform(counts, EvidenceTables.NAME_KINDS);
  }

  /**
   * Returns under which names the articles know entities.
   *
   * @param articles article_id and lang
   */
  public static Dataset<Row> articleNames(Dataset<Row> analysis, Dataset<Row> articles) {
    Column name = col(AnalysisTable.ARTICLE_NAME);
    Column fullest = struct(col(MentionsTable.RESOLVED), length(name), name);
    Dataset<Row> counts =
        mentions(analysis)
            .groupBy(DAY, ARTICLE, ENTITY)
            .agg(max_by(name, fullest).as(AnalysisTable.ARTICLE_NAME.name()))
            .join(
                articles.select(ARTICLE, col(ArticlesTable.LANG)), ArticlesTable.ARTICLE_ID.name())
            .groupBy(DAY, col(ArticlesTable.LANG), ENTITY, name)
            .agg(count(lit(1)).as(EvidenceTables.NAME_COUNT.name()));
    return SparkTable.conform(counts, EvidenceTables.ARTICLE_NAMES);
  }

  private static Dataset<Row> mentions(Dataset<Row> analysis) {
    return analysis.select(ARTICLE, DAY, inline(col(AnalysisTable.MENTIONS)));
  }
}
