package litopys.jobs.cluster;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import litopys.jobs.LocalSpark;
import litopys.jobs.TableContents;
import litopys.jobs.TestCorpus;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar, submitted to a standalone cluster with HDFS below it: the same options give the
 * same tables as on one machine.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

  private static final Duration RUN = Duration.ofMinutes(10);

  /** Executors come and go as there is work, and slow tasks are started twice. */
  private static final List<String> UNRULY =
      List.of(
          "spark.dynamicAllocation.enabled=true",
          "spark.dynamicAllocation.shuffleTracking.enabled=true",
          "spark.dynamicAllocation.minExecutors=1",
          "spark.dynamicAllocation.maxExecutors=2",
          "spark.dynamicAllocation.executorIdleTimeout=3s",
          "spark.speculation=true",
          "spark.speculation.interval=50ms",
          "spark.speculation.multiplier=1.2",
          "spark.speculation.quantile=0.3",
          "spark.speculation.minTaskRuntime=20ms");

  /** What a night prints before it analyses what it has read. */
  private static final Pattern END_OF_READING = Pattern.compile("(?m)^read +\\d+ records");

  private Path folder;
  private Path corpus;
  private String local;

  @BeforeAll
  void runLocally(@TempDir Path temporary) {
    folder = temporary;
    corpus = TestCorpus.write(folder.resolve("corpus"));
    local = folder.resolve("local").toString();
    JavaProcess nightly =
        litopys("local", "nightly", "--input", corpus.toString(), "--warehouse", local);
    assertThat(nightly.await(RUN)).as(nightly.output()).isZero();
  }

  @Test
  void aClusterThatLosesExecutorsGivesTheTablesOfOneMachine(SparkSession spark) throws Exception {
    try (Hdfs hdfs = Hdfs.start(folder.resolve("hdfs"));
        StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("spark"))) {
      hdfs.copy(corpus, "/corpus");
      String input = hdfs.uri() + "/corpus";
      String warehouse = hdfs.uri() + "/warehouse";
      JavaProcess driver =
          cluster.submit(UNRULY, "nightly", "--input", input, "--warehouse", warehouse);
      driver.await(END_OF_READING, RUN);
      cluster.killAnExecutor();

      assertThat(driver.await(RUN)).as(driver.output()).isZero();
      assertThat(driver.output()).contains("records in");
      assertThat(cluster.workersUsed()).isEqualTo(2);
      assertThat(cluster.executorsLaunched()).isGreaterThan(2);
      // The column input holds full paths.
      assertThat(replaced(TableContents.of(spark, warehouse), input))
          .isEqualTo(replaced(TableContents.of(spark, local), corpus.toString()));

      assertThatASecondRunIsKeptOut(hdfs, warehouse);
      assertThatADriverRunsOnAWorker(cluster, input, warehouse);
    }
  }

  private static void assertThatADriverRunsOnAWorker(
      StandaloneCluster cluster, String input, String warehouse) {
    JavaProcess submission =
        cluster.submitDriver("nightly", "--input", input, "--warehouse", warehouse);

    assertThat(submission.await(RUN)).as(submission.output()).isZero();
    assertThat(submission.output()).contains("FINISHED");
  }

  private void assertThatASecondRunIsKeptOut(Hdfs hdfs, String warehouse) throws IOException {
    try (OutputStream lock = hdfs.hold("/warehouse/.lock")) {
      JavaProcess second =
          litopys("second", "nightly", "--input", corpus.toString(), "--warehouse", warehouse);

      assertThat(second.await(RUN)).as(second.output()).isEqualTo(4);
      assertThat(second.output()).contains("Another run holds the warehouse");
      lock.flush();
    }
  }

  /** As bin/litopys does. */
  private JavaProcess litopys(String log, String... arguments) {
    String[] command = new String[arguments.length + 4];
    command[0] = "-Dspark.master=local[2]";
    command[1] = "-Dspark.driver.host=127.0.0.1";
    command[2] = "-Dspark.ui.enabled=false";
    command[3] = "litopys.jobs.Litopys";
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    return JavaProcess.start(
        folder.resolve(log + ".log"),
        Map.of(),
        List.of(JavaProcess.spark() + "/jars/*", JavaProcess.jar().toString()),
        command);
  }

  private static Map<String, List<String>> replaced(
      Map<String, List<String>> contents, String folder) {
    return contents.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                table ->
                    table.getValue().stream()
                        .map(row -> row.replace(folder, "corpus"))
                        .sorted()
                        .toList()));
  }
}
