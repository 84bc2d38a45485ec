package litopys.jobs.io;

import static org.apache.iceberg.TableProperties.DEFAULT_FILE_FORMAT;
import static org.apache.iceberg.TableProperties.FORMAT_VERSION;
import static org.apache.iceberg.TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED;
import static org.apache.iceberg.TableProperties.METADATA_PREVIOUS_VERSIONS_MAX;
import static org.apache.iceberg.TableProperties.PARQUET_COMPRESSION;
import static org.apache.iceberg.TableProperties.WRITE_DISTRIBUTION_MODE;
import static org.apache.iceberg.TableProperties.WRITE_DISTRIBUTION_MODE_NONE;
import static org.apache.iceberg.TableProperties.WRITE_TARGET_FILE_SIZE_BYTES;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchNamespaceException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.SparkSession;

/** Declared tables in one namespace of an Iceberg catalog; hidden ones begin with a low line. */
final class IcebergCatalog {

  private static final Map<String, String> TABLE_PROPERTIES =
      Map.of(
          FORMAT_VERSION, "2",
          DEFAULT_FILE_FORMAT, "parquet",
          PARQUET_COMPRESSION, "zstd",
          WRITE_TARGET_FILE_SIZE_BYTES, Long.toString(128L << 20),
          // What runs stage is well distributed already.
          WRITE_DISTRIBUTION_MODE, WRITE_DISTRIBUTION_MODE_NONE,
          METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
          METADATA_PREVIOUS_VERSIONS_MAX, "20");

  private final IcebergSettings settings;
  private final Namespace namespace;
  private final Catalog catalog;

  private IcebergCatalog(IcebergSettings settings, Catalog catalog) {
    this.settings = settings;
    this.namespace = Namespace.of(settings.namespace().split("\\."));
    this.catalog = catalog;
  }

  /**
   * Opens the catalog, and tells Spark of it.
   *
   * @param root where tables go if the settings name no other place
   */
  static IcebergCatalog open(SparkSession spark, IcebergSettings settings, Path root) {
    String setting = "spark.sql.catalog." + settings.name();
    if (!settings.catalog().isEmpty()) {
      spark.conf().set(setting, SparkCatalog.class.getName());
      properties(settings, root)
          .forEach((key, value) -> spark.conf().set(setting + "." + key, value));
    } else if (!spark.conf().contains(setting)) {
      throw new UsageException(
          "%s.iceberg.catalog: nothing is set, neither here nor as %s of Spark; set type and uri"
              .formatted(WarehouseSettings.SECTION, setting));
    }
    // Or others' changes would be seen half a minute late.
    spark.conf().set(setting + "." + CatalogProperties.CACHE_ENABLED, false);
    return new IcebergCatalog(settings, Spark3Util.loadIcebergCatalog(spark, settings.name()));
  }

  private static Map<String, String> properties(IcebergSettings settings, Path root) {
    Map<String, String> properties = new HashMap<>(settings.catalog());
    if (IcebergSettings.JDBC.equals(properties.get(IcebergSettings.TYPE))) {
      properties.putIfAbsent(CatalogProperties.WAREHOUSE_LOCATION, root.toString());
      properties.putIfAbsent("jdbc.schema-version", "V1");
    }
    return properties;
  }

  /** What SQL calls a table. */
  String name(Table table) {
    return "`%s`.`%s`.`%s`"
        .formatted(
            settings.name(), String.join("`.`", namespace.levels()), identifier(table).name());
  }

  Optional<org.apache.iceberg.Table> find(Table table) {
    try {
      return Optional.of(catalog.loadTable(identifier(table)));
    } catch (NoSuchTableException | NoSuchNamespaceException absent) {
      return Optional.empty();
    }
  }

  /** Returns a table that has a snapshot, if only an empty one, for branches to begin at. */
  org.apache.iceberg.Table prepare(Table table) {
    org.apache.iceberg.Table found = find(table).orElseGet(() -> create(table));
    if (found.currentSnapshot() == null) {
      found.newFastAppend().commit();
    }
    return found;
  }

  /** Gives a table of an older version the columns that it lacks; there they are null. */
  static void evolve(org.apache.iceberg.Table found, Table table) {
    UpdateSchema update = found.updateSchema().unionByNameWith(schema(table));
    if (!update.apply().sameSchema(found.schema())) {
      update.commit();
    }
  }

  private org.apache.iceberg.Table create(Table table) {
    if (catalog instanceof SupportsNamespaces namespaces
        && !namespaces.namespaceExists(namespace)) {
      namespaces.createNamespace(namespace);
    }
    Schema schema = schema(table);
    FileLayout layout = FileLayout.of(table);
    PartitionSpec.Builder partition = PartitionSpec.builderFor(schema);
    layout.partition().ifPresent(partition::identity);
    SortOrder.Builder order = SortOrder.builderFor(schema);
    layout.order().forEach(order::asc);
    return catalog
        .buildTable(identifier(table), schema)
        .withPartitionSpec(partition.build())
        .withSortOrder(order.build())
        .withProperties(TABLE_PROPERTIES)
        .withProperty("comment", "One row per %s. %s".formatted(table.grain(), table.arises()))
        .create();
  }

  private static Schema schema(Table table) {
    return SparkSchemaUtil.convert(SparkTable.schema(table));
  }

  private TableIdentifier identifier(Table table) {
    return TableIdentifier.of(namespace, table.name().replaceFirst("^\\.", "_"));
  }
}
