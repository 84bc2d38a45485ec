package litopys.jobs;

import java.util.ArrayList;
import java.util.List;
import litopys.jobs.io.Inputs.Input;
import org.apache.hadoop.conf.Configuration;

/** Everything {@link NightlyJob} needs to know. */
record NightlySettings(String warehouse, IngestSettings ingest, Rerun rerun, Effect effect) {

  /**
   * Returns the files to read; none if nothing was named and everything is done again.
   *
   * @throws UsageException if there is nothing to do
   */
  List<Input> files(Configuration configuration) {
    if (ingest.inputs().isEmpty() && rerun == Rerun.EVERYTHING) {
      return List.of();
    }
    return ingest.files(configuration);
  }

  /** Returns the options as the manifest holds them; nothing secret is among them. */
  String arguments() {
    List<String> options = new ArrayList<>(List.of("--warehouse", warehouse));
    options.addAll(ingest.arguments());
    if (rerun == Rerun.EVERYTHING) {
      options.add("--force");
    }
    return String.join(" ", options);
  }

  /** Whether the run changes the warehouse. */
  enum Effect {
    PUBLISH,
    DRY_RUN
  }
}
