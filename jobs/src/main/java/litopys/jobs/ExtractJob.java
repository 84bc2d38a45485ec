package litopys.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Extract. */
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractJob implements Callable<Integer> {

  @Override
  public Integer call() {
    return ExitCode.DONE;
  }
}
