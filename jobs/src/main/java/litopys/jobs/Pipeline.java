package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.TableChange;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.Models;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;
import litopys.table.StateTables;

/** The stages in the order of the data; every job runs some of them. */
final class Pipeline {

  /** What a job that reads no input took in. */
  static final IngestResult NOTHING_READ = IngestResult.ofNothing(InputPlan.NOTHING);

  private final WarehouseRun run;
  private final RunId runId;
  private final Models models;
  private final Progress progress;
  private final DayStates published;
  private DayStates states;

  Pipeline(WarehouseRun run, RunId runId, Models models, Progress progress) {
    this.run = run;
    this.runId = runId;
    this.models = models;
    this.progress = progress;
    this.published =
        DayStates.of(run.read(StateTables.DAYS).collectAsList(), run.days(ArticlesTable.TABLE));
    this.states = published;
  }

  /** Reads the files that are new or changed. */
  IngestResult ingest(List<Input> files, IngestSettings settings) {
    InputPlan input = new InputLedger(run, runId).plan(files, settings);
    if (input.toRead().isEmpty()) {
      return IngestResult.ofNothing(input);
    }
    IngestResult ingest =
        progress.stage(
            "read",
            () -> new IngestStage(run, runId).apply(input, settings),
            result ->
                "%s from %s: %s on %s"
                    .formatted(
                        count(result.recordsIn(), "record", "records"),
                        count(input.toRead().size(), "file", "files"),
                        count(result.articles(), "new article", "new articles"),
                        count(result.days().size(), "day", "days")));
    states = states.changed(ingest.days()).of(run.days(ArticlesTable.TABLE));
    return ingest;
  }

  /**
   * The days a run has to do: those that changed or were never read, or all that were asked for.
   */
  SortedSet<LocalDate> daysToDo(IngestResult ingest, IngestSettings settings) {
    SortedSet<LocalDate> days = new TreeSet<>(ingest.days());
    days.addAll(
        settings
            .days()
            .in(
                switch (settings.rerun()) {
                  case EVERYTHING -> run.days(ArticlesTable.TABLE);
                  case WHAT_CHANGED -> states.unread();
                }));
    return days;
  }

  /** Tells what the run would do from here on. */
  Forecast forecast(IngestResult ingest, IngestSettings settings) {
    return Forecast.of(ingest, daysToDo(ingest, settings), published.unread(), stale());
  }

  /** Tells how many days this engine, its lexicons and models would read differently. */
  void reportStaleDays() {
    SortedSet<LocalDate> stale = stale();
    if (!stale.isEmpty()) {
      progress.note(
          "%s read by another engine, lexicon or model, from %s to %s; --force reads them again"
              .formatted(count(stale.size(), "day was", "days were"), stale.first(), stale.last()));
    }
  }

  private SortedSet<LocalDate> stale() {
    return states.readByOthers(models.engineVersion());
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
    states = states.read(days, models.engineVersion()).of(run.days(ArticlesTable.TABLE));
    SortedSet<LocalDate> restoried =
        progress.stage(
            "stories",
            () -> extract.settleStories(days),
            found -> "stories of " + count(found.size(), "day", "days"));
    return progress.stage(
        "mentions",
        () -> extract.flatten(restoried, states),
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
          if (!states.equals(published)) {
            run.stageSnapshot(
                StateTables.DAYS, run.rows(states.rows(), StateTables.DAYS.columns()));
          }
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
