package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import litopys.jobs.cluster.JavaProcess;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseLockedException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A nightly that is killed with {@code kill -9}, at whatever instant, and started again ends in the
 * tables of one that was left alone. A few kills each time, 200 with {@code mvn verify -Pcrash};
 * {@code -Dlitopys.crash.seed} deals others, {@code -Dlitopys.crash.kills} as many as one likes.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

  private static final long SEED = Long.getLong("litopys.crash.seed", 5);
  private static final int KILLS = Integer.getInteger("litopys.crash.kills", 5);

  private SparkSession spark;
  private CrashingNights nights;
  private Path before;
  private SortedMap<String, List<String>> expected;
  private List<String> steps;
  private Duration work;

  @BeforeAll
  void runUndisturbed(SparkSession session, @TempDir Path folder) {
    spark = session;
    nights = new CrashingNights(folder);
    before = nights.warehouse("before");
    Night.of(before.toString(), nights.input()).run(spark);
    nights.arrive();

    Path undisturbed = nights.copy(before, "undisturbed");
    try (JavaProcess night = nights.start(undisturbed)) {
      awaitStaging(undisturbed, night);
      Instant begun = Instant.now();
      assertThat(night.await(CrashingNights.PATIENCE)).as(night.output()).isZero();
      work = Duration.between(begun, Instant.now());
    }
    expected = TableContents.of(spark, undisturbed.toString());
    steps = nights.steps(undisturbed);
  }

  @Test
  void theSecondNightPassesEveryStepAndChangesEveryKindOfDay() {
    assertThat(steps)
        .contains(
            "GUARDS_WRITTEN",
            "PLAN_WRITTEN",
            "GUARD_RAISED",
            "FILE_MOVED_OUT",
            "FILE_MOVED_IN",
            "GUARD_LOWERED",
            "FOLDER_DONE",
            "STAGING_DELETED");
    assertThat(expected).isNotEqualTo(TableContents.of(spark, before.toString()));
  }

  @TestFactory
  Stream<DynamicTest> aKilledNightStartedAgainEndsInTheTablesOfAnUndisturbedOne() {
    List<List<Kill>> chains = Kill.deal(KILLS, steps, new SplittableRandom(SEED));
    return IntStream.range(0, chains.size())
        .mapToObj(
            i -> {
              String name = "seed %d, %d: %s".formatted(SEED, i, chains.get(i));
              return DynamicTest.dynamicTest(
                  name, () -> killAndStartAgain("killed-" + i, chains.get(i), name));
            });
  }

  private void killAndStartAgain(String warehouse, List<Kill> kills, String name)
      throws IOException {
    Path killed = nights.copy(before, warehouse);
    for (Kill kill : kills) {
      if (kill instanceof Kill.AtStep step) {
        killAtStep(killed, step.number());
      } else if (kill instanceof Kill.AtInstant instant) {
        killAtInstant(killed, instant.share());
      }
    }

    nights.run(killed);

    assertThat(TableContents.of(spark, killed.toString())).as(name).isEqualTo(expected);
    assertThat(unfinished(killed)).as(name).isEmpty();
  }

  private void killAtStep(Path warehouse, int step) {
    try (JavaProcess night = nights.hold(warehouse, step)) {
      assertThatThrownBy(() -> Warehouse.at(spark, warehouse.toString()).begin("second"))
          .isInstanceOf(WarehouseLockedException.class);
      night.kill();
    }
  }

  private void killAtInstant(Path warehouse, double share) {
    try (JavaProcess night = nights.start(warehouse)) {
      awaitStaging(warehouse, night);
      CrashingNights.pause(Math.round(share * work.toMillis()));
      night.kill();
    }
  }

  @Test
  void ofTwoNightsAtOnceTheSecondIsKeptOut() {
    Path warehouse = nights.copy(before, "two");
    try (JavaProcess first = nights.hold(warehouse, 0);
        JavaProcess second = nights.start(warehouse, -1, nights.warehouse("second.log"))) {
      assertThat(second.await(CrashingNights.PATIENCE)).as(second.output()).isEqualTo(4);
      assertThat(second.output()).contains("Another run holds the warehouse (" + warehouse);
      first.kill();
    }
  }

  private static void awaitStaging(Path warehouse, JavaProcess night) {
    Path staging = warehouse.resolve(".staging");
    CrashingNights.await(
        () -> {
          String[] runs = staging.toFile().list();
          return runs != null && Arrays.stream(runs).findAny().isPresent();
        },
        night);
  }

  /** Returns what a run should not leave: staged files, guards, files that are not Parquet. */
  private static List<String> unfinished(Path warehouse) throws IOException {
    try (Stream<Path> files = Files.walk(warehouse)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> warehouse.relativize(file).toString())
          .filter(file -> !file.endsWith(".crc") && !file.equals(".lock"))
          .filter(file -> file.startsWith(".staging/") || !file.matches(".*/part-.*\\.parquet"))
          .toList();
    }
  }
}
