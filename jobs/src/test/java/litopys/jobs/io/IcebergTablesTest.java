package litopys.jobs.io;

import static litopys.jobs.io.VersionedTables.ALIASES;
import static litopys.jobs.io.VersionedTables.MONDAY;
import static litopys.jobs.io.VersionedTables.NAMES;
import static litopys.jobs.io.VersionedTables.TUESDAY;
import static litopys.jobs.io.VersionedTables.WEDNESDAY;
import static litopys.jobs.io.VersionedTables.endAt;
import static litopys.jobs.io.VersionedTables.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import litopys.jobs.LocalSpark;
import litopys.jobs.spark.SparkTable;
import litopys.table.Column;
import litopys.table.Table;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs over Iceberg tables that end at any step, or meet others. */
@ExtendWith(LocalSpark.class)
class IcebergTablesTest {

  private SparkSession spark;
  private VersionedTables tables;

  @BeforeEach
  void open(SparkSession session, @TempDir Path folder) {
    spark = session;
    tables = new VersionedTables(session, folder);
    tables.publish(1);
  }

  @AfterEach
  void listenNoLonger() {
    PublicationStep.announceTo(step -> {});
  }

  @Test
  void aRunReplacesItsDaysAndEmptiesThoseWithoutRows() {
    Publisher publisher = tables.begin(2);
    StagedTables staged = tables.stageRun(2);
    staged.replaceDays(NAMES, tables.names(2, Set.of(TUESDAY)), Set.of(MONDAY, TUESDAY));

    publisher.publish(staged);

    assertThat(tables.rows())
        .containsExactly("2022-03-08 2", "2022-03-09 1", "alias 1", "run-1", "run-2");
    assertThat(tables.tables().days(NAMES)).containsExactly(TUESDAY, WEDNESDAY);
    assertThat(tables.tables().read(NAMES, Set.of(MONDAY, TUESDAY)).count()).isEqualTo(1);
  }

  @Test
  void addedRowsStandBesideReplacedOnes() {
    Publisher publisher = tables.begin(2);
    StagedTables staged = tables.stageRun(2);
    staged.replaceDays(NAMES, tables.names(2, Set.of()), Set.of(MONDAY));
    staged.add(NAMES, tables.names(2, Set.of(TUESDAY)));

    publisher.publish(staged);

    assertThat(tables.rows())
        .containsExactly(
            "2022-03-08 1", "2022-03-08 2", "2022-03-09 1", "alias 1", "run-1", "run-2");
  }

  @Test
  void theTablesAreAsDeclared() {
    for (Table table : List.of(NAMES, ALIASES)) {
      assertThat(spark.read().table(tables.sqlName(table)).schema())
          .isEqualTo(SparkTable.schema(table));
    }
    assertThat(
            spark.sql("SHOW TBLPROPERTIES " + tables.sqlName(NAMES)).collectAsList().stream()
                .map(property -> property.getString(0) + "=" + property.getString(1)))
        .contains(
            "format-version=2",
            "sort-order=entity_id ASC NULLS FIRST",
            "write.parquet.compression-codec=zstd");
    assertThat(tables.load(NAMES).spec().fields())
        .singleElement()
        .hasToString("1000: pub_date: identity(1)");
  }

  @Test
  void aRunThatEndsAtAnyStepIsCompletedOrLeftOutByTheNext() {
    long seed = 5;
    Random random = new Random(seed);
    List<PublicationStep> steps = tables.stepsOf(2);
    assertThat(steps)
        .contains(PublicationStep.BRANCH_WRITTEN, PublicationStep.TABLE_SHOWN)
        .endsWith(PublicationStep.STAGING_DELETED);
    int version = 2;
    List<Integer> runs = new ArrayList<>(List.of(1, 2));
    for (int kill = 0; kill < steps.size(); kill++) {
      int next = 10 + kill;
      String place = "seed %d, killed at step %d, %s".formatted(seed, kill, steps.get(kill));
      endAt(kill, () -> tables.publish(next));
      endAt(random.nextInt(3), tables::recover);

      tables.recover();

      if (kill >= steps.indexOf(PublicationStep.RUN_DECIDED)) {
        version = next;
        runs.add(next);
        assertThat(tables.rowsAt("run-" + next)).as(place).isEqualTo(tables.rows());
      }
      assertThat(tables.rows()).as(place).isEqualTo(expected(version, runs));
      assertThat(tables.leftovers()).as(place).isEmpty();
    }
  }

