package litopys.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.analysis.EngineVersion;
import litopys.jobs.io.TableChange;
import litopys.jobs.quality.Finding;
import litopys.jobs.quality.QualityReport;
import litopys.table.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The row of table {@code runs} that says what a run did.
 *
 * @param models digest of those of the operator; empty for the built-in ones
 */
record Manifest(
    RunId runId,
    String job,
    String arguments,
    String models,
    IngestResult ingest,
    List<TableChange> changes,
    QualityReport quality,
    Instant endedAt) {

  Manifest {
    changes = List.copyOf(changes);
  }

  /** A run that publishes nothing. */
  static Manifest ofNothing(RunId runId, IngestResult ingest) {
    return new Manifest(runId, "", "", "", ingest, List.of(), QualityReport.NOTHING, Instant.now());
  }

  Duration duration() {
    return Duration.between(runId.startedAt(), endedAt);
  }

  /** Changes of the tables that analysts see. */
  List<TableChange> publishedChanges() {
    return changes.stream()
        .filter(change -> Tables.ALL.contains(change.table()))
        .sorted(Comparator.comparing(change -> Tables.ALL.indexOf(change.table())))
        .toList();
  }

  /** Days of publication that the run changes. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (TableChange change : changes) {
      if (change.isByPublicationDay()) {
        days.addAll(change.days());
      }
    }
    return days;
  }

  Row row() {
    return RowFactory.create(
        runId.date(),
        runId.value(),
        job,
        arguments,
        Litopys.Version.code(),
        EngineVersion.engine(),
        EngineVersion.lexicons(),
        models.isEmpty() ? null : models,
        runId.startedAt(),
        endedAt,
        quality.refuses() ? ExitCode.REFUSED : ExitCode.DONE,
        ingest.recordsIn(),
        ingest.articles(),
        ingest.replaced(),
        ingest.duplicates(),
        ingest.quarantinedRecords(),
        ingest.removed(),
        (long) ingest.input().toRead().size(),
        (long) ingest.input().unchanged(),
        days().stream().map(LocalDate::toString).toArray(String[]::new),
        quality.findings().stream().map(Manifest::row).toArray(Row[]::new),
        changes.stream()
            .map(
                change ->
                    RowFactory.create(
                        change.table().name(), change.rowsBefore(), change.rowsAfter()))
            .toArray(Row[]::new));
  }

  private static Row row(Finding finding) {
    return RowFactory.create(
        finding.gate().code(),
        finding.subject(),
        finding.expected(),
        finding.found(),
        finding.verdict().code());
  }
}
