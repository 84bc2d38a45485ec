package litopys.jobs;

import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.jobs.RemoveStage.Removal;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.ModelFolder;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.spark.Sessions;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takedowns: {@code bin/litopys remove --ids visti.example:u-1 --warehouse warehouse}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Takes articles out of every table, analysis and evidence included, and brings all days up to"
          + " date that depend on them. Rejected records of these articles leave quarantine, as far"
          + " as their id was readable. Only the ids are kept: later runs leave records of these"
          + " articles aside and count them as removed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  litopys remove --ids visti.example:u-1 --warehouse warehouse",
      "  litopys remove --ids takedowns.txt --warehouse warehouse"
    })
final class RemoveJob implements Callable<Integer> {

  @Option(
      names = "--ids",
      required = true,
      arity = "1..*",
      paramLabel = "FILE|ID",
      description = {
        "Articles, or files with one on each line: an article_id; a source and the source's own id,"
            + " SOURCE:ID, as articles.source_id and external_id have them; or the own id alone,"
            + " if no other source has the same. Several values, or several times."
      })
  private List<String> ids = new ArrayList<>();

  @Mixin private SettleOptions settle = new SettleOptions();
  @Mixin private SharedOptions shared = new SharedOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Config config = shared.config();
    WarehouseSettings warehouse = shared.warehouse(config);
    Configuration files = Sessions.hadoopConfiguration();
    RequestedIds requested = RequestedIds.of(ids, files);
    Sources sources = OperatorFiles.sources(config);
    ExtractSettings settings =
        new ExtractSettings(
            Rerun.WHAT_CHANGED, settle.settings(config), ModelFolder.read(config, files));
    Sessions.with(
            "remove",
            spark -> run(spark, warehouse, requested, settings, sources, Progress.to(System.err)))
        .print(command.commandLine().getOut());
    return ExitCode.DONE;
  }

  static RunSummary run(
      SparkSession spark,
      WarehouseSettings warehouseSettings,
      RequestedIds requested,
      ExtractSettings settings,
      Sources sources,
      Progress progress) {
    RunId runId = RunId.startingNow();
    Warehouse warehouse = Warehouse.existing(spark, warehouseSettings);
    try (WarehouseRun run = warehouse.begin(runId.value())) {
      Pipeline pipeline = new Pipeline(run, runId, settings.models(), progress);
      Removal removal = pipeline.remove(requested);
      pipeline.extract(settings, pipeline.unreadDays());
      pipeline.report(removal.rejectedDays(), sources);
      String arguments = "--warehouse " + warehouseSettings.folder() + " " + requested.arguments();
      return RunSummary.of(pipeline.publish("remove", arguments));
    }
  }
}
