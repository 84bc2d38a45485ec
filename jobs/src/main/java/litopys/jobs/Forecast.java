package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a run would do: the files it would read, the days it would change, and why.
 *
 * @param days the reason for each day
 * @param stale days that only {@code --force} would read again
 */
record Forecast(InputPlan input, SortedMap<LocalDate, String> days, SortedSet<LocalDate> stale) {

  private static final int MOST_LINES = 40;

  /**
   * Foretells.
   *
   * @param toDo all days that the run would do
   * @param unread those with articles that no earlier run has analysed
   */
  static Forecast of(
      IngestResult ingest,
      SortedSet<LocalDate> toDo,
      SortedSet<LocalDate> unread,
      SortedSet<LocalDate> stale) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (LocalDate day : toDo) {
      days.put(day, reason(day, ingest, unread));
    }
    return new Forecast(ingest.input(), days, stale);
  }

  private static String reason(LocalDate day, IngestResult ingest, SortedSet<LocalDate> unread) {
    long arrived = ingest.arrived().getOrDefault(day, 0L);
    long displaced = ingest.displaced().getOrDefault(day, 0L);
    List<String> reasons = new ArrayList<>();
    if (arrived > 0) {
      reasons.add(count(arrived, "article new or changed", "articles new or changed"));
    }
    if (displaced > 0) {
      reasons.add(count(displaced, "older version goes", "older versions go"));
    }
    if (reasons.isEmpty()) {
      reasons.add(unread.contains(day) ? "never analysed" : "--force");
    }
    return String.join(", ", reasons);
  }

  void print(PrintWriter out) {
    out.println("Dry run, nothing published.");
    printFiles(out);
    printDays(out);
    if (!stale.isEmpty()) {
      out.printf(
          "%nRead by another engine, lexicon or model, from %s to %s: %s; only --force reads them"
              + " again.%n",
          stale.first(), stale.last(), count(stale.size(), "day", "days"));
    }
  }

  private void printFiles(PrintWriter out) {
    List<InputPlan.Planned> planned = input.planned();
    out.printf("%nFiles that would be read: %d%n", planned.size());
    planned.stream()
        .limit(MOST_LINES)
        .forEach(
            file -> out.printf("  %-15s %s%n", file.reading().words(), file.file().displayName()));
    printRest(planned.size(), out);
  }

  private void printDays(PrintWriter out) {
    out.printf("%nDays that would change: %d%n", days.size());
    days.entrySet().stream()
        .limit(MOST_LINES)
        .forEach(day -> out.printf("  %-15s %s%n", day.getKey(), day.getValue()));
    printRest(days.size(), out);
    if (!days.isEmpty()) {
      out.printf(
          "and of the %d days after each, those where names, stories or baselines come out"
              + " otherwise.%n",
          SettleStage.DAYS_BEFORE);
    }
  }

  private static void printRest(int lines, PrintWriter out) {
    if (lines > MOST_LINES) {
      out.printf(Locale.ROOT, "  and %,d more%n", lines - MOST_LINES);
    }
  }
}
