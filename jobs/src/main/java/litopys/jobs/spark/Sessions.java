package litopys.jobs.spark;

import org.apache.spark.sql.SparkSession;

/** The settings our results depend on. Everything else belongs to conf/ and spark-submit. */
public final class Sessions {

  private Sessions() {}

  public static SparkSession.Builder named(String name) {
    return SparkSession.builder()
        .appName(name)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
        .config("spark.sql.ansi.enabled", true);
  }
}
