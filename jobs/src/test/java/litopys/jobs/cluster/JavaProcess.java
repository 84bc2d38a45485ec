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
import java.util.stream.Stream;

/** A JVM of its own, with its output in a file; it ends with the test at the latest. */
public final class JavaProcess implements AutoCloseable {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** The built jar, as it is delivered. */
  public static Path jar() {
    return TARGET.resolve("litopys-jobs.jar");
  }

  /** The folder that holds Spark as it is delivered. */
  public static Path spark() {
    return TARGET.resolve("spark");
  }

  /**
   * Starts a main class with its arguments.
   *
   * @param classPath folders end with an asterisk
   */
  public static JavaProcess start(
      Path log, Map<String, String> environment, Collection<String> classPath, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(words(classPath, command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      return new JavaProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the command line that starts it. */
  public static List<String> words(Collection<String> classPath, String... command) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("@" + spark().resolve("java.options"));
    words.add("-cp");
    words.add(String.join(File.pathSeparator, classPath));
    words.addAll(List.of(command));
    return words;
  }

  /** Waits until the output matches, and returns the match. */
  public Matcher await(Pattern pattern, Duration patience) {
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
  public int await(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Still running after %s:%n%s".formatted(patience, output()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the processes it has started, and those that they have. */
  Stream<ProcessHandle> descendants() {
    return process.descendants();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
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
