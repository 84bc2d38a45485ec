package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import litopys.jobs.io.Warehouse;
import litopys.table.ArticlesTable;
import litopys.table.MentionsTable;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import litopys.table.Table;
import litopys.table.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse that the first version wrote, before there were removals, gates, voices and several
 * of the tables.
 */
@ExtendWith(LocalSpark.class)
class FirstVersionTest {

  /** Differ by where the input lies, or by what was done when. */
  private static final List<Table> OF_THE_RUNS =
      List.of(OperationTables.RUNS, OperationTables.QUARANTINE, StateTables.INPUTS);

  private SparkSession spark;
  private String warehouse;

  @BeforeEach
  void unpack(SparkSession session, @TempDir Path folder) throws IOException {
    spark = session;
    warehouse = folder.toString();
    try (InputStream resource = resource("first-version-warehouse.zip");
        ZipInputStream zip = new ZipInputStream(resource)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }

  @Test
  void everyTableReadsWithItsColumnsOfToday() {
    for (Table table : Tables.ALL) {
      List<Row> rows = Warehouse.at(spark, warehouse).read(table).collectAsList();
      assertThat(rows)
          .as(table.name())
          .allSatisfy(row -> assertThat(row.size()).isEqualTo(table.columns().size()));
    }
    assertThat(count(ArticlesTable.TABLE)).isEqualTo(3);
    assertThat(count(MentionsTable.TABLE)).isEqualTo(29);
    assertThat(Warehouse.at(spark, warehouse).read(OperationTables.RUNS).collectAsList())
        .singleElement()
        .satisfies(run -> assertThat(run.<Long>getAs("records_in")).isEqualTo(4))
        .satisfies(run -> assertThat(run.<Long>getAs("removed")).isNull());
  }

  @Test
  void aForcedNightMakesItWhatANewOneWouldBe(@TempDir Path folder) throws IOException {
    Path early = copy("first-version-news.jsonl", folder);
    Path late =
        Files.writeString(
            folder.resolve("late.jsonl"),
            """
            {"id":"f-9","source":"visti.example","date":"2022-03-01T18:00:00Z",\
            "title":"Естонія приєдналася до навчань","text":"Естонія приєдналася до навчань \
            Литви та Польщі, повідомив у Таллінні міністр оборони. Росія попередила Естонію."}
            """);

    Night.of(warehouse, late).with(Rerun.EVERYTHING).run(spark);
    String fresh = folder.resolve("fresh").toString();
    Night.of(fresh, early, late).run(spark);

    List<Table> tables = Tables.ALL.stream().filter(table -> !OF_THE_RUNS.contains(table)).toList();
    assertThat(TableContents.of(spark, warehouse, tables))
        .isEqualTo(TableContents.of(spark, fresh, tables));
  }

  private long count(Table table) {
    return Warehouse.at(spark, warehouse).read(table).count();
  }

  private static Path copy(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource);
    try (InputStream content = resource(resource)) {
      Files.copy(content, file);
    }
    return file;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FirstVersionTest.class.getResourceAsStream(name), name);
  }
}
