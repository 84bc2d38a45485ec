package litopys.jobs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the jobs that settle who and what names stand for. */
final class SettleOptions {

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = {
        "Table of overrides: entities to merge and to split.",
        "Default: litopys.overrides of the configuration."
      })
  private @Nullable String overrides;

  /** Parses and validates. */
  SettleSettings settings(Config config) {
    return SettleSettings.from(
        overrides == null
            ? config
            : config.withValue("litopys.overrides", ConfigValueFactory.fromAnyRef(overrides)));
  }
}
