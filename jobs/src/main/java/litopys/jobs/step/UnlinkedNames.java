package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;

import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Names nobody has placed yet: one row per day, base form, kind and language.
 *
 * <p>Counted are the mentions of persons and organizations with {@code resolved = false}: surnames
 * and acronyms that are in no catalogue and link to no full name.
 */
public final class UnlinkedNames {

  private static final int SAMPLES = 5;

  private UnlinkedNames() {}

  /**
   * Adds up whole days.
   *
   * @param mentions rows of {@link MentionsTable}
   */
  public static Dataset<Row> apply(Dataset<Row> mentions) {
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
                count_distinct(col(ArticlesTable.ARTICLE_ID)).as(EntityTables.ARTICLES.name()),
                slice(array_sort(articles), 1, SAMPLES).as(EntityTables.SAMPLE_ARTICLE_IDS.name()));
    return SparkTable.conform(rows, EntityTables.UNLINKED_NAMES);
  }
}
