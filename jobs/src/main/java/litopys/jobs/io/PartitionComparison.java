package litopys.jobs.io;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import litopys.jobs.io.StagedTables.RowCounts;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which partitions hold the same rows on two sides, whatever their order. */
final class PartitionComparison {

  private static final String TABLE = "table";
  private static final String PARTITION = "partition";
  private static final String IS_STAGED = "is_staged";
  private static final String HASH = "hash";

  private static final Result NO_ROWS = new Result(new RowCounts(0, 0), true);

  private final Map<String, Result> results;

  private PartitionComparison(Map<String, Result> results) {
    this.results = results;
  }

  private record Result(RowCounts rows, boolean equal) {}

  /** Rows of one table that are published, and those staged in their place. */
  record Sides(Table table, Dataset<Row> published, Dataset<Row> staged) {

    /** Returns the same with fewer columns, and the partition. */
    Sides of(Stream<litopys.table.Column> columns) {
      Column[] few =
          Stream.concat(columns, table.partition().stream())
              .map(SparkTable::col)
              .toArray(Column[]::new);
      return new Sides(table, published.select(few), staged.select(few));
    }
  }

  /** Scans all rows of all tables once. */
  static PartitionComparison of(Stream<Sides> tables) {
    Map<String, Result> results = new HashMap<>();
    tables
        .flatMap(
            sides ->
                Stream.of(
                    hashes(sides.table(), sides.published(), false),
                    hashes(sides.table(), sides.staged(), true)))
        .reduce(Dataset::union)
        .ifPresent(
            hashes -> {
              for (Row row : addUp(hashes).collectAsList()) {
                RowCounts rows = new RowCounts(row.getLong(2), row.getLong(3));
                boolean equal =
                    rows.published() == rows.staged()
                        && row.getDecimal(4).compareTo(row.getDecimal(5)) == 0;
                results.put(key(row.getString(0), row.getString(1)), new Result(rows, equal));
              }
            });
    return new PartitionComparison(results);
  }

  boolean areEqual(Table table, String partition) {
    return result(table, partition).equal();
  }

  RowCounts rows(Table table, String partition) {
    return result(table, partition).rows();
  }

  private Result result(Table table, String partition) {
    return results.getOrDefault(key(table.name(), partition), NO_ROWS);
  }

  private static String key(String table, String partition) {
    return table + "/" + partition;
  }

  private static Dataset<Row> hashes(Table table, Dataset<Row> rows, boolean areStaged) {
    Column partition =
        table
            .partition()
            .map(day -> concat(lit(day.name() + "="), SparkTable.col(day).cast("string")))
            .orElse(lit(""));
    Column[] values =
        Stream.of(rows.columns()).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    return rows.select(
        lit(table.name()).as(TABLE),
        partition.as(PARTITION),
        lit(areStaged).as(IS_STAGED),
        xxhash64(values).as(HASH));
  }

  private static Dataset<Row> addUp(Dataset<Row> hashes) {
    Column isStaged = col(IS_STAGED);
    return hashes
        .groupBy(TABLE, PARTITION)
        .agg(count_if(not(isStaged)), count_if(isStaged), total(not(isStaged)), total(isStaged));
  }

  /** A sum of hashes does not depend on the order of rows; as a decimal it cannot overflow. */
  private static Column total(Column side) {
    return coalesce(sum(when(side, col(HASH).cast("decimal(20,0)"))), lit(0).cast("decimal(30,0)"));
  }
}
