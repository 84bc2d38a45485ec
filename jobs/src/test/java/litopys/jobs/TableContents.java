package litopys.jobs;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseSettings;
import litopys.table.OperationTables;
import litopys.table.Table;
import litopys.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** All rows of a warehouse in an order of their own, so that two can be compared. */
public final class TableContents {

  /** Runs differ in these whatever they read. */
  private static final Set<String> OF_THE_RUN =
      Set.of(OperationTables.RUN_ID.name(), OperationTables.RUN_DATE.name());

  private TableContents() {}

  /** Returns the rows of some tables, leaving run ids and dates aside. */
  public static SortedMap<String, List<String>> of(
      SparkSession spark, String warehouse, List<Table> tables) {
    return of(Warehouse.at(spark, warehouse), tables);
  }

  /** Returns the rows of every table but runs, by table, leaving run ids and dates aside. */
  public static SortedMap<String, List<String>> of(SparkSession spark, String warehouse) {
    return of(spark, WarehouseSettings.parquet(warehouse));
  }

  /** Returns the same of a warehouse in whatever format. */
  public static SortedMap<String, List<String>> of(
      SparkSession spark, WarehouseSettings warehouse) {
    return of(
        Warehouse.at(spark, warehouse),
        Tables.ALL.stream().filter(table -> !table.equals(OperationTables.RUNS)).toList());
  }

  private static SortedMap<String, List<String>> of(Warehouse warehouse, List<Table> tables) {
    TreeMap<String, List<String>> contents = new TreeMap<>();
    tables.forEach(table -> contents.put(table.name(), rows(warehouse, table)));
    return contents;
  }

  private static List<String> rows(Warehouse warehouse, Table table) {
    Dataset<Row> rows = warehouse.read(table);
    String[] columns =
        Arrays.stream(rows.columns())
            .filter(name -> !OF_THE_RUN.contains(name))
            .toArray(String[]::new);
    return rows.selectExpr(columns).toJSON().collectAsList().stream()
        .sorted()
        .collect(toCollection(java.util.ArrayList::new));
  }
}
