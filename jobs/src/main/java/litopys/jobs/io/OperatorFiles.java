package litopys.jobs.io;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import litopys.entity.Overrides;
import litopys.jobs.ingest.Sources;

/**
 * What an operator edits: the configuration, the tables of sources and of overrides. Relative paths
 * count from the working directory, else from the installation.
 */
public final class OperatorFiles {

  private static final String CONFIGURATION = "conf/litopys.conf";
  private static final String SOURCES = "litopys.ingest.sources";
  private static final String OVERRIDES = "litopys.overrides";

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
    Optional<Path> path = named(config, SOURCES);
    try {
      return path.isEmpty() ? Sources.NONE : Sources.read(path.get());
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("%s: %s".formatted(SOURCES, e.getMessage()));
    }
  }

  /**
   * Reads the table of overrides that the configuration names.
   *
   * @throws UsageException if it is missing or wrong; the message names file and line
   */
  public static Overrides overrides(Config config) {
    Optional<Path> path = named(config, OVERRIDES);
    if (path.isEmpty()) {
      return Overrides.ofCatalogue();
    }
    try (InputStream stream = Files.newInputStream(path.get())) {
      return Overrides.read(String.valueOf(path.get().getFileName()), stream);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("%s: %s".formatted(OVERRIDES, e.getMessage()));
    }
  }

  /** Returns the file that a setting names; empty if it is "". */
  private static Optional<Path> named(Config config, String setting) {
    String file = config.getString(setting);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        find(file)
            .orElseThrow(
                () -> new UsageException("%s: no such file: '%s'".formatted(setting, file))));
  }

  private static Optional<Path> find(String file) {
    Path path = Path.of(file);
    Path installed = Path.of(System.getProperty("litopys.home", "")).resolve(file);
    return Optional.of(path)
        .filter(Files::isRegularFile)
        .or(() -> Optional.of(installed).filter(Files::isRegularFile));
  }
}
