package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import litopys.jobs.spark.IngestedRows;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Sets records aside whose article was taken out on request. */
public final class RemovedRecords {

  private static final String IS_REMOVED = "is_removed";

  private RemovedRecords() {}

  /**
   * Marks such records, and drops what they say.
   *
   * @param records rows of {@link IngestedRows}
   * @param removals rows of {@link StateTables#REMOVALS}
   */
  public static Dataset<Row> mark(Dataset<Row> records, Dataset<Row> removals) {
    Dataset<Row> removed =
        removals.select(col(ArticlesTable.ARTICLE_ID)).distinct().withColumn(IS_REMOVED, lit(true));
    Dataset<Row> marked =
        records
            .join(broadcast(removed), new String[] {ArticlesTable.ARTICLE_ID.name()}, "left")
            .withColumn(IS_REMOVED, coalesce(functions.col(IS_REMOVED), lit(false)));
    for (litopys.table.Column said :
        new litopys.table.Column[] {
          ArticlesTable.TITLE, ArticlesTable.TEXT, OperationTables.RAW, OperationTables.DETAIL
        }) {
      marked = marked.withColumn(said.name(), when(not(isRemoved()), col(said)));
    }
    return marked;
  }

  public static Column isRemoved() {
    return functions.col(IS_REMOVED);
  }

  /** Records that could not become an article, and may be shown. */
  public static Column isRejected() {
    return col(OperationTables.REASON).isNotNull().and(not(isRemoved()));
  }

  /** Records that are versions of an article. */
  public static Column isReadable() {
    return col(OperationTables.REASON).isNull().and(not(isRemoved()));
  }
}
