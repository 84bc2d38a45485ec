package litopys.jobs.io;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import litopys.jobs.ingest.Sources;

/**
 * What an operator edits: the configuration and the table of sources. Relative paths count from the
 * working directory, else from the installation.
 */
public final class OperatorFiles {

  private static final String CONFIGURATION = "conf/litopys.conf";
  private static final String SOURCES = "litopys.ingest.sources";

  private OperatorFiles() {}

  /**
   * Returns the configuration over the defaults in the jar.
   *
   * @param file empty for conf/litopys.conf, if there is one
   * @throws UsageException if the file is missing or cannot be parsed
   */
  public static Config configuration(Optional<String> file) {
    Optional<Path> found =
        file.map(
                path ->
                    find(path)
                        .orElseThrow(
                            () -> new UsageException("--conf: no such file: '%s'".formatted(path))))
            .or(() -> find(CONFIGURATION));
    try {
      return found
          .map(path -> ConfigFactory.parseFile(path.toFile()))
          .orElseGet(ConfigFactory::empty)
          .withFallback(ConfigFactory.defaultReference())
          .resolve();
    } catch (ConfigException e) {
      throw new UsageException("--conf: " + e.getMessage());
    }
  }

  /**
   * Reads the table of sources that the configuration names.
   *
   * @throws UsageException if it is missing or wrong; the message names file and line
   */
  public static Sources sources(Config config) {
    String file = config.getString(SOURCES);
    if (file.isEmpty()) {
      return Sources.NONE;
    }
    Path path =
        find(file)
            .orElseThrow(
                () -> new UsageException("%s: no such file: '%s'".formatted(SOURCES, file)));
    try {
      return Sources.read(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("%s: %s".formatted(SOURCES, e.getMessage()));
    }
  }

  private static Optional<Path> find(String file) {
    Path path = Path.of(file);
    Path installed = Path.of(System.getProperty("litopys.home", "")).resolve(file);
    return Optional.of(path)
        .filter(Files::isRegularFile)
        .or(() -> Optional.of(installed).filter(Files::isRegularFile));
  }
}
