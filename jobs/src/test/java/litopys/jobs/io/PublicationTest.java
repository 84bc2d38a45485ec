package litopys.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import litopys.jobs.io.VersionedTable.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing that ends at any step, and readers that ask meanwhile. */
class PublicationTest {

  /** Days replaced by as many and by more files, emptied with and without a guard, and new. */
  private static final Version OLD =
      new Version(1, Map.of("2022-03-01", 1, "2022-03-02", 2, "2022-03-03", 1, "2022-03-04", 3));

  private static final Version NEW =
      new Version(
          2,
          Map.of(
              "2022-03-01", 1, "2022-03-02", 3, "2022-03-03", 0, "2022-03-04", 0, "2022-03-05", 2));

  private static final List<String> DAYS =
      Stream.of(OLD, NEW).flatMap(days -> days.filesByDay().keySet().stream()).distinct().toList();

  private static final class Killed extends RuntimeException {}

  private Path folder;

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
  }

  @AfterEach
  void listenNoLonger() {
    PublicationStep.announceTo(step -> {});
  }

  @Test
  void aRunThatEndsAtAnyStepIsCompletedByTheNext() throws SQLException {
    List<PublicationStep> steps = undisturbed();
    assertThat(steps).containsAll(VersionedTable.STEPS);
    int plan = steps.indexOf(PublicationStep.PLAN_WRITTEN);

    for (int kill = 0; kill < steps.size(); kill++) {
      String place = "killed at step %d, %s".formatted(kill, steps.get(kill));
      try (VersionedTable table = old("kill-" + kill)) {
        endAt(kill, () -> table.publish(NEW));

        recover(table);

        assertThat(table.read()).as(place).isEqualTo((kill < plan ? OLD : NEW).byDay());
        assertThat(table.leftovers()).as(place).isEmpty();
      }
    }
  }

  @Test
  void aRecoveryThatEndsAtAnyStepIsCompletedByTheNext() throws SQLException {
    long seed = 5;
    Random random = new Random(seed);
    List<PublicationStep> steps = undisturbed();
    int plan = steps.indexOf(PublicationStep.PLAN_WRITTEN);
    for (int trial = 0; trial < 20; trial++) {
      try (VersionedTable table = old("recovery-" + trial)) {
        List<Integer> kills = new ArrayList<>();
        int left = steps.size() - 1 - plan;
        kills.add(plan + random.nextInt(left));
        endAt(kills.get(0), () -> table.publish(NEW));
        for (int again = 0; again < 3; again++) {
          int kill = random.nextInt(left);
          kills.add(kill);
          endAt(kill, table::recover);
        }

        recover(table);

        assertThat(table.read()).as("seed %d: %s", seed, kills).isEqualTo(NEW.byDay());
        assertThat(table.leftovers()).as("seed %d: %s", seed, kills).isEmpty();
      }
    }
  }

  @Test
  void publishingThatFailsHalfwayKeepsWhatTheNextRunNeeds() throws SQLException {
    List<PublicationStep> steps = undisturbed();
    for (int failure = 0; failure < steps.size(); failure++) {
      String place = "failed at step %d, %s".formatted(failure, steps.get(failure));
      try (VersionedTable table = old("failure-" + failure)) {
        endAt(failure, () -> table.publish(NEW));
        table.publication(NEW).abandon();
        if (failure < steps.indexOf(PublicationStep.PLAN_WRITTEN)) {
          assertThat(table.leftovers()).as(place).isEmpty();
        }

        recover(table);

        Version expected = failure < steps.indexOf(PublicationStep.PLAN_WRITTEN) ? OLD : NEW;
        assertThat(table.read()).as(place).isEqualTo(expected.byDay());
      }
    }
  }

  @Test
  void aReaderSeesEachDayOldOrNewOrAnErrorAtEveryStep() throws SQLException {
    List<String> broken = new ArrayList<>();
    AtomicBoolean wasRefused = new AtomicBoolean();
    try (VersionedTable table = old("reader");
        Connection reader = DriverManager.getConnection("jdbc:duckdb:")) {
      PublicationStep.announceTo(
          step -> {
            try {
              Map<String, String> seen = table.read(reader);
              DAYS.stream()
                  .filter(day -> !isOldOrNew(day, seen))
                  .forEach(day -> broken.add("%s: %s of %s".formatted(step, day, seen)));
            } catch (SQLException guarded) {
              wasRefused.set(true);
            }
          });

      table.publish(NEW);

      assertThat(broken).isEmpty();
      assertThat(wasRefused).as("a guard refuses what is being exchanged").isTrue();
      assertThat(table.read(reader)).isEqualTo(NEW.byDay());
    }
  }

  @Test
  void readersWhoAskMeanwhileNeverSeeABrokenDay() throws Exception {
    long seed = 5;
    Random random = new Random(seed);
    AtomicBoolean published = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (VersionedTable table = old("concurrent")) {
      table.publish(Version.random(2, random));
      List<Future<List<Map<String, String>>>> seen =
          List.of(
              readers.submit(reader(table, published)), readers.submit(reader(table, published)));
      for (int version = 3; version < 40; version++) {
        table.publish(Version.random(version, random));
      }
      published.set(true);

      for (Future<List<Map<String, String>>> answers : seen) {
        assertThat(answers.get())
            .as("what readers saw, seed %d", seed)
            .isNotEmpty()
            .allSatisfy(
                days ->
                    assertThat(days)
                        .containsKeys("2022-03-01", "2022-03-02", "2022-03-03")
                        .allSatisfy((day, rows) -> assertThat(rows).matches("version \\d+ whole")));
      }
    } finally {
      readers.shutdownNow();
    }
  }

  /** A day without rows is not among those seen. */
  private static boolean isOldOrNew(String day, Map<String, String> seen) {
    return Objects.equals(seen.get(day), OLD.byDay().get(day))
        || Objects.equals(seen.get(day), NEW.byDay().get(day));
  }

  private static Callable<List<Map<String, String>>> reader(
      VersionedTable table, AtomicBoolean published) {
    return () -> {
      List<Map<String, String>> seen = new ArrayList<>();
      try (Connection reader = DriverManager.getConnection("jdbc:duckdb:")) {
        boolean last;
        do {
          last = published.get();
          try {
            seen.add(table.read(reader));
          } catch (SQLException guarded) {
            // What the reader is told to try again.
          }
        } while (!last);
      }
      return seen;
    };
  }

  private VersionedTable old(String name) throws SQLException {
    PublicationStep.announceTo(step -> {});
    VersionedTable table = new VersionedTable(folder.resolve(name));
    table.publish(OLD);
    return table;
  }

  private List<PublicationStep> undisturbed() throws SQLException {
    List<PublicationStep> steps = new ArrayList<>();
    try (VersionedTable table = old("undisturbed-" + System.nanoTime())) {
      PublicationStep.announceTo(steps::add);
      table.publish(NEW);
    }
    return steps;
  }

  private static void recover(VersionedTable table) {
    PublicationStep.announceTo(step -> {});
    table.recover();
  }

  /** Ends some work at a step, counted from 0, unless it is done before. */
  private static void endAt(int kill, Runnable work) {
    PublicationStep.announceTo(
        new Consumer<>() {
          private int reached;

          @Override
          public void accept(PublicationStep step) {
            if (reached++ == kill) {
              throw new Killed();
            }
          }
        });
    try {
      work.run();
    } catch (Killed killed) {
      // As it was asked to be.
    }
  }
}
