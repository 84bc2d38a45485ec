package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.spark.SparkTable;
import litopys.table.OperationTables;
import litopys.table.Table;
import litopys.table.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightlyJobTest {

  private Path folder;
  private Path corpus;
  private String warehouse;
  private SparkSession spark;
  private RunSummary first;
  private SortedMap<String, List<String>> contents;

  /** One warehouse for all tests that only look; a run takes seconds. */
  @BeforeAll
  void run(SparkSession session, @TempDir Path temporary) {
    spark = session;
    folder = temporary;
    corpus = TestCorpus.write(folder.resolve("corpus"));
    warehouse = folder.resolve("warehouse").toString();
    first = nightly(spark, warehouse, DayRange.ALL, corpus.toString());
    contents = TableContents.of(spark, warehouse);
  }

  @Test
  void everyRecordIsAccountedFor() {
    IngestResult ingest = first.manifest().ingest();

    assertThat(ingest.recordsIn()).isEqualTo(TestCorpus.RECORDS);
    assertThat(ingest.articles()).isEqualTo(10);
    assertThat(ingest.replaced()).isEqualTo(1);
    assertThat(ingest.duplicates()).isEqualTo(1);
    assertThat(ingest.quarantined())
        .containsOnly(
            java.util.Map.entry("broken_json", 1L),
            java.util.Map.entry("missing_date", 1L),
            java.util.Map.entry("text_too_short", 1L));
  }

  @Test
  void theManifestShowsTheCounts() {
    Row run =
        Warehouse.at(spark, warehouse)
            .read(OperationTables.RUNS)
            .where(SparkTable.col(OperationTables.RUN_ID).equalTo(first.manifest().runId().value()))
            .first();

    assertThat(run.<Long>getAs("records_in"))
        .isEqualTo(
            run.<Long>getAs("articles")
                + run.<Long>getAs("replaced")
                + run.<Long>getAs("duplicates")
                + run.<Long>getAs("quarantined"));
    assertThat(run.<String>getAs("job")).isEqualTo("nightly");
    assertThat(run.<String>getAs("arguments")).contains("--input " + corpus);
    assertThat(run.getList(run.fieldIndex("days")))
        .containsExactly("2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04");
  }

  @Test
  void theNewestVersionIsTheArticle() {
    assertThat(contents.get("articles"))
        .filteredOn(row -> row.contains("\"external_id\":\"u-3\""))
        .singleElement()
        .asString()
        .contains("ввечері");
  }

  @Test
  void equalTextsOfTwoSourcesAreOneStory() {
    assertThat(contents.get("articles"))
        .filteredOn(row -> row.contains("\"is_story_head\":false"))
        .hasSize(2);
  }

  @Test
  void everyTableHasRows() {
    assertThat(contents).allSatisfy(NightlyJobTest::hasRowsUnlessOnlySpikesWould);
  }

  private static void hasRowsUnlessOnlySpikesWould(String table, List<String> rows) {
    if (!table.equals("daily_spikes") && !table.equals("unlinked_names")) {
      assertThat(rows).as(table).isNotEmpty();
    }
  }

  @Test
  void filesHoldTheDeclaredColumnsAndTypes() {
    for (Table table : Tables.ALL) {
      if (!contents.getOrDefault(table.name(), List.of("")).isEmpty()) {
        StructType read = spark.read().parquet(warehouse + "/" + table.name()).schema();
        StructType declared = SparkTable.schema(table);
        for (String name : declared.fieldNames()) {
          DataType type = declared.apply(name).dataType();
          boolean isPartition = table.partition().map(day -> day.name().equals(name)).orElse(false);
          if (!isPartition) {
            assertThat(read.apply(name).dataType().catalogString())
                .as(table.name() + "." + name)
                .isEqualTo(type.catalogString());
          }
        }
      }
    }
  }

  @Test
  void everyOffsetLeadsToItsSurface() {
    Warehouse published = Warehouse.at(spark, warehouse);
    published.read(Tables.get("mentions")).createOrReplaceTempView("mentions");
    published.read(Tables.get("articles")).createOrReplaceTempView("articles");

    Row counts =
        spark
            .sql(
                "SELECT count(*), count_if(substring(CASE field WHEN 'title' THEN title ELSE text"
                    + " END, begin + 1, end - begin) = surface) FROM mentions JOIN articles"
                    + " USING (article_id)")
            .first();

    assertThat(counts.getLong(0)).isPositive().isEqualTo(counts.getLong(1));
  }

  @Test
  void nothingUnfinishedLiesBelowATable() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(warehouse))) {
      assertThat(files.filter(Files::isRegularFile).map(Path::toString))
          .allMatch(
              file ->
                  file.endsWith(".parquet")
                      || file.endsWith(".parquet.crc")
                      || file.endsWith(".lock"));
    }
  }

  @Test
  void theTablesDoNotDependOnThePartitions() {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.shuffle.partitions", 7);
    session.conf().set("spark.sql.adaptive.coalescePartitions.enabled", false);
    String other = folder.resolve("partitions").toString();

    nightly(session, other, DayRange.ALL, corpus.toString());

    assertThat(TableContents.of(session, other)).isEqualTo(contents);
  }

  @Test
  void aCorrectedDateMovesTheArticleAndChangesBothDays() throws IOException {
    String moved = folder.resolve("moved").toString();
    Path original = folder.resolve("original.jsonl");
    Path corrected = folder.resolve("corrected.jsonl");
    Files.writeString(original, version("2022-03-01", "2022-03-01T10:00:00Z"));
    Files.writeString(corrected, version("2022-03-04", "2022-03-05T10:00:00Z"));
    nightly(spark, moved, DayRange.ALL, original.toString());

    RunSummary summary = nightly(spark, moved, DayRange.ALL, corrected.toString());

    assertThat(summary.manifest().days())
        .containsExactly(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 4));
    Warehouse published = Warehouse.at(spark, moved);
    for (String table : List.of("articles", "mentions", "daily_entities", "daily_sources")) {
      assertThat(published.days(Tables.get(table)))
          .as(table)
          .containsExactly(LocalDate.of(2022, 3, 4));
    }

    RunSummary again = Night.of(moved, original).with(Rerun.EVERYTHING).run(spark);

    assertThat(again.manifest().ingest().replaced()).isEqualTo(1);
    assertThat(again.manifest().publishedChanges()).isEmpty();
  }

  @Test
  void aTableWithoutRowsOpensAllTheSame() throws IOException {
    String clean = folder.resolve("clean").toString();
    Path input = folder.resolve("clean.jsonl");
    Files.writeString(input, version("2022-03-01", "2022-03-01T10:00:00Z"));

    nightly(spark, clean, DayRange.ALL, input.toString());

    for (Table table : Tables.ALL) {
      assertThat(spark.read().parquet(clean + "/" + table.name()).columns())
          .as(table.name())
          .containsExactlyInAnyOrder(table.columnNames().toArray(String[]::new));
    }
  }

  @Test
  void recordsOfDaysThatWereNotAskedForAreLeftAlone() {
    String part = folder.resolve("part").toString();
    LocalDate day = LocalDate.of(2022, 3, 2);

    RunSummary summary = nightly(spark, part, new DayRange(day, day), corpus.toString());

    assertThat(summary.manifest().ingest().outside()).isEqualTo(8);
    assertThat(Warehouse.at(spark, part).days(Tables.get("articles"))).containsExactly(day);
  }

  @Test
  void aDryRunPublishesNothing() {
    String dry = folder.resolve("dry").toString();

    RunSummary summary = Night.of(dry, corpus).dry().run(spark);

    assertThat(summary.manifest().ingest().articles()).isEqualTo(10);
    assertThat(Warehouse.at(spark, dry).days(Tables.get("articles"))).isEmpty();
  }

  @Test
  void mentionsAreExportedWithTheKeysInOrder() throws IOException {
    Path output = folder.resolve("export/mentions.jsonl");

    long lines = ExportJob.mentions(spark, WarehouseSettings.parquet(warehouse), output.toString());

    List<String> exported = Files.readAllLines(output);
    assertThat(exported).hasSize((int) lines);
    assertThat(exported)
        .contains(
            "{\"doc_id\":\"u-1\",\"begin\":0,\"end\":7,\"type\":\"COUNTRY\",\"surface\":\"Україна\","
                + "\"lemma\":\"Україна\",\"canonical\":\"Україна\",\"entity_id\":\"country:UA\","
                + "\"iso2\":\"UA\",\"form\":\"name\",\"nested\":false}");
    assertThat(exported)
        .filteredOn(line -> line.contains("\"doc_id\":\"e-1\""))
        .anyMatch(line -> line.contains("\"canonical\":\"Poland\",\"entity_id\":\"country:PL\""));
    assertThat(exported).noneMatch(line -> line.contains("\"doc_id\":\"p-1\""));
    assertThat(output.resolveSibling(".mentions.jsonl.unfinished")).doesNotExist();
  }

  @Test
  void tablesAreExportedAsCsv() throws IOException {
    Path output = folder.resolve("articles.csv");

    ExportJob.csv(
        spark, WarehouseSettings.parquet(warehouse), Tables.get("articles"), output.toString());

    assertThat(Files.readString(output))
        .startsWith("article_id,external_id,source_id,")
        .contains(",Польща й Україна підписали угоду,");
  }

  @Test
  void aMissingInputIsAMistakeOfTheUser() {
    assertThatThrownBy(() -> nightly(spark, warehouse, DayRange.ALL, "/does/not/exist.jsonl"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--input: cannot read '/does/not/exist.jsonl': no such file or folder");
  }

  private static String version(String date, String modified) {
    return """
        {"id":"m-1","source":"visti.example","lang":"uk","date":"%s","modified":"%s","text":"Норвегія та Швеція домовилися про новий міст через затоку."}
        """
        .formatted(date, modified);
  }

  private static RunSummary nightly(
      SparkSession spark, String warehouse, DayRange days, String input) {
    return Night.of(warehouse, input).on(days).run(spark);
  }
}
