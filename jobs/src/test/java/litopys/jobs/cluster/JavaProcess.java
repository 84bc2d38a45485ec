package litopys.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own, with its output in a file; it ends with the test at the latest. */
final class JavaProcess implements AutoCloseable {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** The built jar, as it is delivered. */
  static Path jar() {
    return TARGET.resolve("litopys-jobs.jar");
  }

  /** The folder that holds Spark as it is delivered. */
  static Path spark() {
    return TARGET.resolve("spark");
  }

  /**
   * Starts a main class with its arguments.
   *
   * @param classPath folders end with an asterisk
   */
  static JavaProcess start(
      Path log, Map<String, String> environment, Collection<String> classPath, String... command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + spark().resolve("java.options"));
    line.add("-cp");
    line.add(String.join(File.pathSeparator, classPath));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      return new JavaProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the output matches, and returns the match. */
  Matcher await(Pattern pattern, Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      Matcher matcher = pattern.matcher(output());
      if (matcher.find()) {
        return matcher;
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    throw new AssertionError("Never said '%s':%n%s".formatted(pattern, output()));
  }

  /** Waits for the end, and returns the exit code. */
  int await(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Still running after %s:%n%s".formatted(patience, output()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
