package litopys.jobs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.quality.Figures;
import litopys.jobs.quality.Figures.LanguageDay;
import litopys.jobs.quality.Figures.Missing;
import litopys.jobs.quality.Figures.Records;
import litopys.jobs.quality.Figures.SourceDay;
import litopys.jobs.quality.Figures.Texts;
import litopys.jobs.quality.Judge;
import litopys.jobs.quality.QualityReport;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.step.QualityCounts;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Measures what a run is about to publish, and judges it. */
final class QualityStage {

  private final WarehouseRun run;
  private final QualitySettings settings;

  QualityStage(WarehouseRun run, QualitySettings settings) {
    this.run = run;
    this.settings = settings;
  }

  /**
   * Judges the last days of what changed.
   *
   * @param flattened days whose flat tables were made anew
   * @param reported days whose daily tables were made anew
   */
  QualityReport apply(
      IngestResult ingest, SortedSet<LocalDate> flattened, SortedSet<LocalDate> reported) {
    List<LocalDate> judged = withGaps(last(reported));
    return new Judge(settings)
        .judge(
            new Figures(
                new Records(ingest.recordsIn(), ingest.duplicates(), ingest.quarantinedRecords()),
                sources(judged),
                languages(judged),
                judged,
                texts(last(flattened)),
                columns(last(ingest.days()))));
  }

  /** Returns the days among the last of a stretch that ends with the last of them. */
  private SortedSet<LocalDate> last(SortedSet<LocalDate> days) {
    return days.isEmpty()
        ? days
        : new TreeSet<>(days.tailSet(days.last().minusDays(settings.days() - 1L)));
  }

  /** Adds the days between that have no articles at all, on which everybody is silent. */
  private List<LocalDate> withGaps(SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return List.of();
    }
    SortedSet<LocalDate> covered = run.days(ArticlesTable.TABLE);
    return days.last()
        .minusDays(settings.days() - 1L)
        .datesUntil(days.last().plusDays(1))
        .filter(day -> days.contains(day) || !covered.contains(day))
        .toList();
  }

  private List<SourceDay> sources(List<LocalDate> days) {
    return rows(days, () -> QualityCounts.sources(run.read(DailyTables.SOURCES_TABLE, days)))
        .stream()
        .map(
            row ->
                new SourceDay(
                    row.getAs(ArticlesTable.PUB_DATE.name()),
                    row.getAs(ArticlesTable.SOURCE_ID.name()),
                    row.getAs(ArticlesTable.LANG.name()),
                    number(row, QualityCounts.ARTICLES),
                    expected(row.getAs(DailyTables.ARTICLES_EXPECTED.name()))))
        .toList();
  }

  private static OptionalDouble expected(@Nullable Double median) {
    return median == null ? OptionalDouble.empty() : OptionalDouble.of(median);
  }

  private List<LanguageDay> languages(List<LocalDate> days) {
    SortedSet<LocalDate> window =
        DayRange.around(
            new TreeSet<>(days), Judge.BASELINE_DAYS, 0, run.days(DailyTables.SOURCES_TABLE));
    return rows(days, () -> QualityCounts.languages(run.read(DailyTables.SOURCES_TABLE, window)))
        .stream()
        .map(
            row ->
                new LanguageDay(
                    row.getAs(ArticlesTable.PUB_DATE.name()),
                    row.getAs(ArticlesTable.LANG.name()),
                    number(row, QualityCounts.ARTICLES)))
        .toList();
  }

  private List<Texts> texts(SortedSet<LocalDate> days) {
    return rows(
            days,
            () ->
                QualityCounts.texts(
                    run.read(ArticlesTable.TABLE, days),
                    run.read(ArticleEntitiesTable.TABLE, days)))
        .stream()
        .map(
            row ->
                new Texts(
                    row.getAs(ArticlesTable.LANG.name()),
                    number(row, QualityCounts.ARTICLES),
                    number(row, QualityCounts.WITHOUT_ENTITY),
                    number(row, QualityCounts.TOKENS),
                    number(row, QualityCounts.MENTIONS)))
        .toList();
  }

  private List<Missing> columns(SortedSet<LocalDate> days) {
    return rows(
            days,
            () ->
                QualityCounts.missing(run.read(ArticlesTable.TABLE, days), QualitySettings.COLUMNS))
        .stream()
        .flatMap(
            row ->
                QualitySettings.COLUMNS.stream()
                    .map(
                        column ->
                            new Missing(
                                column.name(),
                                number(row, QualityCounts.ARTICLES),
                                number(row, column.name()))))
        .toList();
  }

  /** Returns a few sums over days; none for no days. */
  private static List<Row> rows(Collection<LocalDate> days, Supplier<Dataset<Row>> counts) {
    return days.isEmpty() ? List.of() : counts.get().collectAsList();
  }

  private static long number(Row row, String column) {
    return row.<Long>getAs(column);
  }
}
