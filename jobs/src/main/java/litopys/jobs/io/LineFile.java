package litopys.jobs.io;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One UTF-8 file of lines; it appears under its name when it is complete. */
public final class LineFile {

  private LineFile() {}

  /** Writes the only column of the rows, in their order, one partition in memory at a time. */
  public static long write(SparkSession spark, String file, Dataset<Row> lines) {
    return write(spark, file, "", lines);
  }

  /**
   * Writes a header and the only column of the rows.
   *
   * @param header empty for none
   * @return how many rows were written
   */
  public static long write(SparkSession spark, String file, String header, Dataset<Row> lines) {
    AtomicLong rows = new AtomicLong();
    new UserFiles("--output", spark.sparkContext().hadoopConfiguration())
        .write(
            file,
            text -> {
              if (!header.isEmpty()) {
                text.write(header + "\n");
              }
              for (Iterator<Row> all = lines.toLocalIterator(); all.hasNext(); ) {
                text.write(all.next().getString(0) + "\n");
                rows.incrementAndGet();
              }
            });
    return rows.get();
  }
}
