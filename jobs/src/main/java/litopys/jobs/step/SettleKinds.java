package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static litopys.jobs.step.EvidenceWindow.merged;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import litopys.analysis.Decision.Ground;
import litopys.entity.Overrides;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a name is that articles take for a person here and for an organization or a place there: the
 * kind of enough articles of the window, and of nearly all of them, each weighed by how sure it is.
 * One row of {@link EvidenceTables#DECISIONS} for each id that gives way on a day.
 */
public final class SettleKinds {

  /** More than any mention has. */
  static final int ANY_CONFIDENCE = 1001;

  private static final String KIND = "name_kind";
  private static final String BEST = "best";
  private static final String FIRST = "first";
  private static final String RANKED = "ranked";
  private static final String LIGHTNESS = "lightness";
  private static final String TOTAL_WEIGHT = "total_weight";

  private SettleKinds() {}

  /**
   * Decides.
   *
   * @param evidence {@link EvidenceTables#NAME_KINDS} of the days asked for and the 27 before each
   * @param asked pub_date, name_key and from_id, after merges, of names with unsure mentions
   */
  public static Dataset<Row> apply(
      Dataset<Row> evidence, Dataset<Row> asked, Overrides overrides, SettleThresholds least) {
    Dataset<Row> winners = winners(evidence, asked, overrides, least);
    String[] key = {ArticlesTable.PUB_DATE.name(), AnalysisTable.NAME_KEY.name()};
    Column winner = col(FIRST).getField(BEST);
    Dataset<Row> rows =
        asked
            .distinct()
            .join(winners, key)
            .where(not(kindOf(col(EvidenceTables.FROM_ID)).equalTo(col(FIRST).getField(KIND))))
            .withColumn(EvidenceTables.TO_ID.name(), winner.getField(AnalysisTable.NAME_ID.name()))
            .withColumn(
                MentionsTable.RESOLVED.name(),
                winner.getField(EvidenceTables.RESOLVED_COUNT.name()).gt(0))
            .withColumn(
                EvidenceTables.NAME_COUNT.name(),
                col(FIRST).getField(EvidenceTables.NAME_COUNT.name()));
    return SparkTable.conform(oneEach(rows, least), EvidenceTables.DECISIONS);
  }

  private static Dataset<Row> winners(
      Dataset<Row> evidence, Dataset<Row> asked, Overrides overrides, SettleThresholds least) {
    Column day = col(ArticlesTable.PUB_DATE);
    Column key = col(AnalysisTable.NAME_KEY);
    Column name = col(AnalysisTable.NAME_ID);
    Column articles = col(EvidenceTables.NAME_COUNT);
    Column resolved = col(EvidenceTables.RESOLVED_COUNT);
    Column weight = col(EvidenceTables.WEIGHT);
    Dataset<Row> byKind =
        EvidenceWindow.of(
                evidence.withColumn(
                    AnalysisTable.NAME_ID.name(), merged(overrides, AnalysisTable.NAME_ID)),
                asked,
                AnalysisTable.NAME_KEY)
            .groupBy(day, key, name)
            .agg(
                sum(articles).as(EvidenceTables.NAME_COUNT.name()),
                sum(resolved).as(EvidenceTables.RESOLVED_COUNT.name()),
                sum(weight).as(EvidenceTables.WEIGHT.name()))
            .groupBy(day, key, kindOf(name).as(KIND))
            .agg(
                sum(articles).as(EvidenceTables.NAME_COUNT.name()),
                sum(weight).as(EvidenceTables.WEIGHT.name()),
                min(struct(negate(articles).as(LIGHTNESS), name, resolved)).as(BEST));
    Column first = element_at(col(RANKED), 1);
    return byKind
        .groupBy(day, key)
        .agg(
            sum(articles).as(EvidenceTables.ARTICLES_TOTAL.name()),
            sum(weight).as(TOTAL_WEIGHT),
            array_sort(
                    collect_list(
                        struct(negate(weight).as(LIGHTNESS), col(KIND), articles, col(BEST))))
                .as(RANKED))
        .withColumn(FIRST, first)
        .where(first.getField(EvidenceTables.NAME_COUNT.name()).geq(least.articles()))
        .where(
            negate(first.getField(LIGHTNESS))
                .multiply(1000)
                .geq(col(TOTAL_WEIGHT).multiply(least.permille())));
  }

  /** Two spellings of one id may be told different things; the smaller answer stands. */
  private static Dataset<Row> oneEach(Dataset<Row> rows, SettleThresholds least) {
    String answer = "answer";
    Column candidates =
        transform(
            col(RANKED),
            each ->
                struct(
                    each.getField(BEST)
                        .getField(AnalysisTable.NAME_ID.name())
                        .as(MentionsTable.ENTITY_ID.name()),
                    col(AnalysisTable.NAME_KEY).as(MentionsTable.NAME.name()),
                    each.getField(EvidenceTables.NAME_COUNT.name())
                        .as(EvidenceTables.NAME_COUNT.name())));
    return rows.groupBy(col(ArticlesTable.PUB_DATE), col(EvidenceTables.FROM_ID))
        .agg(
            min(struct(
                    col(EvidenceTables.TO_ID),
                    col(MentionsTable.RESOLVED),
                    col(EvidenceTables.NAME_COUNT),
                    col(EvidenceTables.ARTICLES_TOTAL),
                    candidates.as(EvidenceTables.CANDIDATES.name())))
                .as(answer))
        .select(col(ArticlesTable.PUB_DATE), col(EvidenceTables.FROM_ID), col(answer + ".*"))
        .withColumn(EvidenceTables.GROUND.name(), lit(Ground.KIND.code()))
        .withColumn(MentionsTable.COUNTRY_CODE.name(), lit(null).cast("string"))
        .withColumn(EvidenceTables.CONFIDENCE_BELOW.name(), lit(least.unsureMilli()));
  }

  private static Column kindOf(Column id) {
    return substring_index(id, ":", 1);
  }
}
