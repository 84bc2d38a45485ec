package litopys.jobs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import litopys.jobs.ingest.ArticleReader;
import litopys.jobs.ingest.CloseableIterator;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.fuzz.HostileCorpus;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseSettings;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import litopys.table.Table;
import litopys.table.Tables;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One night over damaged files of every format, and over articles whose names, titles, addresses
 * and texts are paths, commands, SQL, HTML and formulas: all is accounted for, every value comes
 * back as it was, and nothing is written but tables.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

  private SparkSession spark;
  private Path folder;
  private Path corpus;
  private String warehouse;
  private RunSummary night;
  private Map<String, Map<String, String>> written;
  private Set<String> besides;

  @BeforeAll
  void run(SparkSession session, @TempDir Path temporary) throws IOException {
    spark = session;
    folder = temporary;
    corpus = Files.createDirectory(folder.resolve("corpus"));
    warehouse = folder.resolve("warehouse").toString();
    written = HostileCorpus.writeArticles(corpus.resolve("articles"));
    HostileCorpus.writeDamagedFiles(corpus.resolve("damaged"));
    besides = namesIn(Path.of(""));
    night = Night.of(warehouse, corpus).run(spark);
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    IngestSetup setup = IngestSetup.from(ConfigFactory.defaultReference(), Optional.empty());
    long records = 0;
    List<Path> files;
    try (Stream<Path> all = Files.walk(corpus)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (CloseableIterator<Ingested> read =
          new ArticleReader(setup).read(InputFile.local(file))) {
        for (; read.hasNext(); read.next()) {
          records++;
        }
      }
    }

    IngestResult ingest = night.manifest().ingest();
    assertThat(ingest.recordsIn()).isEqualTo(records);
    assertThat(ingest.recordsIn())
        .isEqualTo(
            ingest.articles()
                + ingest.replaced()
                + ingest.duplicates()
                + ingest.quarantinedRecords()
                + ingest.removed());
    assertThat(table(ArticlesTable.TABLE)).hasSize((int) ingest.articles());
    assertThat(ingest.quarantined()).hasSizeGreaterThan(8);
  }

  @Test
  void everyValueComesBackAsItWas() {
    Map<String, Row> stored =
        table(ArticlesTable.TABLE).stream()
            .filter(row -> written.containsKey(row.<String>getAs("external_id")))
            .collect(toMap(row -> row.<String>getAs("external_id"), row -> row));

    assertThat(stored.keySet()).isEqualTo(written.keySet());
    written.forEach(
        (id, article) -> {
          Row row = Objects.requireNonNull(stored.get(id));
          assertThat(row.<String>getAs("title")).isEqualTo(article.get("title"));
          assertThat(row.<String>getAs("text")).isEqualTo(article.get("text"));
          assertThat(row.<String>getAs("url")).isEqualTo(article.get("url"));
        });
  }

  @Test
  void idsAreLettersAndDigits() {
    assertThat(table(EntityTables.ENTITIES))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.<String>getAs("entity_id"))
                    .matches("(country|person|organization|place):[A-Za-z0-9-]+"));
    assertThat(table(ArticlesTable.TABLE))
        .allSatisfy(row -> assertThat(row.<String>getAs("article_id")).matches("[0-9a-f]{32}"));
  }

  @Test
  void nothingIsWrittenButTablesAndTheirFoldersAreDays() throws IOException {
    assertThat(namesIn(Path.of(""))).isEqualTo(besides);
    assertThat(namesIn(folder))
        .contains("corpus", "warehouse")
        .isSubsetOf("corpus", "warehouse", "out");
    try (Stream<Path> files = Files.walk(Path.of(warehouse))) {
      assertThat(files.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
          .filteredOn(name -> name.contains("=") || name.contains("%"))
          .isNotEmpty()
          .allMatch(name -> name.matches("(pub_date|run_date)=\\d{4}-\\d\\d-\\d\\d"));
    }
  }

  @Test
  void duckDbReadsTheSame() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Table table : Tables.ALL) {
        long rows = Warehouse.at(spark, warehouse).read(table).count();
        if (rows > 0) {
          assertThat(values(statement, table, "count(*)"))
              .as(table.name())
              .containsExactly(Long.toString(rows));
        }
      }
      for (String column : List.of("external_id", "title", "text", "url", "source_id")) {
        assertThat(values(statement, ArticlesTable.TABLE, column))
            .as(column)
            .containsExactlyInAnyOrderElementsOf(
                table(ArticlesTable.TABLE).stream().map(row -> row.<String>getAs(column)).toList());
      }
      assertThat(values(statement, MentionsTable.TABLE, "surface"))
          .containsExactlyInAnyOrderElementsOf(
              table(MentionsTable.TABLE).stream()
                  .map(row -> row.<String>getAs("surface"))
                  .toList());
    }
  }

  private List<String> values(Statement statement, Table table, String column) throws SQLException {
    String query =
        "SELECT %s FROM read_parquet('%s/%s/**/*.parquet', hive_partitioning = true)"
            .formatted(column, warehouse, table.name());
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Test
  void exportedMentionsStandWhereTheySay() throws IOException {
    Path file = folder.resolve("out").resolve("mentions.jsonl");
    long lines = ExportJob.mentions(spark, WarehouseSettings.parquet(warehouse), file.toString());

    int checked = 0;
    for (String line : Files.readString(file).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode mention = new ObjectMapper().readTree(line);
        Map<String, String> article = written.get(mention.get("doc_id").textValue());
        if (article != null) {
          int[] text = Objects.requireNonNull(article.get("text")).codePoints().toArray();
          int begin = mention.get("begin").intValue();
          int length = mention.get("end").intValue() - begin;
          assertThat(new String(text, begin, length)).isEqualTo(mention.get("surface").textValue());
        }
        checked++;
      }
    }
    assertThat(checked).isEqualTo((int) lines).isGreaterThan(written.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles", "mentions", "entities", "quarantine", "sources"})
  void csvIsReadBackByALibrary(String name) {
    Table table = Tables.get(name);
    Path file = folder.resolve("out").resolve(name + ".csv");
    ExportJob.csv(spark, WarehouseSettings.parquet(warehouse), table, file.toString());

    List<String> columns = table.columnNames();
    List<String> texts =
        table.columns().stream()
            .filter(column -> column.type() == Column.Type.TEXT)
            .map(Column::name)
            .toList();
    assertThat(
            parsed(file, table).stream()
                .map(row -> values(texts, column -> row.get(columns.indexOf(column)))))
        .containsExactlyInAnyOrderElementsOf(
            table(table).stream().map(row -> values(texts, row::<String>getAs)).toList());
  }

  private static List<String> values(List<String> columns, UnaryOperator<String> value) {
    return columns.stream()
        .map(column -> Objects.requireNonNullElse(value.apply(column), ""))
        .toList();
  }

  private static List<CSVRecord> parsed(Path file, Table table) {
    try (CSVParser lines = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      List<CSVRecord> rows = lines.getRecords();
      assertThat(rows.get(0).toList()).isEqualTo(table.columnNames());
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Row> table(Table table) {
    return Warehouse.at(spark, warehouse).read(table).collectAsList();
  }
}
