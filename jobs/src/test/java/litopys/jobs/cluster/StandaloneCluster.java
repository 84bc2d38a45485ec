package litopys.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Spark standalone cluster on loopback: one master, two workers with a core each. */
final class StandaloneCluster implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final int WORKERS = 2;

  private static final List<String> SETTINGS =
      List.of(
          "spark.driver.host=127.0.0.1",
          "spark.driver.bindAddress=127.0.0.1",
          "spark.ui.enabled=false",
          "spark.sql.shuffle.partitions=4");

  private final Path home;
  private final List<JavaProcess> processes = new ArrayList<>();
  private final String url;

  private StandaloneCluster(Path home) throws IOException {
    this.home = home;
    assemble(home);
    JavaProcess master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0");
    url = master.await(Pattern.compile("Starting Spark master at (spark://\\S+)"), START).group(1);
    for (int i = 1; i <= WORKERS; i++) {
      Path work = Files.createDirectories(home.resolve("work/" + i));
      JavaProcess worker =
          start(
              "worker-" + i,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "--cores",
              "1",
              "--memory",
              "2g",
              "--work-dir",
              work.toString(),
              url);
      worker.await(Pattern.compile("Successfully registered with master"), START);
    }
  }

  /** Assembles an installation below a folder and starts it. */
  static StandaloneCluster start(Path home) throws IOException {
    return new StandaloneCluster(home);
  }

  /** Submits the built jar in client mode, and returns the running driver. */
  JavaProcess submit(List<String> settings, String... arguments) {
    return submit("driver", "client", settings, arguments);
  }

  /** Submits it in cluster mode; what is returned tells the state in which the driver ended. */
  JavaProcess submitDriver(String... arguments) {
    return submit(
        "submission",
        "cluster",
        List.of("spark.standalone.submit.waitAppCompletion=true", "spark.driver.memory=1g"),
        arguments);
  }

  private JavaProcess submit(
      String log, String deployMode, List<String> settings, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                url,
                "--deploy-mode",
                deployMode,
                "--executor-memory",
                "1g"));
    Stream.concat(SETTINGS.stream(), settings.stream())
        .forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(List.of("--class", "litopys.jobs.Litopys", JavaProcess.jar().toString()));
    command.addAll(List.of(arguments));
    return start(log, command.toArray(String[]::new));
  }

  /** Returns how many workers have started an executor. */
  long workersUsed() {
    return processes.stream()
        .filter(process -> process.output().contains("Asked to launch executor"))
        .count();
  }

  /** Returns how many executors workers have started. */
  long executorsLaunched() {
    return processes.stream()
        .mapToLong(
            process ->
                process
                    .output()
                    .lines()
                    .filter(line -> line.contains("Asked to launch executor"))
                    .count())
        .sum();
  }

  /** Ends one executor as {@code kill -9} does. */
  void killAnExecutor() {
    processes.stream()
        .flatMap(JavaProcess::descendants)
        .filter(
            process ->
                process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No executor is running"))
        .destroyForcibly();
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      processes.get(i).close();
    }
  }

  private JavaProcess start(String name, String... command) {
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME", home.toString(),
            "SPARK_SCALA_VERSION", "2.13",
            "SPARK_LOCAL_IP", "127.0.0.1");
    JavaProcess process =
        JavaProcess.start(
            home.resolve("logs/" + name + ".log"),
            environment,
            List.of(home.resolve("conf").toString(), home.resolve("jars") + "/*"),
            command);
    processes.add(process);
    return process;
  }

  /** What a downloaded Spark looks like to its own launcher. */
  private static void assemble(Path home) throws IOException {
    for (String folder : List.of("conf", "logs", "work")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.writeString(home.resolve("RELEASE"), "Spark for tests\n");
    Files.createSymbolicLink(home.resolve("jars"), JavaProcess.spark().resolve("jars"));
  }
}
