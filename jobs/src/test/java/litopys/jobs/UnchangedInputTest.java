package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import litopys.jobs.InputPlan.Reading;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.Warehouse;
import litopys.jobs.spark.SparkTable;
import litopys.table.OperationTables;
import litopys.table.StateTables;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nights over files that earlier nights have read, one after another in one warehouse. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnchangedInputTest {

  private SparkSession spark;
  private Path corpus;
  private Path grows;
  private Night night;

  @BeforeAll
  void run(SparkSession session, @TempDir Path folder) throws IOException {
    spark = session;
    corpus = Files.createDirectories(folder.resolve("corpus"));
    grows = write("grows.jsonl", article("1", "2022-03-01", "Литва й Латвія передали насоси."));
    write("broken.jsonl", "{\"id\": broken");
    write("empty.jsonl", "");
    night = Night.of(folder.resolve("warehouse").toString(), corpus);
    assertThat(readings(night.run(spark))).containsOnly(Reading.NEW).hasSize(3);
  }

  @Test
  @Order(1)
  void aNightWithoutAnythingNewOnlyAddsItsRun() throws TimeoutException {
    WarehouseFiles before = WarehouseFiles.of(night.warehouse());
    AtomicInteger jobs = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    spark.sparkContext().addSparkListener(listener);

    RunSummary summary = night.run(spark);

    spark.sparkContext().listenerBus().waitUntilEmpty();
    spark.sparkContext().removeSparkListener(listener);
    // files read, days done, the row of the run
    assertThat(jobs.get()).isLessThanOrEqualTo(3);
    WarehouseFiles after = WarehouseFiles.of(night.warehouse());
    assertThat(after.paths()).containsAll(before.paths()).hasSize(before.paths().size() + 1);
    assertThat(after.foldersThatDifferFrom(before)).singleElement().asString().startsWith("runs/");
    assertThat(summary.manifest().ingest().input().unchanged()).isEqualTo(3);
    assertThat(manifest(summary).<Long>getAs("files_read")).isZero();
    assertThat(manifest(summary).<Long>getAs("files_unchanged")).isEqualTo(3);
    assertThat(printed(summary)).contains("files unchanged", "Nothing changed");
  }

  @Test
  @Order(2)
  void aDryRunTellsWhichFilesAndDaysAndWhy() throws IOException {
    Files.writeString(
        grows,
        article("2", "2022-03-02", "Естонія й Латвія передали генератори."),
        StandardOpenOption.APPEND);
    WarehouseFiles before = WarehouseFiles.of(night.warehouse());

    RunSummary summary = night.dry().run(spark);

    assertThat(printed(summary).lines().map(String::strip))
        .contains(
            "Files that would be read: 1",
            "changed         " + grows,
            "Days that would change: 1",
            "2022-03-02      1 article new or changed");
    assertThat(WarehouseFiles.of(night.warehouse())).isEqualTo(before);
  }

  @Test
  @Order(3)
  void aFileThatGrewIsReadAgainAndNoOther() {
    WarehouseFiles before = WarehouseFiles.of(night.warehouse());

    RunSummary summary = night.run(spark);

    assertThat(summary.manifest().ingest().input().toRead())
        .extracting(Input::displayName)
        .containsExactly(grows.toString());
    assertThat(summary.manifest().ingest().articles()).isEqualTo(1);
    assertThat(summary.manifest().ingest().duplicates()).isEqualTo(1);
    assertThat(WarehouseFiles.of(night.warehouse()).foldersThatDifferFrom(before))
        .contains(".inputs", "articles/2022-03-02")
        .doesNotContain("articles/2022-03-01", "mentions/2022-03-01", ".analysis/2022-03-01");
    assertThat(inputs()).containsExactly("broken.jsonl 1", "empty.jsonl 0", "grows.jsonl 2");
  }

  @Test
  @Order(4)
  void aFileReadForFewerDaysIsReadForMore() throws IOException {
    write("days.jsonl", article("3", "2022-03-03", "Норвегія й Данія відкрили поромну лінію."));
    DayRange first = new DayRange(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 1));
    assertThat(readings(night.on(first).run(spark))).contains(Reading.NEW);
    assertThat(night.on(first).run(spark).manifest().ingest().input().toRead()).isEmpty();

    RunSummary summary = night.run(spark);

    assertThat(readings(summary)).containsOnlyOnce(Reading.OTHER_DAYS).hasSize(4);
    assertThat(summary.manifest().ingest().articles()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void allFilesAreReadAgainWithOtherSettingsOrByForce() {
    RunSummary other = night.with("litopys.ingest.min_text_code_points = 21").dry().run(spark);
    RunSummary forced = night.with(Rerun.EVERYTHING).dry().run(spark);

    assertThat(readings(other)).containsOnly(Reading.OTHER_SETTINGS);
    assertThat(readings(forced)).containsOnly(Reading.FORCED);
    assertThat(forced.manifest().ingest().duplicates()).isEqualTo(3);
    assertThat(printed(forced)).contains("2022-03-01      --force");
  }

  @Test
  @Order(6)
  void aFileWithADateInTheFutureWaitsForIt() throws IOException {
    Instant ahead = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    write("ahead.jsonl", article("4", ahead.toString(), "Фінляндія оголосила дату виборів."));
    assertThat(night.run(spark).manifest().ingest().quarantined()).containsKey("impossible_date");
    assertThat(night.dry().run(spark).manifest().ingest().input().toRead()).isEmpty();

    RunSummary later = night.with("litopys.ingest.latest_date_days = 11").dry().run(spark);

    assertThat(readings(later)).containsOnlyOnce(Reading.POSSIBLE_NOW);
    assertThat(later.manifest().ingest().articles()).isEqualTo(1);
  }

  @Test
  @Order(7)
  void aFileThatCouldNotBeOpenedIsTriedAgain() throws IOException {
    Path link = Files.createSymbolicLink(corpus.resolve("gone.jsonl"), corpus.resolve("target"));
    Files.writeString(corpus.resolve("target"), article("5", "2022-03-05", "Швеція закрила порт."));
    List<Input> listed = night.files(spark);
    Files.delete(corpus.resolve("target"));
    assertThat(night.run(spark, listed).manifest().ingest().quarantined())
        .containsKey("unreadable_file");
    Files.writeString(corpus.resolve("target"), article("5", "2022-03-05", "Швеція закрила порт."));

    assertThat(night.dry().run(spark).manifest().ingest().input().toRead())
        .extracting(Input::displayName)
        .contains(link.toString());
  }

  private Path write(String name, String lines) throws IOException {
    return Files.writeString(corpus.resolve(name), lines);
  }

  private static String article(String id, String date, String text) {
    return "{\"id\":\"%s\",\"source\":\"visti.example\",\"lang\":\"uk\",\"date\":\"%s\",\"text\":\"%s\"}%n"
        .formatted(id, date, text);
  }

  private static List<Reading> readings(RunSummary summary) {
    return summary.manifest().ingest().input().files().stream()
        .map(InputPlan.Planned::reading)
        .toList();
  }

  private static String printed(RunSummary summary) {
    StringWriter out = new StringWriter();
    summary.print(new PrintWriter(out, true));
    return out.toString();
  }

  private Row manifest(RunSummary summary) {
    String runId = summary.manifest().runId().value();
    return Warehouse.at(spark, night.warehouse())
        .read(OperationTables.RUNS)
        .where(SparkTable.col(OperationTables.RUN_ID).equalTo(runId))
        .first();
  }

  private List<String> inputs() {
    return Warehouse.at(spark, night.warehouse()).read(StateTables.INPUTS).collectAsList().stream()
        .map(row -> Path.of(row.<String>getAs("path")).getFileName() + " " + row.getAs("records"))
        .sorted()
        .toList();
  }
}
