package litopys.jobs;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.ModelFolder;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.Sessions;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All of it, for what is new or changed: {@code bin/litopys nightly --input corpus}. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Reads what is new or changed in the input, and brings every table up to date: ingest,"
          + " extract and report in one go, published together.",
      "Files that an earlier run has read, and that have not changed since, are passed over: in"
          + " length, time, settings of reading, and days asked for. A second run on the same input"
          + " changes nothing.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  litopys nightly --input corpus/a.jsonl.gz corpus/b.jsonl.gz --warehouse warehouse",
      "  litopys nightly --input 'crawl/2021-*/*.warc.gz' --from 2021-03-01 --to 2021-03-31",
      "  litopys nightly --input corpus --default-date 2021-01-01 --dry-run"
    })
final class NightlyJob implements Callable<Integer> {

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private SettleOptions settle = new SettleOptions();
  @Mixin private QualityOptions quality = new QualityOptions();
  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(
      names = "--dry-run",
      description = {
        "Read what is new or changed in the input, and say which files that is, which days would"
            + " change, and why; publish nothing."
      })
  private boolean dryRun;

  @Option(
      names = "--force",
      description = {
        "Read all files of the input and the articles of all days again (of --from to --to, if"
            + " given), changed or not; for a new engine or lexicon. --input may then be left out."
      })
  private boolean force;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Config config = shared.config();
    Configuration configuration = Sessions.hadoopConfiguration();
    Rerun rerun = force ? Rerun.EVERYTHING : Rerun.WHAT_CHANGED;
    NightlySettings settings =
        new NightlySettings(
            shared.warehouse(config),
            input.settings(config, rerun),
            new ExtractSettings(
                rerun, settle.settings(config), ModelFolder.read(config, configuration)),
            quality.settings(config),
            dryRun ? NightlySettings.Effect.DRY_RUN : NightlySettings.Effect.PUBLISH);
    CommandSpec command = Objects.requireNonNull(spec);
    // A missing input should not cost the user the start of Spark.
    List<Input> files = settings.files(configuration);
    Sessions.with("nightly", spark -> run(spark, settings, files, Progress.to(System.err)))
        .print(command.commandLine().getOut());
    return ExitCode.DONE;
  }

  /** Brings the warehouse up to date, and tells what that came to. */
  static RunSummary run(
      SparkSession spark, NightlySettings settings, List<Input> files, Progress progress) {
    RunId runId = RunId.startingNow();
    Warehouse warehouse = Warehouse.at(spark, settings.warehouse());
    RunSummary summary;
    try (WarehouseRun run = warehouse.begin(runId.value())) {
      Pipeline pipeline = new Pipeline(run, runId, settings.extract().models(), progress);
      IngestResult ingest = pipeline.ingest(files, settings.ingest());
      summary =
          switch (settings.effect()) {
            case DRY_RUN ->
                RunSummary.of(
                    Manifest.ofNothing(runId, ingest),
                    pipeline.forecast(ingest, settings.ingest()));
            case PUBLISH -> RunSummary.of(publish(pipeline, settings, ingest));
          };
    }
    TopLists top = TopLists.of(warehouse, summary.manifest().days());
    return summary.with(top, settings.next());
  }

  private static Manifest publish(
      Pipeline pipeline, NightlySettings settings, IngestResult ingest) {
    pipeline.extract(settings.extract(), pipeline.daysToDo(ingest, settings.ingest()));
    pipeline.report(ingest.rejectedDays(), settings.ingest().setup().sources());
    pipeline.noteStaleDays(settings.extract().settle());
    return pipeline.publish("nightly", settings.arguments(), ingest, settings.quality());
  }
}
