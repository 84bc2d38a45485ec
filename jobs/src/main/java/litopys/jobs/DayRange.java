package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.table.ArticlesTable;
import org.apache.spark.sql.Column;

/** Days of publication, both ends included. */
record DayRange(LocalDate from, LocalDate to) {

  static final DayRange ALL = new DayRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  DayRange {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("%s is after %s".formatted(from, to));
    }
  }

  SortedSet<LocalDate> in(SortedSet<LocalDate> days) {
    return new TreeSet<>(days.subSet(from, to.plusDays(1)));
  }

  /** Whether all days of another range are days of this one. */
  boolean covers(DayRange other) {
    return !from.isAfter(other.from) && !to.isBefore(other.to);
  }

  /** The days with some before and after each: what a change of these days can reach. */
  static SortedSet<LocalDate> around(
      SortedSet<LocalDate> days, int before, int after, SortedSet<LocalDate> existing) {
    SortedSet<LocalDate> around = new TreeSet<>();
    for (LocalDate day : days) {
      around.addAll(existing.subSet(day.minusDays(before), day.plusDays(after + 1L)));
    }
    return around;
  }

  /** Returns the options that ask for these days. */
  List<String> arguments() {
    List<String> options = new ArrayList<>();
    if (!from.equals(ALL.from)) {
      options.addAll(List.of("--from", from.toString()));
    }
    if (!to.equals(ALL.to)) {
      options.addAll(List.of("--to", to.toString()));
    }
    return options;
  }

  Column holds() {
    return col(ArticlesTable.PUB_DATE).between(from, to);
  }
}
