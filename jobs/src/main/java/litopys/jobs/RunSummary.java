package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import litopys.jobs.io.TableChange;

/**
 * What a run came to, for a reader at the terminal.
 *
 * @param forecast of a dry run
 */
record RunSummary(Manifest manifest, Optional<Forecast> forecast, TopLists top, List<String> next) {

  RunSummary {
    next = List.copyOf(next);
  }

  /** The summary of a job that is one step of several. */
  static RunSummary of(Manifest manifest) {
    return new RunSummary(manifest, Optional.empty(), TopLists.EMPTY, List.of());
  }

  /** The summary of a run that publishes nothing. */
  static RunSummary of(Manifest manifest, Forecast forecast) {
    return new RunSummary(manifest, Optional.of(forecast), TopLists.EMPTY, List.of());
  }

  /** Returns the summary with what the tables now say, and what may be done with them. */
  RunSummary with(TopLists published, List<String> commands) {
    return new RunSummary(manifest, forecast, published, commands);
  }

  void print(PrintWriter out) {
    out.println();
    if (!manifest.ingest().input().files().isEmpty()) {
      printRecords(manifest.ingest(), out);
    }
    forecast.ifPresentOrElse(found -> found.print(out), () -> printChanges(out));
    printQuality(out);
    printTop(out, "Named in most articles", top.entities());
    printTop(out, "Named together in most articles", top.pairs());
    out.printf(Locale.ROOT, "%nDone in %.1f s.%n", manifest.duration().toMillis() / 1000.0);
    if (!next.isEmpty()) {
      out.printf("%nNext:%n");
      next.forEach(command -> out.println("  " + command));
    }
  }

  private static void printRecords(IngestResult ingest, PrintWriter out) {
    line(out, "files read", ingest.input().toRead().size());
    line(out, "files unchanged", ingest.input().unchanged());
    line(out, "records in", ingest.recordsIn());
    line(out, "  articles", ingest.articles());
    line(out, "  duplicates", ingest.duplicates());
    line(out, "  replaced", ingest.replaced());
    line(out, "  quarantined", ingest.quarantinedRecords());
    ingest.quarantined().forEach((reason, records) -> line(out, "    " + reason, records));
    if (ingest.removed() > 0) {
      line(out, "  removed", ingest.removed());
    }
    if (ingest.outside() > 0) {
      line(out, "outside --from/--to", ingest.outside());
    }
    out.println();
  }

  private void printChanges(PrintWriter out) {
    List<TableChange> changes = manifest.publishedChanges();
    if (changes.isEmpty()) {
      out.println("Nothing changed: the warehouse holds all of this already.");
      return;
    }
    out.printf("%-24s %12s %12s%n", "table", "rows", "before");
    for (TableChange change : changes) {
      out.printf(
          Locale.ROOT,
          "%-24s %,12d %,12d%n",
          change.table().name(),
          change.rowsAfter(),
          change.rowsBefore());
    }
    out.println("(rows of the " + count(manifest.days().size(), "day", "days") + " that changed)");
  }

  private void printQuality(PrintWriter out) {
    List<String> table = manifest.quality().table();
    if (!table.isEmpty()) {
      out.printf("%nNot as expected (litopys.quality)%n");
      table.forEach(line -> out.println("  " + TerminalText.of(line)));
    }
  }

  private static void printTop(PrintWriter out, String heading, List<TopLists.Line> lines) {
    if (!lines.isEmpty()) {
      out.printf("%n%s%n", heading);
      lines.forEach(
          line ->
              out.printf(
                  Locale.ROOT, "  %,7d  %s%n", line.articles(), TerminalText.of(line.name())));
    }
  }

  private static void line(PrintWriter out, String name, long number) {
    out.printf(Locale.ROOT, "%-24s %,12d%n", name, number);
  }
}
