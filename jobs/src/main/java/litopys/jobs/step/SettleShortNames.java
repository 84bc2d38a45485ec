package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static litopys.jobs.step.EvidenceWindow.merged;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import litopys.analysis.Decision.Ground;
import litopys.entity.Overrides;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who is meant by a surname, an initial and a surname, or an acronym whose article does not say so:
 * the only entity that enough articles of the window give a full name with that short name, and
 * nearly all of those that give any. One row of {@link EvidenceTables#DECISIONS} for each short
 * name and day that has evidence, decided or not.
 */
public final class SettleShortNames {

  private static final int MOST_CANDIDATES = 5;
  private static final String IS_ANY = "is_any";
  private static final String RANKED = "ranked";
  private static final String ENOUGH = "enough";
  private static final String FEWNESS = "fewness";

  private SettleShortNames() {}

  /**
   * Decides.
   *
   * @param evidence {@link EvidenceTables#SHORT_NAMES} of the days asked for and the 27 before each
   * @param asked pub_date and from_id, after merges
   */
  public static Dataset<Row> apply(
      Dataset<Row> evidence, Dataset<Row> asked, Overrides overrides, SettleThresholds least) {
    Dataset<Row> rows =
        EvidenceWindow.of(mergedIds(evidence, overrides), asked, EvidenceTables.FROM_ID)
            .groupBy(day(), from(), col(IS_ANY), col(MentionsTable.ENTITY_ID))
            .agg(
                sum(col(EvidenceTables.NAME_COUNT)).as(EvidenceTables.NAME_COUNT.name()),
                max(col(MentionsTable.NAME)).as(MentionsTable.NAME.name()),
                min(col(MentionsTable.COUNTRY_CODE)).as(MentionsTable.COUNTRY_CODE.name()))
            .groupBy(day(), from())
            .agg(
                coalesce(sum(when(col(IS_ANY), col(EvidenceTables.NAME_COUNT))), lit(0L))
                    .as(EvidenceTables.ARTICLES_TOTAL.name()),
                array_sort(collect_list(when(not(col(IS_ANY)), candidate()))).as(RANKED))
            .withColumn(ENOUGH, filter(col(RANKED), each -> isEnough(each, least)));
    return SparkTable.conform(decided(rows), EvidenceTables.DECISIONS);
  }

  private static Dataset<Row> mergedIds(Dataset<Row> evidence, Overrides overrides) {
    return evidence.select(
        day(),
        col(EvidenceTables.SHORT_ID).equalTo(col(MentionsTable.ENTITY_ID)).as(IS_ANY),
        merged(overrides, EvidenceTables.SHORT_ID).as(EvidenceTables.FROM_ID.name()),
        merged(overrides, MentionsTable.ENTITY_ID),
        col(MentionsTable.NAME),
        col(MentionsTable.COUNTRY_CODE),
        col(EvidenceTables.NAME_COUNT));
  }

  /** Sorts by articles, then id. */
  private static Column candidate() {
    return struct(
        negate(col(EvidenceTables.NAME_COUNT)).as(FEWNESS),
        col(MentionsTable.ENTITY_ID),
        col(MentionsTable.NAME),
        col(MentionsTable.COUNTRY_CODE));
  }

  private static Column isEnough(Column candidate, SettleThresholds least) {
    Column articles = articles(candidate);
    return articles
        .geq(least.articles())
        .and(
            articles
                .multiply(1000)
                .geq(col(EvidenceTables.ARTICLES_TOTAL).multiply(least.permille())));
  }

  private static Dataset<Row> decided(Dataset<Row> rows) {
    // Of two that always come together neither is meant by the name they share.
    Column only = when(array_size(col(ENOUGH)).equalTo(1), element_at(col(ENOUGH), 1));
    return rows.withColumn(EvidenceTables.GROUND.name(), lit(Ground.SHORT_NAME.code()))
        .withColumn(EvidenceTables.TO_ID.name(), only.getField(MentionsTable.ENTITY_ID.name()))
        .withColumn(MentionsTable.RESOLVED.name(), only.isNotNull())
        .withColumn(
            MentionsTable.COUNTRY_CODE.name(), only.getField(MentionsTable.COUNTRY_CODE.name()))
        .withColumn(EvidenceTables.CONFIDENCE_BELOW.name(), lit(SettleKinds.ANY_CONFIDENCE))
        .withColumn(EvidenceTables.NAME_COUNT.name(), coalesce(articles(only), lit(0L)))
        .withColumn(
            EvidenceTables.CANDIDATES.name(),
            transform(
                slice(col(RANKED), 1, MOST_CANDIDATES),
                each ->
                    struct(
                        each.getField(MentionsTable.ENTITY_ID.name())
                            .as(MentionsTable.ENTITY_ID.name()),
                        each.getField(MentionsTable.NAME.name()).as(MentionsTable.NAME.name()),
                        articles(each).as(EvidenceTables.NAME_COUNT.name()))));
  }

  private static Column articles(Column candidate) {
    return negate(candidate.getField(FEWNESS));
  }

  private static Column day() {
    return col(ArticlesTable.PUB_DATE);
  }

  private static Column from() {
    return col(EvidenceTables.FROM_ID);
  }
}
