package litopys.jobs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import litopys.jobs.io.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name days of publication. */
final class DayOptions {

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day of publication, 2021-12-31. Default: the first there is.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Last day of publication, included. Default: the last there is.")
  private @Nullable String to;

  DayRange range() {
    LocalDate first = day("--from", from).orElse(DayRange.ALL.from());
    LocalDate last = day("--to", to).orElse(DayRange.ALL.to());
    if (first.isAfter(last)) {
      throw new UsageException("--from: %s is after --to %s".formatted(first, last));
    }
    return new DayRange(first, last);
  }

  /** Parses the value of an option; empty if it was not given. */
  static Optional<LocalDate> day(String option, @Nullable String value) {
    try {
      return Optional.ofNullable(value).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "%s: '%s' is not a day; write year, month and day like 2021-12-31"
              .formatted(option, value));
    }
  }
}
