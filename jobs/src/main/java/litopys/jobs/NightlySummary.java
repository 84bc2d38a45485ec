package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import litopys.jobs.io.TableChange;

/** What a run came to, for a reader at the terminal. */
record NightlySummary(
    NightlySettings settings,
    IngestResult ingest,
    Manifest manifest,
    TopLists top,
    Duration duration) {

  void print(PrintWriter out) {
    out.println();
    printRecords(out);
    switch (settings.effect()) {
      case DRY_RUN ->
          out.println("Dry run: nothing was published. Days to do: " + days(ingest.days()));
      case PUBLISH -> printChanges(out);
    }
    out.printf(Locale.ROOT, "%nDone in %.1f s.%n", duration.toMillis() / 1000.0);
    if (settings.effect() == NightlySettings.Effect.PUBLISH) {
      printNext(out);
    }
  }

  private void printRecords(PrintWriter out) {
    line(out, "records in", ingest.recordsIn());
    line(out, "  articles", ingest.articles());
    line(out, "  duplicates", ingest.duplicates());
    line(out, "  replaced", ingest.replaced());
    line(out, "  quarantined", ingest.quarantinedRecords());
    ingest.quarantined().forEach((reason, records) -> line(out, "    " + reason, records));
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
    printTop(out, "Named in most articles", top.entities());
    printTop(out, "Named together in most articles", top.pairs());
  }

  private static void printTop(PrintWriter out, String heading, List<TopLists.Line> lines) {
    if (!lines.isEmpty()) {
      out.printf("%n%s%n", heading);
      lines.forEach(line -> out.printf(Locale.ROOT, "  %,7d  %s%n", line.articles(), line.name()));
    }
  }

  private void printNext(PrintWriter out) {
    String warehouse = settings.warehouse();
    out.printf(
        """

        Next:
          bin/litopys export mentions --warehouse %1$s --output mentions.jsonl
          duckdb -c "SELECT name, sum(articles) AS articles FROM read_parquet('%1$s/daily_entities/**/*.parquet', hive_partitioning = true) GROUP BY name ORDER BY articles DESC LIMIT 20"
        """,
        warehouse);
  }

  private static void line(PrintWriter out, String name, long number) {
    out.printf(Locale.ROOT, "%-24s %,12d%n", name, number);
  }

  private static String days(SortedSet<LocalDate> days) {
    int shown = 10;
    String first =
        days.stream().limit(shown).map(LocalDate::toString).collect(Collectors.joining(", "));
    return switch (Integer.compare(days.size(), shown)) {
      case 1 -> "%s and %d more".formatted(first, days.size() - shown);
      default -> days.isEmpty() ? "none" : first;
    };
  }
}
