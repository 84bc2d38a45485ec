package litopys.jobs;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** Days by the calendar, with articles or without: on each of them a source may be silent. */
final class Coverage {

  /** A day is compared with this many days before it. */
  static final int BASELINE_DAYS = 28;

  private Coverage() {}

  /**
   * Returns the days on which somebody may be silent now, or no longer: those changed, those that
   * look back on them, and the days without articles right before them, which begin to count once a
   * later day has articles.
   *
   * @param covered days with articles
   * @param last day that has or had anything to tell
   */
  static SortedSet<LocalDate> reach(
      SortedSet<LocalDate> changed, NavigableSet<LocalDate> covered, LocalDate last) {
    SortedSet<LocalDate> reach = new TreeSet<>(changed);
    for (LocalDate day : changed) {
      addDays(reach, day, earlier(last, day.plusDays(BASELINE_DAYS)));
      LocalDate before = covered.lower(day);
      if (before != null) {
        addDays(reach, before.plusDays(1), earlier(day, before.plusDays(BASELINE_DAYS)));
      }
    }
    return reach;
  }

  /** Adds the days between, both ends included; none if the last comes before the first. */
  private static void addDays(SortedSet<LocalDate> days, LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(day);
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