  @Test
  void aRunThatFailsBeforeItIsDecidedLeavesNothingBehind() {
    Publisher publisher = tables.begin(2);
    StagedTables staged = tables.stageAll(2);
    endAt(1, () -> publisher.publish(staged));

    publisher.abandon();

    assertThat(tables.rows()).isEqualTo(expected(1, List.of(1)));
    assertThat(tables.leftovers()).isEmpty();
  }

  @Test
  void theLastTagHoldsOneRunInAllTablesWhileTheNextIsHalfway() {
    List<String> torn = new ArrayList<>();
    SortedSet<String> seen = new TreeSet<>();
    Publisher publisher = tables.begin(2);
    StagedTables staged = tables.stageAll(2);
    PublicationStep.announceTo(
        step -> {
          String tag = tables.lastTag();
          seen.add(tag);
          List<Integer> runs = tag.equals("run-1") ? List.of(1) : List.of(1, 2);
          if (!tables.rowsAt(tag).equals(expected(runs.size(), runs))) {
            torn.add("%s: %s at %s".formatted(step, tables.rowsAt(tag), tag));
          }
        });

    publisher.publish(staged);

    assertThat(torn).isEmpty();
    assertThat(seen).containsExactly("run-1", "run-2");
  }

  @Test
  void aRunThatOnlyAddsItsRowTouchesNoOtherTable() {
    long before = tables.load(NAMES).currentSnapshot().snapshotId();

    tables.begin(2).publish(tables.stageRun(2));

    assertThat(tables.rows()).isEqualTo(expected(1, List.of(1, 2)));
    assertThat(tables.lastTag()).isEqualTo("run-1");
    assertThat(tables.load(NAMES).currentSnapshot().snapshotId()).isEqualTo(before);
    assertThat(tables.load(NAMES).refs()).containsOnlyKeys("main", "run-1");
  }

  @Test
  void ofTwoRunsThatBeganTogetherTheSecondIsRefused() {
    Publisher slow = tables.begin(2);
    tables.publish(3);

    assertThatThrownBy(() -> slow.publish(tables.stageAll(2)))
        .isInstanceOf(WarehouseLockedException.class)
        .hasMessageStartingWith("Another run, or another program, has changed the tables");
    slow.abandon();

    assertThat(tables.rows()).isEqualTo(expected(3, List.of(1, 3)));
    assertThat(tables.leftovers()).isEmpty();
  }

  @Test
  void whatAnotherProgramChangesWhileARunWritesIsNotOverwritten() {
    Publisher publisher = tables.begin(2);
    StagedTables staged = tables.stageAll(2);
    AtomicInteger reached = new AtomicInteger();
    PublicationStep.announceTo(
        step -> {
          if (reached.incrementAndGet() == 3) {
            tables.load(NAMES).newFastAppend().commit();
          }
        });

    assertThatThrownBy(() -> publisher.publish(staged))
        .isInstanceOf(WarehouseLockedException.class);
    publisher.abandon();

    assertThat(tables.rows()).isEqualTo(expected(1, List.of(1)));
  }

  @Test
  void earlierRunsAreForgottenWithTheirFilesButNeverTheLast() {
    tables.publish(2);
    tables.publish(3);
    tables.begin(4).publish(tables.stageRun(4));
    long before = tables.dataFiles();

    tables.forgetBefore(Instant.now().plusSeconds(1));

    assertThat(tables.lastTag()).isEqualTo("run-3");
    assertThat(tables.rowsAt("run-3")).isEqualTo(expected(3, List.of(1, 2, 3)));
    assertThat(tables.load(ALIASES).refs()).containsOnlyKeys("main", "run-3");
    // Files go with the run that replaced them: here those of the first.
    assertThat(tables.dataFiles()).isEqualTo(before - 4);
    assertThat(tables.rows()).isEqualTo(expected(3, List.of(1, 2, 3, 4)));
  }

  @Test
  void aTableOfAnOlderVersionIsReadAndGetsTheColumnsItLacks() {
    List<Column> columns = NAMES.columns();
    Column lacking = columns.get(columns.size() - 1);
    tables.load(NAMES).updateSchema().deleteColumn(lacking.name()).commit();
    assertThat(tables.tables().read(NAMES).columns())
        .containsExactly(NAMES.columnNames().toArray(String[]::new));
    assertThat(tables.rows()).isEqualTo(expected(1, List.of(1)));

    Publisher publisher = tables.begin(2);
    StagedTables staged = tables.stageRun(2);
    staged.replaceDays(NAMES, tables.names(2, Set.of(MONDAY)), Set.of(MONDAY));
    publisher.publish(staged);

    assertThat(tables.tables().read(NAMES).orderBy("pub_date").collectAsList())
        .extracting(row -> row.isNullAt(columns.size() - 1))
        .containsExactly(false, true, true);
  }
}
