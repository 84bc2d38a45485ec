package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.not;

import litopys.entity.Overrides;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a window of articles decides about the names of its last day: {@link
 * EvidenceTables#DECISIONS}. Kinds come first; a name that turns out to be a surname is then a
 * short name like any other.
 */
public final class Decisions {

  private Decisions() {}

  /**
   * Decides.
   *
   * @param asked what {@link AskedNames} returns for the days to decide on
   * @param shortNames {@link EvidenceTables#SHORT_NAMES} of those days and the 27 before each
   * @param nameKinds {@link EvidenceTables#NAME_KINDS} of the same
   */
  public static Dataset<Row> apply(
      Dataset<Row> asked,
      Dataset<Row> shortNames,
      Dataset<Row> nameKinds,
      Overrides overrides,
      SettleThresholds least) {
    Dataset<Row> kinds =
        SettleKinds.apply(nameKinds, AskedNames.unsureOnes(asked), overrides, least);
    Dataset<Row> shorts =
        SettleShortNames.apply(
            shortNames, AskedNames.shortOnes(asked).union(shortOnes(kinds)), overrides, least);
    return shorts.unionByName(followed(kinds, shorts));
  }

  private static Dataset<Row> shortOnes(Dataset<Row> kinds) {
    return kinds
        .where(not(col(MentionsTable.RESOLVED)))
        .select(
            col(ArticlesTable.PUB_DATE),
            col(EvidenceTables.TO_ID).as(EvidenceTables.FROM_ID.name()));
  }

  /** A name that was settled to be a surname is whoever that surname is. */
  private static Dataset<Row> followed(Dataset<Row> kinds, Dataset<Row> shorts) {
    String person = "followed_id";
    String country = "followed_country";
    Dataset<Row> further =
        shorts
            .where(col(EvidenceTables.TO_ID).isNotNull())
            .select(
                col(ArticlesTable.PUB_DATE),
                col(EvidenceTables.FROM_ID).as(EvidenceTables.TO_ID.name()),
                col(EvidenceTables.TO_ID).as(person),
                col(MentionsTable.COUNTRY_CODE).as(country));
    String[] key = {ArticlesTable.PUB_DATE.name(), EvidenceTables.TO_ID.name()};
    Column followed = org.apache.spark.sql.functions.col(person);
    Dataset<Row> rows =
        kinds
            .join(further, key, "left")
            .withColumn(
                MentionsTable.RESOLVED.name(), col(MentionsTable.RESOLVED).or(followed.isNotNull()))
            .withColumn(
                MentionsTable.COUNTRY_CODE.name(),
                coalesce(
                    col(MentionsTable.COUNTRY_CODE), org.apache.spark.sql.functions.col(country)))
            .withColumn(EvidenceTables.TO_ID.name(), coalesce(followed, col(EvidenceTables.TO_ID)));
    return SparkTable.conform(rows, EvidenceTables.DECISIONS);
  }
}
