package litopys.jobs;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a waiting user what is being done: one line for each stage, with counts and seconds. */
final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final PrintStream out;

  private Progress(PrintStream out) {
    this.out = out;
  }

  static Progress to(PrintStream out) {
    return new Progress(out);
  }

  /** Says nothing, for tests. */
  static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()));
  }

  /** Does the work of a stage and prints what it counted. */
  <T> T stage(String name, Supplier<T> work, Function<T, String> counts) {
    LOG.info("{} begins", name);
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    String line =
        String.format(Locale.ROOT, "%-10s %-58s %6.1f s", name, counts.apply(result), seconds);
    out.println(line);
    LOG.info(line);
    return result;
  }

  /** Prints what a user should know before the end. */
  void note(String text) {
    out.println("note: " + text);
    LOG.info(text);
  }

  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
