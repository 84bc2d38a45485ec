package litopys.jobs;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.WarehouseLockedException;
import litopys.jobs.quality.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: one name, one command per job. */
@Command(
    name = "litopys",
    description = {
      "Reads news corpora, finds the countries, people and organizations that each article"
          + " mentions, and writes Parquet tables that say who is in the news, with whom, and in"
          + " what tone.",
      ""
    },
    subcommands = {
      NightlyJob.class,
      IngestJob.class,
      ExtractJob.class,
      ReportJob.class,
      RemoveJob.class,
      ExportJob.class,
      EvaluateJob.class,
      TrainJob.class,
      FitToneJob.class,
      ExplainJob.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    synopsisSubcommandLabel = "JOB",
    commandListHeading = "%nJobs (litopys JOB --help tells more):%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  failed; logs/litopys.log has the details",
      "  2  wrong usage or configuration",
      "  3  a quality gate refused; nothing was published",
      "  4  another run holds the warehouse"
    })
public final class Litopys implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Litopys.class);

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /** Ends the JVM, except for a job that is done where its cluster manager wants to do that. */
  public static void main(String[] args) {
    int code =
        run(
            args,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    if (code != ExitCode.DONE || !isEndedByItsManager(System.getProperties())) {
      System.exit(code);
    }
  }

  /**
   * The driver of YARN's cluster mode is a thread of the application master, which counts every
   * exit as a failure and ends the JVM itself once main returns.
   */
  static boolean isEndedByItsManager(Properties properties) {
    return "yarn".equals(properties.getProperty("spark.master"))
        && "cluster".equals(properties.getProperty("spark.submit.deployMode"));
  }

  /** Runs one command line and returns its exit code. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new Litopys())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setUnmatchedOptionsAllowedAsOptionParameters(false)
            .setParameterExceptionHandler(Litopys::explainUsage)
            .setExecutionExceptionHandler(Litopys::explainFailure);
    try {
      return line.execute(args);
    } catch (Error e) {
      return explainFailure(e, err);
    }
  }

  /** Without a job there is nothing to do but explain. */
  @Override
  public void run() {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(line, "Which job? One of " + jobs(line) + ".");
  }

  private static String jobs(CommandLine line) {
    return String.join(", ", line.getSubcommands().keySet());
  }

  private static int explainUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println(e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
    line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  static int explainFailure(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof UsageException) {
      return explainUsage(
          new ParameterException(line, String.valueOf(e.getMessage())), new String[0]);
    }
    if (e instanceof RefusedException) {
      line.getErr().println(e.getMessage());
      return ExitCode.REFUSED;
    }
    if (e instanceof WarehouseLockedException) {
      line.getErr().println(e.getMessage());
      return ExitCode.LOCKED;
    }
    return explainFailure(e, line.getErr());
  }

  private static int explainFailure(Throwable e, PrintWriter err) {
    LOG.info("The run failed", e);
    err.println("Failed: " + reason(e));
    err.println("logs/litopys.log, or where the configuration of log4j2 says, has the details.");
    return ExitCode.FAILED;
  }

  /** The first line of the innermost cause; Spark wraps what really happened. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause.getClass().getSimpleName() + ": " + message;
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {

    /** Version of the program, from the manifest of its jar. */
    static String code() {
      return Optional.ofNullable(Litopys.class.getPackage().getImplementationVersion())
          .orElse("development");
    }

    @Override
    public String[] getVersion() {
      return new String[] {"litopys " + code()};
    }
  }
}
