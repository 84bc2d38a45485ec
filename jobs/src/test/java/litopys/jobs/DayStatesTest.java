package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import litopys.jobs.spark.SparkTable;
import litopys.table.StateTables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

class DayStatesTest {

  private static final LocalDate MONDAY = LocalDate.of(2022, 3, 7);
  private static final LocalDate TUESDAY = LocalDate.of(2022, 3, 8);
  private static final List<LocalDate> BOTH = List.of(MONDAY, TUESDAY);

  private final DayStates done =
      DayStates.of(List.of(), new TreeSet<>(BOTH))
          .read(BOTH, "2-abc")
          .settled(BOTH, "x")
          .reported(BOTH);

  @Test
  void aDayWithoutARowIsUnread() {
    DayStates states = DayStates.of(List.of(), new TreeSet<>(BOTH));

    assertThat(states.unread()).containsExactly(MONDAY, TUESDAY);
    assertThat(states.unreported()).as("nothing to report yet").isEmpty();
  }

  @Test
  void aDayIsDoneOnceItWasReadSettledAndReported() {
    assertThat(done.unread()).isEmpty();
    assertThat(done.unreported()).isEmpty();
    assertThat(done.readByOthers("2-abc")).isEmpty();
    assertThat(done.settledOtherwise("x")).isEmpty();
  }

  @Test
  void newArticlesMakeADayUnread() {
    DayStates states = done.changed(List.of(TUESDAY));

    assertThat(states.unread()).containsExactly(TUESDAY);
    assertThat(states.read(List.of(TUESDAY), "2-abc").unreported()).containsExactly(TUESDAY);
  }

  @Test
  void anotherLexiconMakesADayStaleAndAnotherEngineUnreadable() {
    DayStates states = done.read(List.of(TUESDAY), "3-abc");

    assertThat(states.readByOthers("3-abc")).containsExactly(MONDAY);
    assertThat(states.understoodBy("2")).containsExactly(MONDAY);
    assertThat(states.understoodBy("3")).containsExactly(TUESDAY);
  }

  @Test
  void otherOverridesLeaveADaySettledOtherwise() {
    assertThat(done.settled(List.of(MONDAY), "y").settledOtherwise("y")).containsExactly(TUESDAY);
  }

  @Test
  void aDayThatLostItsLastArticleStaysUntilAllTablesShowThat() {
    TreeSet<LocalDate> left = new TreeSet<>(List.of(TUESDAY));
    DayStates emptied = done.changed(List.of(MONDAY)).withoutEmptied(left);

    assertThat(emptied.unread()).containsExactly(MONDAY);
    assertThat(emptied.read(BOTH, "2-abc").reported(BOTH).withoutEmptied(left).byDay())
        .containsOnlyKeys(TUESDAY);
  }

  @Test
  void statesAreTheSameAfterTheTable() {
    List<Row> stored = done.rows().stream().map(DayStatesTest::named).toList();

    assertThat(DayStates.of(stored, new TreeSet<>(BOTH))).isEqualTo(done);
  }

  /** As Spark reads it back. */
  private static Row named(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return new GenericRowWithSchema(values, SparkTable.schema(StateTables.DAYS));
  }
}
