package litopys.jobs;

import java.util.ArrayList;
import java.util.List;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.io.Inputs;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.UsageException;
import org.apache.hadoop.conf.Configuration;

/**
 * What to read.
 *
 * @param inputs files, folders and globs
 * @param days articles of other days are not taken in
 * @param rerun whether files are read that have not changed
 */
record IngestSettings(List<String> inputs, IngestSetup setup, DayRange days, Rerun rerun) {

  IngestSettings {
    inputs = List.copyOf(inputs);
  }

  /**
   * Returns the files to read.
   *
   * @throws UsageException if there are none
   */
  List<Input> files(Configuration configuration) {
    if (inputs.isEmpty()) {
      throw new UsageException(
          "--input: nothing to read; name files, folders or globs, or set litopys.input in the"
              + " configuration");
    }
    return Inputs.find(inputs, configuration);
  }

  /** Returns the options as the manifest holds them. */
  List<String> arguments() {
    List<String> options = new ArrayList<>();
    if (!inputs.isEmpty()) {
      options.add("--input");
      options.addAll(inputs);
    }
    if (setup.defaultDate() != null) {
      options.addAll(List.of("--default-date", setup.defaultDate().toString()));
    }
    options.addAll(days.arguments());
    if (rerun == Rerun.EVERYTHING) {
      options.add("--force");
    }
    return options;
  }
}
