package litopys.jobs;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the files and records of a run.
 *
 * @param removed records of articles that were taken out on request
 * @param quarantined by reason
 * @param outside records of days that were not asked for; left alone, and not part of the records
 *     in
 * @param arrived new articles and new versions, by the day they are now part of
 * @param displaced versions that they supersede, by the day these were part of
 * @param rejectedDays of rejected records that name a day and a source
 */
record IngestResult(
    InputPlan input,
    long recordsIn,
    long articles,
    long replaced,
    long duplicates,
    long removed,
    SortedMap<String, Long> quarantined,
    long outside,
    SortedMap<LocalDate, Long> arrived,
    SortedMap<LocalDate, Long> displaced,
    SortedSet<LocalDate> rejectedDays) {

  IngestResult {
    long accounted = articles + replaced + duplicates + sum(quarantined) + removed;
    if (recordsIn != accounted) {
      throw new IllegalStateException(
          ("Records were lost: %d in, but %d articles + %d replaced + %d duplicates"
                  + " + %d quarantined + %d removed")
              .formatted(recordsIn, articles, replaced, duplicates, sum(quarantined), removed));
    }
  }

  /** Takes in nothing, since no file of the input is to be read. */
  static IngestResult ofNothing(InputPlan input) {
    return new IngestResult(
        input,
        0,
        0,
        0,
        0,
        0,
        new TreeMap<>(),
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>());
  }

  /** Days whose articles are new, changed or gone. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(arrived.keySet());
    days.addAll(displaced.keySet());
    return days;
  }

  long quarantinedRecords() {
    return sum(quarantined);
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
