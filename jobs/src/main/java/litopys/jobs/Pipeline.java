package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.analysis.EngineVersion;
import litopys.jobs.RemoveStage.Removal;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.TableChange;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.quality.QualityReport;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.quality.RefusedException;
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
  private SortedSet<LocalDate> flattened = new TreeSet<>();
  private SortedSet<LocalDate> reported = new TreeSet<>();

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
    states = states.changed(ingest.days());
    return ingest;
  }

  /** Takes articles out. */
  Removal remove(RequestedIds requested) {
    Removal removal =
        progress.stage(
            "remove",
            () -> new RemoveStage(run, runId).apply(requested),
            found ->
                "%s on %s"
                    .formatted(
                        count(found.articles(), "article", "articles"),
                        count(found.days().size(), "day", "days")));
    states = states.changed(removal.days());
    long absent = removal.articleIds().size() - removal.articles();
    if (absent > 0) {
      progress.note(
          count(absent, "article is", "articles are")
              + " not in the warehouse; none of them will be taken in");
    }
    return removal;
  }

  /** Days with articles that nobody has read, or that have lost some. */
  SortedSet<LocalDate> unreadDays() {
    return states.unread();
  }

  /** The days to do: those that changed or were never read, or all that were asked for. */
  SortedSet<LocalDate> daysToDo(IngestResult ingest, IngestSettings settings) {
    SortedSet<LocalDate> days = new TreeSet<>(ingest.days());
    days.addAll(
        switch (settings.rerun()) {
          case EVERYTHING -> days(settings.days());
          case WHAT_CHANGED -> settings.days().in(states.unread());
        });
    return days;
  }

  /** All days there are, with those that have lost their last article. */
  SortedSet<LocalDate> days(DayRange range) {
    return range.in(new TreeSet<>(states.byDay().keySet()));
  }

  /** Tells what the run would do from here on. */
  Forecast forecast(IngestResult ingest, IngestSettings settings) {
    return Forecast.of(ingest, daysToDo(ingest, settings), published.unread(), stale());
  }

  /** Tells how many days would come out otherwise now, and what brings them up to date. */
  void noteStaleDays(SettleSettings settle) {
    note(stale(), "read by another engine, lexicon or model", "--force reads them again");
    note(
        states.settledOtherwise(settle.digest()),
        "settled with other overrides or thresholds",
        "extract and report settle them again");
  }

  private void note(SortedSet<LocalDate> days, String what, String remedy) {
    if (!days.isEmpty()) {
      progress.note(
          "%s %s, from %s to %s; %s"
              .formatted(
                  count(days.size(), "day was", "days were"),
                  what,
                  days.first(),
                  days.last(),
                  remedy));
    }
  }

  private SortedSet<LocalDate> stale() {
    return states.readByOthers(models.engineVersion());
  }

  /** Brings the flat tables up to date with articles of these days. */
  void extract(ExtractSettings settings, SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return;
    }
    ExtractStage extract = new ExtractStage(run, settings);
    progress.stage(
        "analyse",
        () -> extract.analyze(days),
        articles -> count(articles, "article", "articles") + " read");
    states = states.read(days, models.engineVersion());
    SortedSet<LocalDate> restoried =
        progress.stage(
            "stories",
            () -> new StoryStage(run).settle(days, states.understoodBy(EngineVersion.engine())),
            found -> "stories of " + count(found.size(), "day", "days"));
    ExtractStage.Flattened flat =
        progress.stage(
            "mentions",
            () -> extract.flatten(days, restoried, states),
            found ->
                "mentions, entities and pairs of " + count(found.changed().size(), "day", "days"));
    flattened = flat.changed();
    states = states.settled(flat.settled(), settings.settle().digest()).toReport(flattened);
  }

  /** Brings the daily tables up to date with all flat tables that have changed. */
  void report(SortedSet<LocalDate> rejected, Sources sources) {
    report(states.unreported(), rejected, sources);
  }

  /**
   * Makes the daily tables of some days anew.
   *
   * @param rejected days on which records were rejected
   */
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
    reported = days;
    states = states.reported(days);
  }

  /** Publishes what differs, whatever it is, and says so in the manifest. */
  Manifest publish(String job, String arguments) {
    return publish(job, arguments, NOTHING_READ, QualityReport.NOTHING);
  }

  /**
   * Publishes what differs, and says so in the manifest.
   *
   * @throws RefusedException if a quality gate refuses; then only the manifest is published
   */
  Manifest publish(
      String job, String arguments, IngestResult ingest, QualitySettings qualitySettings) {
    QualityReport quality =
        progress.stage(
            "quality",
            () -> new QualityStage(run, qualitySettings).apply(ingest, flattened, reported),
            found -> count(found.findings().size(), "figure", "figures"));
    Manifest manifest = publish(job, arguments, ingest, quality);
    if (quality.refuses()) {
      throw new RefusedException(quality);
    }
    return manifest;
  }

  private Manifest publish(
      String job, String arguments, IngestResult ingest, QualityReport quality) {
    return progress.stage(
        "publish",
        () -> {
          if (quality.refuses()) {
            run.discard();
          } else {
            stageStates();
          }
          List<TableChange> changes = run.dropUnchanged();
          run.compact(OperationTables.RUNS, runId.date());
          run.compact(OperationTables.QUARANTINE, runId.date());
          Manifest manifest =
              new Manifest(
                  runId, job, arguments, models.digest(), ingest, changes, quality, Instant.now());
          run.add(OperationTables.RUNS, List.of(manifest.row()));
          run.publish();
          return manifest;
        },
        manifest -> count(manifest.publishedChanges().size(), "table", "tables") + " changed");
  }

  private void stageStates() {
    states = states.withoutEmptied(run.days(ArticlesTable.TABLE));
    if (!states.equals(published)) {
      run.stageSnapshot(StateTables.DAYS, run.rows(states.rows(), StateTables.DAYS.columns()));
    }
  }
}
