package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.jobs.cluster.JavaProcess;
import litopys.jobs.io.WarehouseSettings;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is delivered, over Iceberg tables. */
@ExtendWith(LocalSpark.class)
@Tag("long")
class IcebergIT {

  /** A step of showing: twenty-odd tables may be written before, and as many are shown. */
  private static final int AFTER_THE_DECISION = 30;

  private Path folder;

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void aNightKilledBeforeAndAfterItDecidesEndsInTheTablesOfParquet(SparkSession spark)
      throws IOException {
    Path conf = write("%s/catalog.db".formatted(folder));
    CrashingNights nights = new CrashingNights(folder, "--conf", conf.toString());
    Path iceberg = nights.warehouse("iceberg");
    Night parquet = Night.of(nights.warehouse("parquet").toString(), nights.input());
    nights.run(iceberg);
    parquet.run(spark);
    nights.arrive();
    parquet.run(spark);

    assertThat(kill(nights, iceberg, 0)).containsOnly("BRANCH_WRITTEN");
    assertThat(kill(nights, iceberg, AFTER_THE_DECISION))
        .contains("RUN_DECIDED")
        .endsWith("TABLE_SHOWN");
    nights.run(iceberg);

    WarehouseSettings settings =
        WarehouseSettings.from(
            ConfigFactory.parseFile(conf.toFile())
                .withFallback(ConfigFactory.defaultReference())
                .resolve(),
            Optional.of(iceberg.toString()));
    assertThat(TableContents.of(spark, settings))
        .isEqualTo(TableContents.of(spark, parquet.warehouse()));
    assertThat(spark.read().table("killed.news.runs").count()).isEqualTo(3);
  }

  @Test
  void withoutIcebergItSaysWhatIsMissing() throws IOException {
    List<String> classPath;
    try (Stream<Path> jars = Files.list(JavaProcess.spark().resolve("jars"))) {
      classPath =
          Stream.concat(jars, Stream.of(JavaProcess.jar()))
              .map(Path::toString)
              .filter(jar -> !jar.contains("iceberg-spark-runtime"))
              .toList();
    }
    String[] command = {
      Litopys.class.getName(), "report", "--conf", write("none.db").toString(), "--warehouse", "w"
    };

    try (JavaProcess report =
        JavaProcess.start(folder.resolve("log"), Map.of(), classPath, command)) {
      assertThat(report.await(Duration.ofMinutes(2))).isEqualTo(ExitCode.USAGE);
      assertThat(report.output())
          .startsWith("litopys.warehouse.format: 'iceberg' needs Iceberg for Spark;");
    }
  }

  /** Kills a night after a step of publishing, counted from 0, and returns its steps. */
  private static List<String> kill(CrashingNights nights, Path warehouse, int step) {
    int before = nights.steps(warehouse).size();
    try (JavaProcess night = nights.hold(warehouse, step)) {
      night.kill();
    }
    List<String> steps = nights.steps(warehouse);
    return steps.subList(before, steps.size());
  }

  private Path write(String database) throws IOException {
    return Files.writeString(
        folder.resolve("litopys.conf"),
        """
        litopys.warehouse {
          format = iceberg
          iceberg { name = killed, catalog { type = jdbc, uri = "jdbc:sqlite:%s" } }
        }
        """
            .formatted(database));
  }
}
