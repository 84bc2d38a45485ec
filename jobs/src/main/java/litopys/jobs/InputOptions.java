package litopys.jobs;

import com.typesafe.config.Config;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.io.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the jobs that read corpora. */
final class InputOptions {

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "What to read: files, folders with all that lies below, globs (in quotes). Several values,"
            + " or several times."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--default-date",
      paramLabel = "DAY",
      description = {
        "Day of records without a date, 2021-12-31. Without it they go to quarantine."
      })
  private @Nullable String defaultDate;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = {
        "First day of publication to take in, 2021-12-31. Records of other days are counted and"
            + " left alone; a later run without --from and --to takes them in."
      })
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Last day of publication to take in, included.")
  private @Nullable String to;

  /** Parses and validates; {@code --input} may stand in the configuration. */
  IngestSettings settings(Config config) {
    List<String> paths = inputs.isEmpty() ? config.getStringList("litopys.input") : inputs;
    return new IngestSettings(paths, new IngestSetup(day("--default-date", defaultDate)), days());
  }

  private DayRange days() {
    LocalDate first = day("--from", from);
    LocalDate last = day("--to", to);
    if (first != null && last != null && first.isAfter(last)) {
      throw new UsageException("--from: %s is after --to %s".formatted(first, last));
    }
    return new DayRange(
        first == null ? DayRange.ALL.from() : first, last == null ? DayRange.ALL.to() : last);
  }

  static @Nullable LocalDate day(String option, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "%s: '%s' is not a day; write year, month and day like 2021-12-31"
              .formatted(option, value));
    }
  }
}
