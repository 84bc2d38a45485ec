package litopys.jobs;

import com.typesafe.config.Config;
import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.spark.Models;
import litopys.jobs.spark.Sessions;
import litopys.table.DailyTables;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Flat tables to daily tables: {@code bin/litopys report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Brings the daily tables and sources up to date with articles, article_entities and"
          + " article_pairs.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  litopys report --warehouse warehouse --from 2021-03-01 --to 2021-03-31")
final class ReportJob implements Callable<Integer> {

  @Mixin private DayOptions days = new DayOptions();
  @Mixin private QualityOptions quality = new QualityOptions();
  @Mixin private SharedOptions shared = new SharedOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Config config = shared.config();
    WarehouseSettings warehouse = shared.warehouse(config);
    Sources sources = OperatorFiles.sources(config);
    DayRange range = days.range();
    QualitySettings gates = quality.settings(config);
    Sessions.with(
            "report",
            spark -> run(spark, warehouse, range, sources, gates, Progress.to(System.err)))
        .print(command.commandLine().getOut());
    return ExitCode.DONE;
  }

  static RunSummary run(
      SparkSession spark,
      WarehouseSettings warehouseSettings,
      DayRange range,
      Sources sources,
      QualitySettings quality,
      Progress progress) {
    RunId runId = RunId.startingNow();
    Warehouse warehouse = Warehouse.existing(spark, warehouseSettings);
    try (WarehouseRun run = warehouse.begin(runId.value())) {
      Pipeline pipeline = new Pipeline(run, runId, Models.BUILT_IN, progress);
      pipeline.report(
          pipeline.days(range), range.in(warehouse.days(DailyTables.SOURCES_TABLE)), sources);
      String arguments =
          "--warehouse " + warehouseSettings.folder() + " " + String.join(" ", range.arguments());
      return RunSummary.of(pipeline.publish("report", arguments, Pipeline.NOTHING_READ, quality));
    }
  }
}
