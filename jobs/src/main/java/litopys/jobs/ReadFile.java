package litopys.jobs;

import java.time.Instant;
import java.util.Optional;
import litopys.jobs.InputPlan.Reading;
import litopys.jobs.io.Inputs.Input;
import litopys.table.StateTables;
import org.apache.spark.sql.Row;

/**
 * A file of the input as a published run has read it.
 *
 * @param settings digest of those it was read with
 * @param days articles of other days were left alone
 * @param futureAt earliest date in it that was impossible for lying in the future
 */
record ReadFile(
    String path,
    long length,
    Instant changedAt,
    String settings,
    DayRange days,
    Optional<Instant> futureAt) {

  /** Takes a row of {@link StateTables#INPUTS}. */
  static ReadFile of(Row row) {
    return new ReadFile(
        row.getAs(StateTables.PATH.name()),
        row.<Long>getAs(StateTables.LENGTH.name()),
        row.getAs(StateTables.CHANGED_AT.name()),
        row.getAs(StateTables.SETTINGS.name()),
        new DayRange(row.getAs(StateTables.FROM_DAY.name()), row.getAs(StateTables.TO_DAY.name())),
        Optional.ofNullable(row.getAs(StateTables.FUTURE_AT.name())));
  }

  /** Tells whether the file as it is now has to be read again, and why. */
  Reading reading(Input file, IngestSettings asked) {
    if (file.length() != length || !file.changedAt().equals(changedAt)) {
      return Reading.CHANGED;
    }
    if (!settings.equals(asked.setup().digest())) {
      return Reading.OTHER_SETTINGS;
    }
    if (!days.covers(asked.days())) {
      return Reading.OTHER_DAYS;
    }
    boolean isPossibleNow =
        futureAt.filter(date -> !date.isAfter(asked.setup().dates().latest())).isPresent();
    return isPossibleNow ? Reading.POSSIBLE_NOW : Reading.UNCHANGED;
  }
}
