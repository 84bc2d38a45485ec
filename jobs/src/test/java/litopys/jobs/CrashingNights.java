package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import litopys.jobs.cluster.JavaProcess;
import litopys.jobs.io.HeldRun;
import org.sqlite.JDBC;

/**
 * Nights of a tiny corpus, each on a copy of the same warehouse and in a JVM of its own: the second
 * night brings a late article, a new day, a broken record, and a correction that empties a day.
 */
final class CrashingNights {

  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path folder;
  private final List<String> options;
  private final Path input;

  /** Writes what is there on the first night. */
  CrashingNights(Path folder, String... options) {
    this.folder = folder;
    this.options = List.of(options);
    this.input = folder.resolve("input");
    write(
        "first.jsonl",
        article("1", "2022-03-01", "", "Україна та Польща підписали угоду про кордон."),
        article("2", "2022-03-02", "", "Остап Верес прибув до Німеччини на переговори."),
        article("3", "2022-03-03", "2022-03-03T10:00:00Z", "Румунія й Молдова відкрили дорогу."));
  }

  /** Adds what comes with the second night. */
  void arrive() {
    write(
        "second.jsonl",
        article("3", "2022-03-02", "2022-03-04T10:00:00Z", "Румунія й Молдова відкрили дорогу."),
        article("4", "2022-03-01", "", "Литва передала Україні насоси, заявив Остап Верес."),
        article("5", "2022-03-04", "", "Чехія закрила порт, повідомила Організація Північ."),
        "{\"id\":\"6\", broken");
  }

  Path input() {
    return input;
  }

  /** Where a warehouse of this name is, or will be. */
  Path warehouse(String name) {
    return folder.resolve(name);
  }

  /** Makes a warehouse as another one is. */
  Path copy(Path warehouse, String name) {
    Path copy = warehouse(name);
    try (Stream<Path> files = Files.walk(warehouse)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(warehouse.relativize(file).toString()));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a night that goes on to its end. */
  JavaProcess start(Path warehouse) {
    return start(warehouse, -1);
  }

  /** Starts a night that waits to be killed after a step of publishing, counted from 0. */
  JavaProcess start(Path warehouse, int hold) {
    return start(warehouse, hold, beside(warehouse, "log"));
  }

  JavaProcess start(Path warehouse, int hold, Path log) {
    String[] command = command(warehouse, hold).toArray(String[]::new);
    return JavaProcess.start(log, Map.of(), CLASS_PATH, command);
  }

  /** Starts a night and waits until it has come to a step of publishing, where it stays. */
  JavaProcess hold(Path warehouse, int step) {
    int earlier = steps(warehouse).size();
    JavaProcess night = start(warehouse, step);
    try {
      await(() -> steps(warehouse).size() > earlier + step, night);
      return night;
    } catch (AssertionError e) {
      night.close();
      throw e;
    }
  }

  /** Runs a night to its end and asks that it ends well. */
  void run(Path warehouse) {
    try (JavaProcess night = start(warehouse)) {
      assertThat(night.await(PATIENCE)).as(night.output()).isZero();
    }
  }

  /** The steps of publishing that runs on a warehouse have announced so far. */
  List<String> steps(Path warehouse) {
    try {
      Path steps = stepsFile(warehouse);
      return Files.exists(steps) ? Files.readAllLines(steps) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the command line of a night that goes on to its end. */
  List<String> words(Path warehouse) {
    return JavaProcess.words(CLASS_PATH, command(warehouse, -1).toArray(String[]::new));
  }

  private List<String> command(Path warehouse, int hold) {
    List<String> command = new ArrayList<>(OPTIONS);
    command.add("-Dspark.local.dir=" + folder.resolve("spark"));
    command.add("-D" + HeldRun.STEPS + "=" + stepsFile(warehouse));
    command.add("-D" + HeldRun.HOLD + "=" + hold);
    command.add(HeldRun.class.getName());
    command.addAll(
        List.of("nightly", "--input", input.toString(), "--warehouse", warehouse.toString()));
    command.addAll(options);
    return command;
  }

  static void await(BooleanSupplier condition, JavaProcess night) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (!night.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("Never came so far:%n%s".formatted(night.output()));
      }
      pause(5);
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final List<String> CLASS_PATH =
      List.of(
          JavaProcess.spark() + "/jars/*",
          JavaProcess.jar().toString(),
          Path.of("target", "test-classes").toAbsolutePath().toString(),
          // The driver of the database is the user's.
          JDBC.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  /** As bin/litopys has them, and those that make small runs quick. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx1g",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Dfile.encoding=UTF-8",
          "-Dspark.master=local[2]",
          "-Dspark.driver.host=127.0.0.1",
          "-Dspark.driver.bindAddress=127.0.0.1",
          "-Dspark.ui.enabled=false",
          "-Dspark.sql.shuffle.partitions=2",
          "-Dspark.sql.codegen.wholeStage=false",
          "-Dspark.sql.codegen.factoryMode=NO_CODEGEN");

  private static Path stepsFile(Path warehouse) {
    return beside(warehouse, "steps");
  }

  private static Path beside(Path warehouse, String ending) {
    String name = Objects.requireNonNull(warehouse.getFileName()).toString();
    return warehouse.resolveSibling(name + "." + ending);
  }

  private void write(String file, String... records) {
    try {
      Files.write(Files.createDirectories(input).resolve(file), List.of(records));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String article(String id, String date, String modified, String text) {
    return "{\"id\":\"%s\",\"source\":\"visti.example\",\"country\":\"UA\",\"lang\":\"uk\",\"date\":\"%s\",\"modified\":\"%s\",\"text\":\"%s\"}"
        .formatted(id, date, modified.isEmpty() ? date : modified, text);
  }
}
