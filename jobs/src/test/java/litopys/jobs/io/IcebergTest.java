package litopys.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import litopys.jobs.LocalSpark;
import litopys.jobs.spark.SparkTable;
import litopys.table.EntityTables;
import litopys.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class IcebergTest {

  private static final Table TABLE = EntityTables.UNLINKED_NAMES;
  private static final LocalDate MONDAY = LocalDate.of(2022, 3, 7);
  private static final LocalDate TUESDAY = LocalDate.of(2022, 3, 8);

  private SparkSession spark;
  private Warehouse warehouse;

  @BeforeEach
  void open(SparkSession session, @TempDir Path folder) {
    spark = session;
    warehouse =
        Warehouse.at(
            spark,
            WarehouseSettings.from(
                ConfigFactory.parseString(
                        "litopys.warehouse { format = iceberg, iceberg.catalog { type = jdbc, uri = \"jdbc:sqlite:"
                            + folder.resolve("catalog.db")
                            + "\" } }")
                    .withFallback(ConfigFactory.defaultReference())
                    .resolve(),
                Optional.of(folder.resolve("w").toString())));
  }

  @Test
  void aRunReplacesItsDaysAndLeavesAllOthers() {
    publish("1", Set.of(MONDAY, TUESDAY), row(MONDAY, "old"), row(TUESDAY, "stays"));

    publish("2", Set.of(MONDAY), row(MONDAY, "new"), row(MONDAY, "newer"));

    assertThat(names()).containsExactlyInAnyOrder("new", "newer", "stays");
    spark.sql("select * from litopys.news.unlinked_names.refs").show();
    spark.sql("select * from litopys.news.unlinked_names.snapshots").show(false);
    spark.sql("select * from litopys.news.runs.refs").show();
    spark.sql("describe extended litopys.news.unlinked_names").show(100, false);
  }

  private void publish(String runId, Set<LocalDate> days, Row... rows) {
    try (WarehouseRun run = warehouse.begin(runId)) {
      run.stage(TABLE, rows(rows), days);
      try { run.publish(); } catch (RuntimeException e) { for (String t : List.of("runs", "unlinked_names")) { spark.sql("select * from litopys.news." + t + ".refs").show(false); spark.sql("select snapshot_id, parent_id, operation from litopys.news." + t + ".snapshots").show(false);} throw e; }
    }
  }

  private Dataset<Row> rows(Row... rows) {
    return spark.createDataFrame(List.of(rows), SparkTable.schema(TABLE));
  }

  private static Row row(LocalDate day, String name) {
    return RowFactory.create(
        day, name, "PERSON", "uk", "person:x", 1L, new String[] {"a-1"}, new Row[] {});
  }

  private List<String> names() {
    return warehouse.read(TABLE).collectAsList().stream().map(row -> row.getString(1)).toList();
  }
}
