package litopys.jobs.io;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Number and fingerprint of the rows of each partition, whatever their order. */
final class PartitionContents {

  private static final Content NOTHING = new Content(0, "");

  private final Map<String, Content> contents;

  private PartitionContents(Map<String, Content> contents) {
    this.contents = contents;
  }

  private record Content(long rows, String fingerprint) {}

  /** Scans all tables in one job. */
  static PartitionContents of(Map<Table, Dataset<Row>> tables) {
    Map<String, Content> contents = new HashMap<>();
    Optional<Dataset<Row>> hashes =
        tables.entrySet().stream()
            .map(entry -> hashes(entry.getKey(), entry.getValue()))
            .reduce(Dataset::union);
    hashes.ifPresent(
        rows -> {
          for (Row row : addUp(rows).collectAsList()) {
            contents.put(
                key(row.getString(0), row.getString(1)),
                new Content(row.getLong(2), row.getDecimal(3).toPlainString()));
          }
        });
    return new PartitionContents(contents);
  }

  boolean equalIn(PartitionContents other, Table table, String partition) {
    return content(table, partition).equals(other.content(table, partition));
  }

  long rows(Table table, String partition) {
    return content(table, partition).rows();
  }

  private Content content(Table table, String partition) {
    return contents.getOrDefault(key(table.name(), partition), NOTHING);
  }

  private static String key(String table, String partition) {
    return table + "/" + partition;
  }

  private static Dataset<Row> hashes(Table table, Dataset<Row> rows) {
    Column partition =
        table
            .partition()
            .map(
                day ->
                    org.apache.spark.sql.functions.concat(
                        lit(day.name() + "="), SparkTable.col(day).cast("string")))
            .orElse(lit(""));
    return rows.select(
        lit(table.name()).as("table"),
        partition.as("partition"),
        xxhash64(SparkTable.columns(table)).as("hash"));
  }

  private static Dataset<Row> addUp(Dataset<Row> hashes) {
    return hashes
        .groupBy("table", "partition")
        .agg(
            count(lit(1)),
            coalesce(sum(hashes.col("hash").cast("decimal(20,0)")), lit(0).cast("decimal(30,0)")));
  }
}
