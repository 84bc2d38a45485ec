package litopys.jobs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import litopys.jobs.io.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every job, and the configuration behind them. */
final class SharedOptions {

  private static final Path DEFAULT = Path.of("conf", "litopys.conf");

  @Option(
      names = "--warehouse",
      paramLabel = "FOLDER",
      description = {
        "Folder of the tables: a path, or a URI of any Hadoop file system.",
        "Default: litopys.warehouse of the configuration."
      })
  private @Nullable String warehouse;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration (HOCON). Default: conf/litopys.conf, if there is one.")
  private @Nullable Path conf;

  String warehouse() {
    if (warehouse != null && warehouse.isBlank()) {
      throw new UsageException("--warehouse: '' is not a folder");
    }
    return warehouse != null ? warehouse : config().getString("litopys.warehouse");
  }

  /** The file over the defaults in the jar. */
  Config config() {
    try {
      Config file = conf != null ? parse(conf) : findDefault();
      return file.withFallback(ConfigFactory.defaultReference()).resolve();
    } catch (ConfigException e) {
      throw new UsageException("--conf: " + e.getMessage());
    }
  }

  private static Config findDefault() {
    String home = System.getProperty("litopys.home", "");
    for (Path candidate : new Path[] {DEFAULT, Path.of(home).resolve(DEFAULT)}) {
      if (Files.isRegularFile(candidate)) {
        return parse(candidate);
      }
    }
    return ConfigFactory.empty();
  }

  private static Config parse(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--conf: no such file: '%s'".formatted(file));
    }
    return ConfigFactory.parseFile(file.toFile());
  }
}
