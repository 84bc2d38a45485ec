package litopys.jobs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.spark.Models;
import litopys.table.ArticlesTable;
import litopys.table.Table;
import litopys.table.Tables;
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

/** Nights that publish Iceberg tables beside nights that publish Parquet, over the same input. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class IcebergNightsTest {

  private SparkSession spark;
  private Path folder;
  private Path corpus;
  private Night night;
  private Night parquet;
  private WarehouseSettings settings;

  @BeforeAll
  void run(SparkSession session, @TempDir Path temporary) throws IOException {
    spark = session;
    folder = temporary;
    corpus = TestCorpus.write(folder.resolve("corpus"));
    parquet = Night.of(folder.resolve("parquet").toString(), corpus);
    parquet.run(spark);
    Files.move(corpus.resolve("late.jsonl"), folder.resolve("late.jsonl"));
    night =
        Night.of(folder.resolve("iceberg").toString(), corpus)
            .with(
                iceberg(
                    "nights",
                    "type = jdbc, uri = \"jdbc:sqlite:%s/catalog.db\"".formatted(folder)));
    settings = night.settings().warehouse();
    assertThatThrownBy(() -> ExportJob.csv(spark, settings, ArticlesTable.TABLE, "none.csv"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--warehouse: no articles in 'nights.news'");
    night.run(spark);
  }

  @Test
  @Order(1)
  void nothingIsLeftBesideTheTables() {
    assertThat(folder.resolve("iceberg/articles")).doesNotExist();
    assertThat(folder.resolve("iceberg/.staging")).isEmptyDirectory();
  }

  @Test
  @Order(2)
  void aNightWithoutAnythingNewCommitsNothingButItsRun() {
    Map<String, Long> before = snapshots();

    RunSummary summary = night.run(spark);

    assertThat(summary.manifest().publishedChanges()).isEmpty();
    Map<String, Long> after = snapshots();
    assertThat(after.remove("runs")).isNotEqualTo(before.remove("runs"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  @Order(3)
  void withLateArticlesTheTablesAreThoseOfParquetAndOtherDaysKeepTheirFiles() throws IOException {
    Map<String, String> before = files("articles");
    Files.move(folder.resolve("late.jsonl"), corpus.resolve("late.jsonl"));

    RunSummary summary = night.run(spark);

    assertThat(contents(night)).isEqualTo(contents(parquet));
    assertThat(summary.manifest().days()).hasToString("[2022-03-01, 2022-03-02]");
    Map<String, String> after = files("articles");
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.entrySet().stream().filter(day -> !before.containsValue(day.getValue())))
        .extracting(Map.Entry::getKey)
        .containsExactly("2022-03-01", "2022-03-02");
  }

  @Test
  @Order(4)
  void everyNightThatChangedTablesCanBeReadByItsTag() {
    List<String> tags =
        strings("SELECT name FROM nights.news.runs.refs WHERE type = 'TAG' ORDER BY name");

    assertThat(tags).hasSize(2);
    assertThat(tags.stream().map(tag -> count("articles VERSION AS OF '%s'".formatted(tag))))
        .containsExactly(8L, 10L);
    for (Table table : Tables.ALL) {
      assertThat(count("%s VERSION AS OF '%s'".formatted(table.name(), tags.get(1))))
          .as(table.name())
          .isEqualTo(count(table.name()));
    }
  }

  @Test
  @Order(5)
  void aRestCatalogGivesTheSame() throws IOException {
    try (RestCatalogServer server = new RestCatalogServer(folder)) {
      Night rest =
          Night.of(folder.resolve("rest").toString(), corpus)
              .with(iceberg("rest", "type = rest, uri = \"%s\"".formatted(server.uri())));

      rest.run(spark);

      assertThat(contents(rest)).isEqualTo(contents(night));
      assertThat(spark.read().table("rest.news.runs").count()).isEqualTo(1);
    }
  }

  @Test
  @Order(6)
  void anArticleThatIsRemovedIsGoneAndItsDayIsEmptied() {
    remove(parquet.settings().warehouse());

    remove(settings);

    assertThat(contents(night)).isEqualTo(contents(parquet));
    assertThat(files("articles")).doesNotContainKey("2022-03-04");
    assertThat(strings("SELECT article_id FROM nights.news._removals")).hasSize(1);
  }

  @Test
  @Order(7)
  void exportsAreThoseOfParquet() {
    assertThat(exported(settings, "iceberg"))
        .isEqualTo(exported(parquet.settings().warehouse(), "parquet"));
  }

  private List<String> exported(WarehouseSettings warehouse, String name) {
    Path mentions = folder.resolve(name + ".jsonl");
    Path articles = folder.resolve(name + ".csv");
    ExportJob.mentions(spark, warehouse, mentions.toString());
    ExportJob.csv(spark, warehouse, ArticlesTable.TABLE, articles.toString());
    return Stream.of(mentions, articles).flatMap(IcebergNightsTest::sortedLines).toList();
  }

  private static Stream<String> sortedLines(Path file) {
    try {
      return Files.readAllLines(file).stream().sorted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove(WarehouseSettings warehouse) {
    RemoveJob.run(
        spark,
        warehouse,
        new RequestedIds(List.of("p-1")),
        new ExtractSettings(
            Rerun.WHAT_CHANGED,
            SettleSettings.from(ConfigFactory.defaultReference()),
            Models.BUILT_IN),
        Sources.NONE,
        Progress.silent());
  }

  private SortedMap<String, List<String>> contents(Night published) {
    return TableContents.of(spark, published.settings().warehouse());
  }

  /** Returns the snapshot that readers see of each table. */
  private Map<String, Long> snapshots() {
    Map<String, Long> snapshots = new TreeMap<>();
    for (String table : strings("SHOW TABLES IN nights.news", "tableName")) {
      snapshots.put(
          table,
          spark
              .sql(
                  "SELECT snapshot_id FROM nights.news.%s.refs WHERE name = 'main'"
                      .formatted(table))
              .first()
              .getLong(0));
    }
    return snapshots;
  }

  /** Returns the file of each day. */
  private Map<String, String> files(String table) {
    return spark
        .sql(
            "SELECT string(partition.pub_date), file_path FROM nights.news.%s.files"
                .formatted(table))
        .collectAsList()
        .stream()
        .collect(
            toMap(file -> file.getString(0), file -> file.getString(1), (a, b) -> a, TreeMap::new));
  }

  private long count(String table) {
    return spark.sql("SELECT * FROM nights.news." + table).count();
  }

  private List<String> strings(String query, String... columns) {
    return spark.sql(query).select(columns.length == 0 ? "*" : columns[0]).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static String iceberg(String name, String catalog) {
    return "litopys.warehouse { format = iceberg, iceberg { name = %s, catalog { %s } } }"
        .formatted(name, catalog);
  }
}
