package litopys.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import litopys.jobs.LocalSpark;
import litopys.jobs.io.Publication.Exchange;
import litopys.jobs.spark.SparkTable;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
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
class WarehouseTest {

  private static final Table TABLE = EntityTables.UNLINKED_NAMES;
  private static final Table SNAPSHOT = EntityTables.ALIASES;
  private static final LocalDate MONDAY = LocalDate.of(2022, 3, 7);
  private static final LocalDate TUESDAY = LocalDate.of(2022, 3, 8);

  private Path folder;
  private SparkSession spark;
  private Warehouse warehouse;

  @BeforeEach
  void open(SparkSession session, @TempDir Path temporary) {
    folder = temporary;
    spark = session;
    warehouse = Warehouse.at(spark, folder.resolve("w").toString());
  }

  @Test
  void aTableThatWasNeverPublishedIsEmptyAndHasItsColumns() {
    Dataset<Row> rows = warehouse.read(TABLE);

    assertThat(rows.count()).isZero();
    assertThat(rows.columns()).containsExactly(TABLE.columnNames().toArray(String[]::new));
  }

  @Test
  void aRunReplacesItsDaysAndLeavesAllOthers() {
    publish("1", Set.of(MONDAY, TUESDAY), row(MONDAY, "old"), row(TUESDAY, "stays"));

    publish("2", Set.of(MONDAY), row(MONDAY, "new"), row(MONDAY, "newer"));

    assertThat(names()).containsExactlyInAnyOrder("new", "newer", "stays");
  }

  @Test
  void aDayLeftWithoutRowsIsEmptied() throws IOException {
    publish("1", Set.of(MONDAY, TUESDAY), row(MONDAY, "gone"), row(TUESDAY, "stays"));

    publish("2", Set.of(MONDAY));

    assertThat(names()).containsExactly("stays");
    assertThat(warehouse.days(TABLE)).containsExactly(TUESDAY);
    assertThat(files()).noneMatch(file -> file.contains("pub_date=2022-03-07"));
  }

