package litopys.jobs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Optional;
import litopys.jobs.NightlySettings.Effect;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.spark.Models;
import org.apache.spark.sql.SparkSession;

/** One run of nightly, by the defaults but for what a test says. */
record Night(
    String warehouse,
    List<String> inputs,
    Config config,
    DayRange days,
    Rerun rerun,
    Models models,
    Effect effect) {

  Night {
    inputs = List.copyOf(inputs);
  }

  static Night of(String warehouse, Object... inputs) {
    return new Night(
        warehouse,
        List.of(inputs).stream().map(Object::toString).toList(),
        ConfigFactory.defaultReference(),
        DayRange.ALL,
        Rerun.WHAT_CHANGED,
        Models.BUILT_IN,
        Effect.PUBLISH);
  }

  /** With settings that differ from the defaults. */
  Night with(String settings) {
    Config other = ConfigFactory.parseString(settings).withFallback(config).resolve();
    return new Night(warehouse, inputs, other, days, rerun, models, effect);
  }

  Night on(DayRange asked) {
    return new Night(warehouse, inputs, config, asked, rerun, models, effect);
  }

  Night with(Models own) {
    return new Night(warehouse, inputs, config, days, rerun, own, effect);
  }

  Night with(Rerun asked) {
    return new Night(warehouse, inputs, config, days, asked, models, effect);
  }

  Night dry() {
    return new Night(warehouse, inputs, config, days, rerun, models, Effect.DRY_RUN);
  }

  RunSummary run(SparkSession spark) {
    return run(spark, files(spark));
  }

  /** Runs over files that were listed before. */
  RunSummary run(SparkSession spark, List<Input> files) {
    return NightlyJob.run(spark, settings(), files, Progress.silent());
  }

  List<Input> files(SparkSession spark) {
    return settings().files(spark.sparkContext().hadoopConfiguration());
  }

  NightlySettings settings() {
    return new NightlySettings(
        WarehouseSettings.from(config, Optional.of(warehouse)),
        new IngestSettings(inputs, IngestSetup.from(config, Optional.empty()), days, rerun),
        new ExtractSettings(rerun, SettleSettings.from(config), models),
        QualitySettings.from(config),
        effect);
  }
}
