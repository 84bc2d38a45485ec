package litopys.jobs;

import com.typesafe.config.Config;
import java.util.Optional;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.io.WarehouseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every job, and the configuration behind them. */
final class SharedOptions {

  @Option(
      names = "--warehouse",
      paramLabel = "FOLDER",
      description = {
        "Folder of the tables: a path, or a URI of any Hadoop file system.",
        "Default: litopys.warehouse.folder of the configuration."
      })
  private @Nullable String warehouse;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration (HOCON). Default: conf/litopys.conf, if there is one.")
  private @Nullable String conf;

  WarehouseSettings warehouse(Config config) {
    return WarehouseSettings.from(config, Optional.ofNullable(warehouse));
  }

  /** The file over the defaults in the jar. */
  Config config() {
    return OperatorFiles.configuration(Optional.ofNullable(conf));
  }
}
