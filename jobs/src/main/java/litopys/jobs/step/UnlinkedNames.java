package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;

import litopys.analysis.Decision.Ground;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Names nobody has placed yet: one row per day, base form, kind and language.
 *
 * <p>Counted are the mentions of persons and organizations with {@code resolved = false}: surnames,
 * initials and acronyms that stand for no full name of their article, and for none that the window
 * decides on.
 */
public final class UnlinkedNames {

  private static final int SAMPLES = 5;
  private static final Column NOBODY =
      from_json(lit("[]"), SparkTable.dataType(EvidenceTables.CANDIDATES));

  private UnlinkedNames() {}

  /**
   * Adds up whole days.
   *
   * @param mentions rows of {@link MentionsTable}
   * @param decisions rows of {@link EvidenceTables#DECISIONS} of the same days
   */
  public static Dataset<Row> apply(Dataset<Row> mentions, Dataset<Row> decisions) {
    Column articles = collect_set(col(ArticlesTable.ARTICLE_ID));
    Dataset<Row> rows =
        mentions
            .where(col(MentionsTable.KIND).isin("PERSON", "ORGANIZATION"))
            .where(not(col(MentionsTable.RESOLVED)))
            .drop(MentionsTable.NAME.name())
            .withColumnRenamed(MentionsTable.LEMMA.name(), MentionsTable.NAME.name())
            .groupBy(
                col(ArticlesTable.PUB_DATE),
                col(MentionsTable.NAME),
                col(MentionsTable.KIND),
                col(ArticlesTable.LANG))
            .agg(
                min(col(MentionsTable.ENTITY_ID)).as(MentionsTable.ENTITY_ID.name()),
                count_distinct(col(ArticlesTable.ARTICLE_ID)).as(EntityTables.ARTICLES.name()),
                slice(array_sort(articles), 1, SAMPLES).as(EntityTables.SAMPLE_ARTICLE_IDS.name()))
            .join(rejected(decisions), key(), "left")
            .withColumn(
                EvidenceTables.CANDIDATES.name(), coalesce(col(EvidenceTables.CANDIDATES), NOBODY));
    return SparkTable.conform(rows, EntityTables.UNLINKED_NAMES);
  }

  private static Dataset<Row> rejected(Dataset<Row> decisions) {
    return decisions
        .where(col(EvidenceTables.GROUND).equalTo(Ground.SHORT_NAME.code()))
        .select(
            col(ArticlesTable.PUB_DATE),
            col(EvidenceTables.FROM_ID).as(MentionsTable.ENTITY_ID.name()),
            col(EvidenceTables.CANDIDATES));
  }

  private static String[] key() {
    return new String[] {ArticlesTable.PUB_DATE.name(), MentionsTable.ENTITY_ID.name()};
  }
}
