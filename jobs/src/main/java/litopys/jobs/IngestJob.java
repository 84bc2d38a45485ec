package litopys.jobs;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.spark.Models;
import litopys.jobs.spark.Sessions;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Raw corpora to {@code articles} and {@code quarantine}: {@code bin/litopys ingest --input F}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Reads raw corpora into the tables articles and quarantine: JSON Lines, JSON arrays, CSV and"
          + " TSV, Parquet, folders of plain text, WARC; plain, .gz, .bz2 or .zst.",
      "Files that an earlier run has read, and that have not changed since, are passed over.",
      "Until extract has run, new articles are stories of their own and without mentions.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  litopys ingest --input 'corpus/2021-*.jsonl.gz' --warehouse warehouse")
final class IngestJob implements Callable<Integer> {

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private QualityOptions quality = new QualityOptions();
  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(names = "--force", description = "Read all files of the input again, changed or not.")
  private boolean force;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Config config = shared.config();
    WarehouseSettings warehouse = shared.warehouse(config);
    IngestSettings settings = input.settings(config, force ? Rerun.EVERYTHING : Rerun.WHAT_CHANGED);
    // A missing input should not cost the user the start of Spark.
    List<Input> files = settings.files(Sessions.hadoopConfiguration());
    QualitySettings gates = quality.settings(config);
    Sessions.with(
            "ingest",
            spark -> run(spark, warehouse, settings, files, gates, Progress.to(System.err)))
        .print(command.commandLine().getOut());
    return ExitCode.DONE;
  }

  static RunSummary run(
      SparkSession spark,
      WarehouseSettings warehouseSettings,
      IngestSettings settings,
      List<Input> files,
      QualitySettings quality,
      Progress progress) {
    RunId runId = RunId.startingNow();
    try (WarehouseRun run = Warehouse.at(spark, warehouseSettings).begin(runId.value())) {
      Pipeline pipeline = new Pipeline(run, runId, Models.BUILT_IN, progress);
      IngestResult ingest = pipeline.ingest(files, settings);
      String arguments =
          "--warehouse "
              + warehouseSettings.folder()
              + " "
              + String.join(" ", settings.arguments());
      return RunSummary.of(pipeline.publish("ingest", arguments, ingest, quality));
    }
  }
}
