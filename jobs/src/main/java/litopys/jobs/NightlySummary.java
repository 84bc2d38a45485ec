package litopys.jobs;

import java.io.PrintWriter;
import java.util.List;
import litopys.jobs.io.TableChange;
import litopys.jobs.io.Warehouse;

/** What a run came to, for a reader at the terminal. */
record NightlySummary(NightlySettings settings, IngestResult ingest, List<TableChange> changes) {

  static NightlySummary ofDryRun(NightlySettings settings, IngestResult ingest) {
    return new NightlySummary(settings, ingest, List.of());
  }

  static NightlySummary of(
      Warehouse warehouse,
      NightlySettings settings,
      IngestResult ingest,
      List<TableChange> changes,
      RunId runId) {
    return new NightlySummary(settings, ingest, changes);
  }

  void print(PrintWriter out) {
    out.println(ingest);
    changes.forEach(out::println);
  }
}
