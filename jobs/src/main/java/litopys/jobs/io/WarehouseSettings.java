package litopys.jobs.io;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import java.util.Optional;

/**
 * Where a warehouse is, and how its tables are kept.
 *
 * @param folder where runs stage and lock; of Parquet tables too
 * @param iceberg empty for Parquet
 */
public record WarehouseSettings(String folder, Optional<IcebergSettings> iceberg) {

  static final String SECTION = "litopys.warehouse";

  public WarehouseSettings {
    if (folder.isBlank()) {
      throw new UsageException("--warehouse: '%s' is not a folder".formatted(folder));
    }
  }

  /** Folders of Parquet. */
  public static WarehouseSettings parquet(String folder) {
    return new WarehouseSettings(folder, Optional.empty());
  }

  /**
   * Reads the section {@code litopys.warehouse}; a mere path there is short for its folder.
   *
   * @param folder goes before the one of the configuration
   * @throws UsageException naming a setting, its value and what is allowed
   */
  public static WarehouseSettings from(Config config, Optional<String> folder) {
    try {
      if (config.getValue(SECTION).valueType() == ConfigValueType.STRING) {
        return parquet(folder.orElseGet(() -> config.getString(SECTION)));
      }
      Config section = config.getConfig(SECTION);
      return new WarehouseSettings(
          folder.orElseGet(() -> section.getString("folder")), iceberg(section));
    } catch (ConfigException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<IcebergSettings> iceberg(Config section) {
    String format = section.getString("format");
    return switch (format) {
      case "parquet" -> Optional.empty();
      case "iceberg" -> Optional.of(IcebergSettings.from(section.getConfig("iceberg")));
      default -> throw wrong("format", format, "parquet, iceberg");
    };
  }

  /** Returns where readers find the tables. */
  public String place() {
    return iceberg.map(IcebergSettings::place).orElse(folder);
  }

  static UsageException wrong(String setting, String value, String allowed) {
    return new UsageException(
        "%s.%s: '%s' is not allowed; allowed: %s".formatted(SECTION, setting, value, allowed));
  }
}