  @Test
  void rowsOfADayThatIsNotBeingStagedAreRefused() {
    assertThatThrownBy(() -> publish("1", Set.of(MONDAY), row(TUESDAY, "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Table 'unlinked_names' has rows of pub_date=2022-03-08, which is not being staged");
  }

  @Test
  void aRunThatEndsWithoutPublishingLeavesNothingBehind() throws IOException {
    publish("1", Set.of(MONDAY), row(MONDAY, "old"));
    try (WarehouseRun run = warehouse.begin("2")) {
      run.stage(TABLE, rows(row(MONDAY, "new")), Set.of(MONDAY));
      assertThat(namesOf(run.read(TABLE))).containsExactly("new");
    }

    assertThat(names()).containsExactly("old");
    assertThat(files()).noneMatch(file -> file.contains(".staging/"));
  }

  @Test
  void filesThatRunsHaveAddedOnPastDaysBecomeOne() throws IOException {
    for (String name : List.of("1", "2", "3")) {
      try (WarehouseRun run = warehouse.begin(name)) {
        run.add(TABLE, rows(row(MONDAY, "monday " + name)));
        run.publish();
      }
      try (WarehouseRun run = warehouse.begin(name + "b")) {
        run.add(TABLE, rows(row(TUESDAY, "tuesday " + name)));
        run.publish();
      }
    }
    List<String> before = names();

    try (WarehouseRun run = warehouse.begin("4")) {
      run.compact(TABLE, TUESDAY);
      run.publish();
    }

    assertThat(names()).containsExactlyInAnyOrderElementsOf(before).hasSize(6);
    assertThat(parquetFiles("pub_date=2022-03-07")).isEqualTo(1);
    assertThat(parquetFiles("pub_date=2022-03-08")).isEqualTo(3);
  }

  @Test
  void unchangedDaysKeepTheirFiles() throws IOException {
    publish("1", Set.of(MONDAY, TUESDAY), row(MONDAY, "same"), row(TUESDAY, "old"));
    List<String> before = files();

    try (WarehouseRun run = warehouse.begin("2")) {
      run.stage(TABLE, rows(row(MONDAY, "same"), row(TUESDAY, "new")), Set.of(MONDAY, TUESDAY));
      assertThat(run.dropUnchanged())
          .singleElement()
          .satisfies(change -> assertThat(change.days()).containsExactly(TUESDAY))
          .satisfies(change -> assertThat(change.rowsBefore()).isEqualTo(1))
          .satisfies(change -> assertThat(change.rowsAfter()).isEqualTo(1));
      run.publish();
    }

    assertThat(names()).containsExactlyInAnyOrder("same", "new");
    assertThat(files().stream().filter(before::contains))
        .allMatch(file -> file.contains("2022-03-07") || file.endsWith(".lock"));
  }

  @Test
  void daysAreComparedInTheColumnsThatMatter() {
    publish("1", Set.of(MONDAY, TUESDAY), row(MONDAY, "same"), row(TUESDAY, "old"));

    try (WarehouseRun run = warehouse.begin("2")) {
      run.stage(TABLE, rows(row(MONDAY, "same"), row(TUESDAY, "new")), Set.of(MONDAY, TUESDAY));

      assertThat(run.differing(TABLE, MentionsTable.KIND)).isEmpty();
      assertThat(run.differing(TABLE, MentionsTable.KIND, MentionsTable.NAME))
          .containsExactly(TUESDAY);
      assertThat(run.dropUnchanged(TABLE)).containsExactly(TUESDAY);
      run.stage(TABLE, rows(row(TUESDAY, "old")), Set.of(TUESDAY));
      assertThat(run.dropUnchanged(TABLE)).as("staged once more").isEmpty();
    }
  }

  @Test
  void aTableThatWasOnlyReadGetsNoFile() throws IOException {
    try (WarehouseRun run = warehouse.begin("1")) {
      assertThat(run.read(SNAPSHOT).count()).isZero();
      run.publish();
    }

    assertThat(files()).noneMatch(file -> file.contains(SNAPSHOT.name()));
  }

  @Test
  void addedRowsStandBesideThoseAlreadyThere() {
    publish("1", Set.of(MONDAY), row(MONDAY, "old"));
    try (WarehouseRun run = warehouse.begin("2")) {
      run.add(TABLE, List.of(row(MONDAY, "added")));
      assertThat(namesOf(run.read(TABLE))).containsExactlyInAnyOrder("old", "added");
      run.publish();
    }

    assertThat(names()).containsExactlyInAnyOrder("old", "added");
  }

  @Test
  void aSnapshotIsReplacedWhole() {
    publishSnapshot("1", "Київ", "Львів");
    publishSnapshot("2", "Одеса");

    assertThat(warehouse.read(SNAPSHOT).collectAsList())
        .extracting(row -> row.getString(1))
        .containsExactly("Одеса");
  }

  @Test
  void theNextRunCompletesWhatAKilledRunWasPublishing() throws IOException {
    publish("1", Set.of(MONDAY), row(MONDAY, "old"));
    Path day = folder.resolve("w/unlinked_names/pub_date=2022-03-07");
    String old = parquetIn(day);
    // As a killed run leaves it: the plan written, the old file gone, the new one not yet there.
    WarehouseRun killed = warehouse.begin("killed");
    killed.stage(TABLE, rows(row(MONDAY, "new")), Set.of(MONDAY));
    Path staged = folder.resolve("w/.staging/killed/01-unlinked_names/pub_date=2022-03-07");
    Path plan =
        Files.createDirectories(folder.resolve("w/.staging/left")).resolve("publication.tsv");
    Files.move(
        folder.resolve("w/.staging/killed/01-unlinked_names"), plan.resolveSibling("01-names"));
    assertThat(staged).doesNotExist();
    killed.close();
    Path waiting = plan.resolveSibling("01-names/pub_date=2022-03-07");
    Exchange exchange =
        new Exchange(
            "unlinked_names/pub_date=2022-03-07",
            List.of(old),
            "01-names/pub_date=2022-03-07",
            List.of(parquetIn(waiting)));
    Files.writeString(plan, exchange.line());
    Files.delete(day.resolve(old));

    warehouse.begin("3").close();

    assertThat(names()).containsExactly("new");
    assertThat(files()).noneMatch(file -> file.contains(".staging/") || file.contains("guard"));
  }

  @Test
  void theNextRunCompletesWhatFailedWhileItWasPublished() throws IOException {
    publish("1", Set.of(MONDAY, TUESDAY), row(MONDAY, "old"), row(TUESDAY, "old too"));
    PublicationStep.announceTo(
        step -> {
          if (step == PublicationStep.FILE_MOVED_OUT) {
            throw new IllegalStateException("the disk is gone");
          }
        });

    assertThatThrownBy(
            () -> publish("2", Set.of(MONDAY, TUESDAY), row(MONDAY, "new"), row(TUESDAY, "newer")))
        .hasMessage("the disk is gone");
    PublicationStep.announceTo(step -> {});
    warehouse.begin("3").close();

    assertThat(names()).containsExactlyInAnyOrder("new", "newer");
    assertThat(files()).noneMatch(file -> file.contains(".staging/") || file.contains("guard"));
  }

  @Test
  void theNextRunClearsAwayWhatAKilledRunHadOnlyStaged() throws IOException {
    Path left = Files.createDirectories(folder.resolve("w/.staging/killed/01-mentions"));
    Files.writeString(left.resolve("part-0.parquet"), "half a file");

    warehouse.begin("2").close();

    assertThat(files()).noneMatch(file -> file.contains("killed"));
  }

  @Test
  void aFolderThatIsNoDayIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("w/unlinked_names/pub_date=yesterday"));

    assertThatThrownBy(() -> warehouse.read(TABLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("pub_date=yesterday: not a folder of one day, NAME=2021-12-31");
  }

  @Test
  void aSecondRunIsKeptOutUntilTheFirstEnds() {
    try (WarehouseRun first = warehouse.begin("1")) {
      assertThat(first.days(TABLE)).isEmpty();
      assertThatThrownBy(() -> warehouse.begin("2"))
          .isInstanceOf(WarehouseLockedException.class)
          .hasMessageStartingWith("Another run holds the warehouse (")
          .hasMessageEndingWith("Wait for it to end.");
    }
    warehouse.begin("3").close();
  }

  @Test
  void theLockFileOfAKilledRunKeepsNobodyOut() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("w")).resolve(".lock"));

    warehouse.begin("2").close();
  }

  private void publish(String runId, Set<LocalDate> days, Row... rows) {
    try (WarehouseRun run = warehouse.begin(runId)) {
      run.stage(TABLE, rows(rows), days);
      run.publish();
    }
  }

  private void publishSnapshot(String runId, String... aliases) {
    List<Row> rows =
        Arrays.stream(aliases)
            .map(alias -> RowFactory.create("place:x", alias, "uk", 1L, MONDAY, MONDAY))
            .toList();
    try (WarehouseRun run = warehouse.begin(runId)) {
      run.stageSnapshot(SNAPSHOT, spark.createDataFrame(rows, SparkTable.schema(SNAPSHOT)));
      run.publish();
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
    return namesOf(warehouse.read(TABLE));
  }

  private static List<String> namesOf(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.getString(1)).toList();
  }

  private long parquetFiles(String day) throws IOException {
    return files().stream().filter(file -> file.contains(day) && file.endsWith(".parquet")).count();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("w"))) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  private static String parquetIn(Path day) throws IOException {
    try (Stream<Path> files = Files.list(day)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".parquet") && !name.startsWith("."))
          .findFirst()
          .orElseThrow();
    }
  }
}
