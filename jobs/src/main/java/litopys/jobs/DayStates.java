package litopys.jobs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.StateTables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How far each day of publication is done, so that no run has to look for it in the tables. */
record DayStates(SortedMap<LocalDate, DayState> byDay) {

  DayStates {
    byDay = new TreeMap<>(byDay);
  }

  /**
   * One day.
   *
   * @param engineVersion that has read all its articles; empty if some are unread
   * @param settledWith digest of the settings that settled its names
   * @param reported whether the daily tables show its flat tables
   */
  record DayState(Optional<String> engineVersion, Optional<String> settledWith, boolean reported) {

    private static final DayState UNREAD = new DayState(Optional.empty(), Optional.empty(), false);

    private boolean isReadBy(String version) {
      return engineVersion.equals(Optional.of(version));
    }
  }

  /**
   * Takes the rows of {@link StateTables#DAYS}.
   *
   * @param days with articles; one without a row is unread
   */
  static DayStates of(Collection<Row> rows, SortedSet<LocalDate> days) {
    SortedMap<LocalDate, DayState> byDay = new TreeMap<>();
    days.forEach(day -> byDay.put(day, DayState.UNREAD));
    for (Row row : rows) {
      byDay.put(
          row.getAs(ArticlesTable.PUB_DATE.name()),
          new DayState(
              Optional.ofNullable(row.getAs(AnalysisTable.ENGINE_VERSION.name())),
              Optional.ofNullable(row.getAs(StateTables.SETTLED_WITH.name())),
              row.<Boolean>getAs(StateTables.IS_REPORTED.name())));
    }
    return new DayStates(byDay);
  }

  List<Row> rows() {
    return byDay.entrySet().stream()
        .map(
            day ->
                RowFactory.create(
                    day.getKey(),
                    day.getValue().engineVersion().orElse(null),
                    day.getValue().settledWith().orElse(null),
                    day.getValue().reported()))
        .toList();
  }

  /** Days with articles that nobody has read, or that have lost their last one. */
  SortedSet<LocalDate> unread() {
    return days(state -> state.engineVersion().isEmpty());
  }

  /** Days that another engine, or with other lexicons or models, has read. */
  SortedSet<LocalDate> readByOthers(String version) {
    return days(state -> state.engineVersion().isPresent() && !state.isReadBy(version));
  }

  /** Days whose analyses this engine understands, whatever lexicons and models it had. */
  SortedSet<LocalDate> understoodBy(String engine) {
    return days(
        state ->
            state.engineVersion().filter(version -> version.startsWith(engine + "-")).isPresent());
  }

  /** Days whose names were settled with other thresholds or overrides. */
  SortedSet<LocalDate> settledOtherwise(String digest) {
    return days(state -> state.settledWith().filter(with -> !with.equals(digest)).isPresent());
  }

  /** Days that were read, and that the daily tables do not show. */
  SortedSet<LocalDate> unreported() {
    return days(state -> state.engineVersion().isPresent() && !state.reported());
  }

  /** Returns the states after articles of some days came or went. */
  DayStates changed(Collection<LocalDate> days) {
    return with(days, state -> new DayState(Optional.empty(), state.settledWith(), false));
  }

  /** Returns the states after all articles of some days were read. */
  DayStates read(Collection<LocalDate> days, String version) {
    return with(
        days, state -> new DayState(Optional.of(version), state.settledWith(), state.reported()));
  }

  /** Returns the states after the names of some days were settled. */
  DayStates settled(Collection<LocalDate> days, String digest) {
    return with(
        days, state -> new DayState(state.engineVersion(), Optional.of(digest), state.reported()));
  }

  /** Returns the states after flat tables of some days changed. */
  DayStates toReport(Collection<LocalDate> days) {
    return with(days, state -> new DayState(state.engineVersion(), state.settledWith(), false));
  }

  /** Returns the states after the daily tables of some days were made. */
  DayStates reported(Collection<LocalDate> days) {
    return with(days, state -> new DayState(state.engineVersion(), state.settledWith(), true));
  }

  /**
   * Returns the states without days that have no articles any more, once all tables show that.
   *
   * @param days with articles
   */
  DayStates withoutEmptied(SortedSet<LocalDate> days) {
    SortedMap<LocalDate, DayState> states = new TreeMap<>(byDay);
    states
        .entrySet()
        .removeIf(
            day ->
                !days.contains(day.getKey())
                    && day.getValue().engineVersion().isPresent()
                    && day.getValue().reported());
    return new DayStates(states);
  }

  private DayStates with(Collection<LocalDate> days, UnaryOperator<DayState> change) {
    SortedMap<LocalDate, DayState> states = new TreeMap<>(byDay);
    days.forEach(day -> states.put(day, change.apply(states.getOrDefault(day, DayState.UNREAD))));
    return new DayStates(states);
  }

  private SortedSet<LocalDate> days(Predicate<DayState> which) {
    SortedSet<LocalDate> days = new TreeSet<>();
    byDay.forEach(
        (day, state) -> {
          if (which.test(state)) {
            days.add(day);
          }
        });
    return days;
  }
}
