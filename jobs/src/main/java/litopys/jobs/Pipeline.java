package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.TableChange;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.Models;
import litopys.table.OperationTables;

/** The stages in the order of the data; every job runs some of them. */
final class Pipeline {

  /** What a job that reads no input took in. */
  static final IngestResult NOTHING_READ =
      new IngestResult(0, 0, 0, 0, 0, new TreeMap<>(), 0, new TreeSet<>(), new TreeSet<>());

  private final WarehouseRun run;
  private final RunId runId;
  private final Models models;
  private final Progress progress;

  Pipeline(WarehouseRun run, RunId runId, Models models, Progress progress) {
    this.run = run;
    this.runId = runId;
    this.models = models;
    this.progress = progress;
  }

  IngestResult ingest(List<Input> files, IngestSettings settings) {
    if (files.isEmpty()) {
      return NOTHING_READ;
    }
    return progress.stage(
        "read",
        () -> new IngestStage(run, runId).apply(files, settings),
        result ->
            "%s from %s: %s on %s"
                .formatted(
                    count(result.recordsIn(), "record", "records"),
                    count(result.files(), "file", "files"),
                    count(result.articles(), "new article", "new articles"),
                    count(result.days().size(), "day", "days")));
  }

  /** The days a run has to do: those that changed, or all that were asked for. */
  SortedSet<LocalDate> daysToDo(ExtractStage extract, IngestResult ingest, DayRange range) {
    SortedSet<LocalDate> days = new TreeSet<>(ingest.days());
    days.addAll(range.in(extract.daysToDo()));
    return days;
  }

  /** Tells how many days this engine, its lexicons and models would read differently. */
  void reportStaleDays(ExtractStage extract) {
    SortedSet<LocalDate> stale = extract.staleDays();
    if (!stale.isEmpty()) {
      progress.note(
          "%s read by another engine, lexicon or model, from %s to %s; --force reads them again"
              .formatted(count(stale.size(), "day was", "days were"), stale.first(), stale.last()));
    }
  }

  /** Returns the days whose flat tables were staged. */
  SortedSet<LocalDate> extract(ExtractStage extract, SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return days;
    }
    progress.stage(
        "analyse",
        () -> extract.analyze(days),
        articles -> count(articles, "article", "articles") + " read");
    SortedSet<LocalDate> restoried =
        progress.stage(
            "stories",
            () -> extract.settleStories(days),
            found -> "stories of " + count(found.size(), "day", "days"));
    return progress.stage(
        "mentions",
        () -> extract.flatten(restoried),
        found -> "mentions, entities and pairs of " + count(found.size(), "day", "days"));
  }

  void report(SortedSet<LocalDate> days, SortedSet<LocalDate> rejected, Sources sources) {
    if (days.isEmpty() && rejected.isEmpty()) {
      return;
    }
    progress.stage(
        "report",
        () -> {
          new ReportStage(run, sources).apply(days, rejected);
          return days;
        },
        found -> "daily tables of " + count(found.size(), "day", "days"));
  }

  /** Publishes what differs, and says so in the manifest. */
  Manifest publish(String job, String arguments, IngestResult ingest) {
    return progress.stage(
        "publish",
        () -> {
          List<TableChange> changes = run.dropUnchanged();
          Manifest manifest =
              new Manifest(runId, job, arguments, models.digest(), ingest, changes, Instant.now());
          run.add(OperationTables.RUNS, List.of(manifest.row()));
          run.publish();
          return manifest;
        },
        manifest -> count(manifest.publishedChanges().size(), "table", "tables") + " changed");
  }
}
