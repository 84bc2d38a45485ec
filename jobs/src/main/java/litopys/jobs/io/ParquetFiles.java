package litopys.jobs.io;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tables as folders of Parquet: {@code pub_date=DAY/} below a base folder or, for a snapshot, the
 * base folder itself, whose partition is called {@code ""}.
 */
record ParquetFiles(SparkSession spark, Storage storage) {

  /** Returns the name of the folder of one day. */
  static String partition(Table table, LocalDate day) {
    return table.partition().orElseThrow().name() + "=" + day;
  }

  static LocalDate day(Path partition) {
    String name = partition.getName();
    try {
      return LocalDate.parse(name.substring(name.indexOf('=') + 1));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(partition + ": not a folder of one day, NAME=2021-12-31", e);
    }
  }

  /** Reads folders below a base folder in the declared columns, whatever Spark would infer. */
  Dataset<Row> read(Table table, Path base, List<Path> folders) {
    if (folders.isEmpty()) {
      return none(table);
    }
    return spark
        .read()
        .schema(SparkTable.schema(table))
        .option("basePath", base.toString())
        // Our paths are names, not patterns.
        .option("__globPaths__", "false")
        .parquet(folders.stream().map(Path::toString).toArray(String[]::new))
        .select(SparkTable.columns(table));
  }

  /** Returns no rows. */
  Dataset<Row> none(Table table) {
    return spark.createDataFrame(List.of(), SparkTable.schema(table));
  }
}
