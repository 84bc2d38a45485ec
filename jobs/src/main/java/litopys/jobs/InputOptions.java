package litopys.jobs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.io.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options of the jobs that read corpora. With --from and --to, records of other days are counted
 * and left alone.
 */
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

  @Mixin private DayOptions days = new DayOptions();

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = {
        "Table of sources: domain, name, country, time zone.",
        "Default: litopys.ingest.sources of the configuration."
      })
  private @Nullable String sources;

  /** Parses and validates; {@code --input} may stand in the configuration. */
  IngestSettings settings(Config file, Rerun rerun) {
    Config config = withOptions(file);
    List<String> paths = inputs.isEmpty() ? config.getStringList("litopys.input") : inputs;
    Optional<LocalDate> day = DayOptions.day("--default-date", defaultDate);
    try {
      IngestSetup setup =
          IngestSetup.from(config, day, OperatorFiles.sources(config), Instant.now());
      return new IngestSettings(paths, setup, days.range(), rerun);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Config withOptions(Config config) {
    return sources == null
        ? config
        : config.withValue("litopys.ingest.sources", ConfigValueFactory.fromAnyRef(sources));
  }
}
