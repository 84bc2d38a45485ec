package litopys.jobs;

import com.typesafe.config.Config;
import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.jobs.io.ModelFolder;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.spark.Sessions;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code articles} to mentions, entities and pairs: {@code bin/litopys extract}. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Brings mentions, article_entities, article_pairs, quotes, relations, entities,"
          + " entity_aliases and unlinked_names up to date with articles, and gives every article its story. Articles"
          + " that were analysed before are not read again.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  litopys extract --warehouse warehouse --from 2021-03-01 --to 2021-03-31")
final class ExtractJob implements Callable<Integer> {

  @Mixin private DayOptions days = new DayOptions();
  @Mixin private SettleOptions settle = new SettleOptions();
  @Mixin private QualityOptions quality = new QualityOptions();
  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(names = "--force", description = "Read all articles of these days again.")
  private boolean force;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Config config = shared.config();
    WarehouseSettings warehouse = shared.warehouse(config);
    DayRange range = days.range();
    ExtractSettings settings =
        new ExtractSettings(
            force ? Rerun.EVERYTHING : Rerun.WHAT_CHANGED,
            settle.settings(config),
            ModelFolder.read(config, Sessions.hadoopConfiguration()));
    QualitySettings gates = quality.settings(config);
    Sessions.with(
            "extract",
            spark -> run(spark, warehouse, range, settings, gates, Progress.to(System.err)))
        .print(command.commandLine().getOut());
    return ExitCode.DONE;
  }

  static RunSummary run(
      SparkSession spark,
      WarehouseSettings warehouseSettings,
      DayRange range,
      ExtractSettings settings,
      QualitySettings quality,
      Progress progress) {
    RunId runId = RunId.startingNow();
    Warehouse warehouse = Warehouse.existing(spark, warehouseSettings);
    try (WarehouseRun run = warehouse.begin(runId.value())) {
      Pipeline pipeline = new Pipeline(run, runId, settings.models(), progress);
      pipeline.extract(settings, pipeline.days(range));
      String arguments =
          "--warehouse " + warehouseSettings.folder() + " " + String.join(" ", range.arguments());
      return RunSummary.of(pipeline.publish("extract", arguments, Pipeline.NOTHING_READ, quality));
    }
  }
}
