package litopys.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.spark.Models;
import litopys.table.AnalysisTable;
import litopys.table.EvidenceTables;
import litopys.table.NamesTable;
import litopys.table.StateTables;
import litopys.table.Table;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that two articles were taken out of, beside one that never had them. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class RemoveJobTest {

  private static final List<Table> HIDDEN =
      List.of(
          AnalysisTable.TABLE,
          EvidenceTables.SHORT_NAMES,
          EvidenceTables.NAME_KINDS,
          EvidenceTables.ARTICLE_NAMES,
          EvidenceTables.DECISIONS,
          NamesTable.TABLE);

  private SparkSession spark;
  private String removed;
  private String never;
  private Night again;

  @BeforeAll
  void run(SparkSession session, @TempDir Path folder) throws IOException {
    spark = session;
    Path input = Files.createDirectories(folder.resolve("input"));
    ArrivingFiles.write(input);
    removed = folder.resolve("removed").toString();
    never = folder.resolve("never").toString();
    List<Path> files = new ArrayList<>();
    ArrivingFiles.names().forEach(name -> files.add(input.resolve(name)));
    again = Night.of(removed, files.toArray()).with(Rerun.EVERYTHING);
    Night.of(removed, files.toArray()).run(spark);
    files.remove(input.resolve(ArrivingFiles.LATE));
    Night.of(never, files.toArray()).run(spark);
  }

  @Test
  @Order(1)
  void nothingIsLeftOfAnArticleButItsId() {
    assertThat(everywhere("Сумах")).contains("articles");
    assertThat(everywhere("text_too_short.*halyna.example")).contains("quarantine");

    RunSummary summary = remove("halyna.example:v-3", "p-1");

    assertThat(summary.manifest().job()).isEqualTo("remove");
    assertThat(tables(removed)).isEqualTo(tables(never));
    assertThat(everywhere("Сумах|v-3|p-1\"")).containsExactly("runs");
    assertThat(Warehouse.at(spark, removed).read(StateTables.REMOVALS).count()).isEqualTo(2);
  }

  @Test
  @Order(2)
  void laterRunsLeaveItsRecordsAsideAndCountThem() {
    IngestResult ingest = again.run(spark).manifest().ingest();

    assertThat(ingest.removed()).isEqualTo(3);
    assertThat(ingest.articles()).isZero();
    assertThat(tables(removed)).isEqualTo(tables(never));
  }

  @Test
  @Order(3)
  void anArticleMayBeKeptOutBeforeItComes() {
    remove("visti.example:not-yet");

    assertThat(Warehouse.at(spark, removed).read(StateTables.REMOVALS).count()).isEqualTo(3);
    assertThat(tables(removed)).isEqualTo(tables(never));
  }

  private RunSummary remove(String... ids) {
    return RemoveJob.run(
        spark,
        WarehouseSettings.parquet(removed),
        new RequestedIds(List.of(ids)),
        new ExtractSettings(
            Rerun.WHAT_CHANGED,
            SettleSettings.from(ConfigFactory.defaultReference()),
            Models.BUILT_IN),
        Sources.NONE,
        Progress.silent());
  }

  private SortedMap<String, List<String>> tables(String warehouse) {
    SortedMap<String, List<String>> tables = TableContents.of(spark, warehouse);
    tables.putAll(TableContents.of(spark, warehouse, HIDDEN));
    return tables;
  }

  /** Returns the tables with a file that has a row that matches, hidden ones too. */
  private List<String> everywhere(String pattern) {
    Map<String, List<String>> files =
        WarehouseFiles.of(removed).paths().stream()
            .collect(
                groupingBy(
                    file -> file.substring(0, file.indexOf('/')),
                    TreeMap::new,
                    mapping(file -> removed + "/" + file, toList())));
    return files.keySet().stream()
        .filter(table -> holds(Objects.requireNonNull(files.get(table)), Pattern.compile(pattern)))
        .toList();
  }

  private boolean holds(List<String> files, Pattern pattern) {
    return spark.read().parquet(files.toArray(String[]::new)).toJSON().collectAsList().stream()
        .anyMatch(row -> pattern.matcher(row).find());
  }
}
