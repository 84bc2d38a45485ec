package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static litopys.jobs.step.EvidenceWindow.merged;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import litopys.entity.Overrides;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The names that the articles of a day leave open, by their ids after merges. A name key stands
 * where some mention is not sure of its kind.
 */
public final class AskedNames {

  private static final String IS_SHORT = "is_short";

  private AskedNames() {}

  /** Returns pub_date, from_id, name_key and is_short, distinct. */
  public static Dataset<Row> apply(
      Dataset<Row> analysis, Overrides overrides, SettleThresholds least) {
    Column isShort = not(col(MentionsTable.RESOLVED));
    Column isUnsure =
        col(AnalysisTable.NAME_KEY)
            .isNotNull()
            .and(not(col(MentionsTable.NESTED)))
            .and(col(AnalysisTable.CONFIDENCE_MILLI).lt(least.unsureMilli()))
            .and(col(MentionsTable.ENTITY_ID).equalTo(col(AnalysisTable.NAME_ID)));
    return analysis
        .select(col(ArticlesTable.PUB_DATE), inline(col(AnalysisTable.MENTIONS)))
        .where(isShort.or(isUnsure))
        .select(
            col(ArticlesTable.PUB_DATE),
            merged(overrides, MentionsTable.ENTITY_ID).as(EvidenceTables.FROM_ID.name()),
            when(isUnsure, col(AnalysisTable.NAME_KEY)).as(AnalysisTable.NAME_KEY.name()),
            isShort.as(IS_SHORT))
        .distinct();
  }

  /** Returns the short names among them: pub_date and from_id. */
  static Dataset<Row> shortOnes(Dataset<Row> asked) {
    return asked
        .where(org.apache.spark.sql.functions.col(IS_SHORT))
        .select(col(ArticlesTable.PUB_DATE), col(EvidenceTables.FROM_ID));
  }

  /** Returns those of an open kind: pub_date, name_key and from_id. */
  static Dataset<Row> unsureOnes(Dataset<Row> asked) {
    return asked
        .where(col(AnalysisTable.NAME_KEY).isNotNull())
        .select(
            col(ArticlesTable.PUB_DATE), col(AnalysisTable.NAME_KEY), col(EvidenceTables.FROM_ID));
  }
}
