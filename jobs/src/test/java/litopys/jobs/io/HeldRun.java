package litopys.jobs.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import litopys.jobs.Litopys;

/**
 * The program in a JVM of its own that a test wants to kill: writes every step of publishing to a
 * file, and after a number of them waits there to be killed.
 */
public final class HeldRun {

  /** Property with the file that gets a line for every step. */
  public static final String STEPS = "litopys.test.steps";

  /** Property with the number of the step, from 0, after which to wait; none for no step. */
  public static final String HOLD = "litopys.test.hold";

  private static int reached;

  private HeldRun() {}

  /** Takes the arguments of {@link Litopys}. */
  public static void main(String[] args) {
    Path steps = Path.of(System.getProperty(STEPS));
    int hold = Integer.getInteger(HOLD, -1);
    PublicationStep.announceTo(step -> write(step, steps, hold));
    Litopys.main(args);
  }

  private static synchronized void write(PublicationStep step, Path steps, int hold) {
    try {
      Files.writeString(steps, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (reached++ == hold) {
      waitToBeKilled();
    }
  }

  /** At the latest until the test has ended. */
  private static void waitToBeKilled() {
    ProcessHandle.current().parent().ifPresent(test -> test.onExit().join());
    Runtime.getRuntime().halt(1);
  }
}
