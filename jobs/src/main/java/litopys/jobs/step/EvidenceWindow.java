package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.udf;

import litopys.entity.Overrides;
import litopys.table.ArticlesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** The evidence of one day counts for that day and the 27 after it. */
final class EvidenceWindow {

  /** Days of evidence, the day itself included. */
  private static final int DAYS = 28;

  private EvidenceWindow() {}

  /**
   * Returns each row of evidence once for each day it counts for and that asks for it.
   *
   * @param asked pub_date and the other columns of the key, distinct
   */
  static Dataset<Row> of(Dataset<Row> evidence, Dataset<Row> asked, litopys.table.Column... key) {
    String day = ArticlesTable.PUB_DATE.name();
    String[] columns = new String[key.length + 1];
    columns[0] = day;
    for (int i = 0; i < key.length; i++) {
      columns[i + 1] = key[i].name();
    }
    Column from = col(ArticlesTable.PUB_DATE);
    return evidence
        .withColumn(day, explode(sequence(from, date_add(from, DAYS - 1))))
        .join(asked.select(columns[0], tail(columns)).distinct(), columns, "left_semi");
  }

  /** Returns an id after all merges. */
  static Column merged(Overrides overrides, litopys.table.Column id) {
    UDF1<String, String> merged = overrides::merged;
    return udf(merged, DataTypes.StringType).apply(col(id)).as(id.name());
  }

  private static String[] tail(String[] names) {
    return java.util.Arrays.copyOfRange(names, 1, names.length);
  }
}
