package litopys.jobs.spark;

import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** The settings our results depend on. Everything else belongs to conf/ and spark-submit. */
public final class Sessions {

  /** Spark's 200 are for clusters; their bookkeeping would take most of a small run's time. */
  private static final int LOCAL_SHUFFLE_PARTITIONS =
      4 * Runtime.getRuntime().availableProcessors();

  /**
   * What a query that looks for one entity reads at least, and what a scan reads in one piece. In
   * memory; zstd makes some 5 MB of it.
   */
  private static final String ROW_GROUP_BYTES = Integer.toString(32 << 20);

  /** Rows on their way to a file; zstd Parquet makes a third to a half of it. */
  private static final String SHUFFLED_BYTES_PER_FILE = "256m";

  private Sessions() {}

  public static SparkSession.Builder named(String name) {
    return SparkSession.builder()
        .appName(name)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
        .config("spark.sql.sources.partitionOverwriteMode", "static")
        .config("spark.sql.adaptive.advisoryPartitionSizeInBytes", SHUFFLED_BYTES_PER_FILE)
        .config("spark.hadoop.parquet.block.size", ROW_GROUP_BYTES)
        .config("spark.sql.debug.maxToStringFields", 100)
        .config("spark.sql.ansi.enabled", true);
  }

  /** The file systems that a session would see; costs far less than a session. */
  public static Configuration hadoopConfiguration() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  /** Opens a session for one piece of work: where spark-submit says, else on this machine. */
  public static <T> T with(String name, Function<SparkSession, T> work) {
    SparkSession.Builder builder = named("litopys " + name);
    SparkConf submitted = new SparkConf();
    if (!submitted.contains("spark.master")) {
      builder.master("local[*]");
    }
    if (submitted.get("spark.master", "local").startsWith("local")
        && !submitted.contains("spark.sql.shuffle.partitions")) {
      builder.config("spark.sql.shuffle.partitions", LOCAL_SHUFFLE_PARTITIONS);
    }
    SparkSession spark = builder.getOrCreate();
    try {
      return work.apply(spark);
    } finally {
      spark.stop();
    }
  }
}
