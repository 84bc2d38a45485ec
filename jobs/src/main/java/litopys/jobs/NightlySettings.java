package litopys.jobs;

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

  /** Whether the run changes the warehouse. */
  enum Effect {
    PUBLISH,
    DRY_RUN
  }
}
