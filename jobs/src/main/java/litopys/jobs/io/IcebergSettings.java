package litopys.jobs.io;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which Iceberg tables a warehouse is.
 *
 * @param name what SQL calls the catalog
 * @param namespace of the tables, one or several names with dots between
 * @param keepDays how long earlier runs can be read
 * @param catalog properties of the catalog as Iceberg knows them, secrets maybe among them; empty
 *     if Spark's own settings have them
 */
public record IcebergSettings(
    String name, String namespace, int keepDays, Map<String, String> catalog) {

  static final String TYPE = "type";
  static final String JDBC = "jdbc";

  private static final String REST = "rest";
  private static final String URI = "uri";
  private static final String SECTION = "iceberg.";
  private static final String CATALOG = SECTION + "catalog.";
  private static final String RUNTIME = "org.apache.iceberg.spark.SparkCatalog";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern NAMES = Pattern.compile(NAME + "(\\." + NAME + ")*");
  private static final Pattern WITH_PASSWORD =
      Pattern.compile("[?&;]password=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);

  public IcebergSettings {
    require(NAME.matcher(name).matches(), "name", name, "letters, digits and _");
    require(NAMES.matcher(namespace).matches(), "namespace", namespace, "names with dots between");
    require(keepDays >= 1, "keep_days", keepDays, "a whole number, at least 1");
    catalog = Map.copyOf(catalog);
  }

  /** Reads the section {@code iceberg}, and looks whether what it needs is at hand. */
  static IcebergSettings from(Config section) {
    Map<String, String> catalog = new TreeMap<>();
    Config properties = section.getConfig("catalog");
    properties
        .entrySet()
        .forEach(
            property ->
                catalog.put(
                    String.join(".", ConfigUtil.splitPath(property.getKey())),
                    properties.getString(property.getKey())));
    requireRuntime();
    if (!catalog.isEmpty()) {
      requireUri(catalog.getOrDefault(TYPE, ""), catalog.getOrDefault(URI, ""));
    }
    return new IcebergSettings(
        section.getString("name"),
        section.getString("namespace"),
        section.getInt("keep_days"),
        catalog);
  }

  /** What SQL calls the namespace. */
  String place() {
    return name + "." + namespace;
  }

  /** Nothing secret. */
  @Override
  public String toString() {
    return place();
  }

  private static void requireRuntime() {
    try {
      Class.forName(RUNTIME);
    } catch (ClassNotFoundException e) {
      throw new UsageException(
          WarehouseSettings.SECTION
              + ".format: 'iceberg' needs Iceberg for Spark; give spark-submit --packages"
              + " org.apache.iceberg:iceberg-spark-runtime-4.1_2.13:1.12.0");
    }
  }

  private static void requireUri(String type, String uri) {
    if (WITH_PASSWORD.matcher(uri).find()) {
      throw new UsageException(
          "%s.%suri: holds a password; set jdbc.user and jdbc.password beside it"
              .formatted(WarehouseSettings.SECTION, CATALOG));
    }
    switch (type) {
      case JDBC -> requireDriver(uri);
      case REST ->
          require(uri.matches("https?://.+"), "catalog.uri", uri, "http://HOST, https://HOST");
      default ->
          throw WarehouseSettings.wrong(
              CATALOG + TYPE, type, "jdbc, rest; set others as spark.sql.catalog.NAME of Spark");
    }
  }

  private static void requireDriver(String uri) {
    try {
      DriverManager.getDriver(uri);
    } catch (SQLException e) {
      throw WarehouseSettings.wrong(
          CATALOG + URI, uri, "jdbc:DATABASE:..., with the driver of the database among the jars");
    }
  }

  private static void require(boolean holds, String setting, Object value, String allowed) {
    if (!holds) {
      throw WarehouseSettings.wrong(SECTION + setting, value.toString(), allowed);
    }
  }
}
