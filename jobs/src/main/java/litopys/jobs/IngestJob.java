package litopys.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ingest. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestJob implements Callable<Integer> {

  @Override
  public Integer call() {
    return ExitCode.DONE;
  }
}
