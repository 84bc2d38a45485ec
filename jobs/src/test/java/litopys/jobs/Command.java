package litopys.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line of the machine, run as a user runs it.
 *
 * @param environment in addition to that of the tests
 */
record Command(List<String> words, Map<String, String> environment) {

  Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /**
   * What came of it.
   *
   * @param output of both streams
   */
  record Outcome(int exitCode, String output) {}

  /** Runs it to its end; the output goes through the file, so that a full pipe cannot stop it. */
  Outcome run(Path output, int minutes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        throw new IllegalStateException(
            "%s: not done in %d minutes: %s".formatted(this, minutes, Files.readString(output)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: " + this, e);
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
