package litopys.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Report. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportJob implements Callable<Integer> {

  @Override
  public Integer call() {
    return ExitCode.DONE;
  }
}
