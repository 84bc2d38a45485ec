package litopys.jobs.io;

import static org.apache.parquet.filter2.predicate.FilterApi.binaryColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import litopys.jobs.LocalSpark;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticlePairsTable;
import litopys.table.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A large day and a small one, with row groups of a hundredth of the usual size. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileLayoutTest {

  private static final Table TABLE = ArticlePairsTable.TABLE;
  private static final LocalDate LARGE = LocalDate.of(2022, 3, 7);
  private static final LocalDate SMALL = LocalDate.of(2022, 3, 8);
  private static final int ENTITIES = 500;
  private static final long SPREAD = 1_000_003L;
  private static final String ROW_GROUP_BYTES = "parquet.block.size";
  private static final String BYTES_PER_FILE = "spark.sql.adaptive.advisoryPartitionSizeInBytes";

  private Configuration configuration;
  private String usualRowGroup;
  private Path folder;

  @BeforeAll
  void publish(SparkSession spark, @TempDir Path temporary) {
    folder = temporary;
    configuration = spark.sparkContext().hadoopConfiguration();
    usualRowGroup = configuration.get(ROW_GROUP_BYTES);
    String usualFile = spark.conf().get(BYTES_PER_FILE);
    configuration.set(ROW_GROUP_BYTES, Integer.toString(Integer.parseInt(usualRowGroup) / 100));
    spark.conf().set(BYTES_PER_FILE, "500k");
    try (WarehouseRun run = Warehouse.at(spark, temporary.toString()).begin("1")) {
      run.stage(
          TABLE, pairs(spark, LARGE, 30_000).union(pairs(spark, SMALL, 3)), Set.of(LARGE, SMALL));
      run.publish();
    } finally {
      spark.conf().set(BYTES_PER_FILE, usualFile);
    }
  }

  @AfterAll
  void restore() {
    configuration.set(ROW_GROUP_BYTES, usualRowGroup);
  }

  @Test
  void aSmallDayIsOneSmallFileAndALargeOneSeveral() throws IOException {
    assertThat(files(SMALL)).hasSize(1);
    // Bloom filters that do not fit what is in them would take a megabyte each.
    assertThat(Files.size(files(SMALL).get(0))).isLessThan(20_000);
    assertThat(files(LARGE)).hasSizeBetween(2, 20);
  }

  @Test
  void rowsOfOneEntityLieTogether() throws IOException {
    long all = rowGroups(FilterCompat.NOOP);
    long ofOne = rowGroups(ArticlePairsTable.ENTITY_A.name(), "person:0042");

    assertThat(all).isGreaterThan(10);
    assertThat(ofOne).isBetween(1L, (long) files(LARGE).size() + 1);
  }

  @Test
  void anArticleThatIsNotThereIsNotLookedForInTheRows() throws IOException {
    assertThat(rowGroups("article_id", "ffffffffffffffff00000000")).isLessThanOrEqualTo(1);
    assertThat(rowGroups("article_id", "%024x".formatted(17 * SPREAD))).isBetween(1L, 2L);
  }

  private long rowGroups(String column, String value) throws IOException {
    return rowGroups(FilterCompat.get(eq(binaryColumn(column), Binary.fromString(value))));
  }

  /** Counts the row groups of the large day that statistics and filters leave to be read. */
  private long rowGroups(FilterCompat.Filter filter) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder()
            .withRecordFilter(filter)
            .useStatsFilter(true)
            .useDictionaryFilter(true)
            .useBloomFilter(true)
            .build();
    long count = 0;
    for (Path file : files(LARGE)) {
      HadoopInputFile input =
          HadoopInputFile.fromPath(
              new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
      try (ParquetFileReader reader = ParquetFileReader.open(input, options)) {
        count += reader.getRowGroups().size();
      }
    }
    return count;
  }

  private List<Path> files(LocalDate day) throws IOException {
    Path partition = folder.resolve(TABLE.name()).resolve(ParquetFiles.partition(TABLE, day));
    try (Stream<Path> files = Files.list(partition)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private static Dataset<Row> pairs(SparkSession spark, LocalDate day, int rows) {
    return SparkTable.conform(
        spark
            .range(rows)
            .selectExpr(
                "format_string('%%024x', id * %dL) AS article_id".formatted(SPREAD),
                "format_string('%024x', id) AS story_id",
                "'visti.example' AS source_id",
                "'UA' AS source_country",
                "'uk' AS lang",
                "DATE '%s' AS pub_date".formatted(day),
                "format_string('person:%%04d', id %% %d)".formatted(ENTITIES) + " AS entity_a",
                "format_string('place:%s', sha1(string(id))) AS entity_b",
                "1 AS sentences",
                "1 AS min_distance",
                "0 AS evidence_begin",
                "1 AS evidence_end",
                "0.1 AS tone",
                "1 AS tone_n"),
        TABLE);
  }
}
