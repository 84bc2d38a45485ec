package litopys.jobs;

import static java.util.stream.Collectors.toCollection;
import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import litopys.jobs.step.MergeVersions;
import litopys.jobs.step.MergeVersions.Outcome;
import litopys.jobs.step.RemovedRecords;
import litopys.table.ArticlesTable;
import litopys.table.OperationTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Records counted in one scan: by day, and by what became of them. */
record RecordTally(List<Line> lines) {

  /**
   * Some records.
   *
   * @param day of publication, where the records have one
   * @param fate reason of rejection, outcome of merging, or one of those below
   */
  private record Line(Optional<LocalDate> day, String fate, boolean rejected, long records) {}

  private static final String READABLE = "readable";
  private static final String REMOVED = "removed";
  private static final String OUTSIDE = "outside";

  RecordTally {
    lines = List.copyOf(lines);
  }

  /** Counts records as they were read. */
  static RecordTally ofRecords(Dataset<Row> records, DayRange days) {
    Column reason = col(OperationTables.REASON);
    Column fate =
        when(RemovedRecords.isRemoved(), REMOVED)
            .when(reason.isNotNull(), reason)
            .when(days.holds(), READABLE)
            .otherwise(OUTSIDE);
    // A rejected record belongs to a day only together with its source.
    Column day =
        when(
            reason.isNull().or(col(ArticlesTable.SOURCE_ID).isNotNull()),
            col(ArticlesTable.PUB_DATE));
    return of(records, day, fate, RemovedRecords.isRejected());
  }

  /** Counts records by what became of them. */
  static RecordTally ofOutcomes(Dataset<Row> merged) {
    return of(
        merged, col(ArticlesTable.PUB_DATE), functions.col(MergeVersions.OUTCOME), lit(false));
  }

  private static RecordTally of(Dataset<Row> rows, Column day, Column fate, Column rejected) {
    return new RecordTally(
        rows
            .groupBy(day.as("day"), fate.as("fate"), rejected.as("rejected"))
            .agg(functions.count(lit(1)).as("records"))
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Line(
                        Optional.ofNullable(row.<LocalDate>getAs("day")),
                        row.getAs("fate"),
                        row.getAs("rejected"),
                        row.getAs("records")))
            .toList());
  }

  long total() {
    return lines.stream().mapToLong(Line::records).sum();
  }

  /** Records of articles that were taken out on request. */
  long removed() {
    return count(REMOVED);
  }

  /** Records of days that were not asked for. */
  long outside() {
    return count(OUTSIDE);
  }

  long count(Outcome outcome) {
    return count(outcome.name());
  }

  long rejected() {
    return lines.stream().filter(Line::rejected).mapToLong(Line::records).sum();
  }

  SortedMap<String, Long> rejectedByReason() {
    SortedMap<String, Long> byReason = new TreeMap<>();
    lines.stream()
        .filter(Line::rejected)
        .forEach(line -> byReason.merge(line.fate(), line.records(), Long::sum));
    return byReason;
  }

  SortedSet<LocalDate> rejectedDays() {
    return days(lines.stream().filter(Line::rejected));
  }

  /** Records of an outcome, by day. */
  SortedMap<LocalDate, Long> byDay(Outcome outcome) {
    SortedMap<LocalDate, Long> byDay = new TreeMap<>();
    lines.stream()
        .filter(line -> line.fate().equals(outcome.name()))
        .forEach(line -> line.day().ifPresent(day -> byDay.merge(day, line.records(), Long::sum)));
    return byDay;
  }

  private static SortedSet<LocalDate> days(Stream<Line> lines) {
    return lines.flatMap(line -> line.day().stream()).collect(toCollection(TreeSet::new));
  }

  private long count(String fate) {
    return lines.stream()
        .filter(line -> line.fate().equals(fate) && !line.rejected())
        .mapToLong(Line::records)
        .sum();
  }
}
