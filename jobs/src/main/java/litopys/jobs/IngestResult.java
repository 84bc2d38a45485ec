package litopys.jobs;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What became of the records of a run.
 *
 * @param quarantined by reason
 * @param outside records of days that were not asked for; left alone, and not part of the records
 *     in
 * @param days whose articles are new, changed or gone
 * @param rejectedDays of rejected records that name a day and a source
 */
record IngestResult(
    int files,
    long recordsIn,
    long articles,
    long replaced,
    long duplicates,
    SortedMap<String, Long> quarantined,
    long outside,
    SortedSet<LocalDate> days,
    SortedSet<LocalDate> rejectedDays) {

  IngestResult {
    long accounted = articles + replaced + duplicates + sum(quarantined);
    if (recordsIn != accounted) {
      throw new IllegalStateException(
          "Records were lost: %d in, but %d articles + %d replaced + %d duplicates + %d quarantined"
              .formatted(recordsIn, articles, replaced, duplicates, sum(quarantined)));
    }
  }

  long quarantinedRecords() {
    return sum(quarantined);
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
