package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.xxhash64;

import litopys.table.OperationTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Leaves out rejected records that an earlier run has already set aside. */
public final class NewRejects {

  private NewRejects() {}

  public static Dataset<Row> apply(Dataset<Row> rejected, Dataset<Row> known) {
    String identity = "identity";
    return rejected
        .withColumn(identity, identity())
        .join(known.select(identity().as(identity)), new String[] {identity}, "leftanti")
        .drop(identity);
  }

  /** The same bytes in the same place, rejected for the same reason. */
  private static Column identity() {
    return xxhash64(
        col(OperationTables.INPUT),
        col(OperationTables.POSITION),
        col(OperationTables.REASON),
        col(OperationTables.RAW_LENGTH),
        col(OperationTables.RAW));
  }
}
