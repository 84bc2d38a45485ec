package litopys.jobs.ingest.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import litopys.jobs.ingest.IngestedArticle.DatePrecision;

/** A point in time and how exactly it is known; the start of the period if that is coarse. */
public record PublishedDate(Instant instant, DatePrecision precision) {

  /**
   * Returns the start of a day, month or year in UTC. A day that is stated without a time stays
   * that day whatever the zone: the fifth of March in Kyiv must not be published on the fourth.
   */
  public static PublishedDate startOf(LocalDate day, DatePrecision precision) {
    return new PublishedDate(day.atStartOfDay().toInstant(ZoneOffset.UTC), precision);
  }
}
