package litopys.jobs.io;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import litopys.jobs.spark.SparkTable;
import litopys.table.EntityTables;
import litopys.table.OperationTables;
import litopys.table.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;

/**
 * Three Iceberg tables whose rows say which version of them they belong to: one with days, one
 * snapshot, and that of runs.
 */
final class VersionedTables {

  static final Table NAMES = EntityTables.UNLINKED_NAMES;
  static final Table ALIASES = EntityTables.ALIASES;
  static final LocalDate MONDAY = LocalDate.of(2022, 3, 7);
  static final LocalDate TUESDAY = LocalDate.of(2022, 3, 8);
  static final LocalDate WEDNESDAY = LocalDate.of(2022, 3, 9);

  private static final Set<LocalDate> DAYS = Set.of(MONDAY, TUESDAY, WEDNESDAY);
  private static final AtomicInteger CATALOGS = new AtomicInteger();

  /** What ends a run in a test. */
  static final class Killed extends RuntimeException {}

  private final SparkSession spark;
  private final Path folder;
  private final ParquetFiles files;
  private final IcebergCatalog catalog;
  private final IcebergTables tables;

  VersionedTables(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
    // A session knows a catalog for good.
    String name = "versioned" + CATALOGS.incrementAndGet();
    IcebergSettings settings =
        WarehouseSettings.from(
                ConfigFactory.parseString(
                        """
                        litopys.warehouse {
                          format = iceberg
                          iceberg { name = %s, catalog { type = jdbc, uri = "jdbc:sqlite:%s" } }
                        }
                        """
                            .formatted(name, folder.resolve("catalog.db")))
                    .withFallback(ConfigFactory.defaultReference())
                    .resolve(),
                Optional.of(folder.toString()))
            .iceberg()
            .orElseThrow();
    this.files = new ParquetFiles(spark, Storage.of(root(), new Configuration()));
    this.tables = IcebergTables.open(files, root(), settings);
    this.catalog = IcebergCatalog.open(spark, settings, root());
  }

  /** Publishes a version of everything. */
  void publish(int version) {
    // Beginning clears what dead runs have staged.
    begin(version).publish(stageAll(version));
  }

  /** Begins a run: what killed ones left is completed or cleared away. */
  Publisher begin(int version) {
    return tables.begin(run(version));
  }

  void recover() {
    begin(0).abandon();
  }

  StagedTables stageAll(int version) {
    StagedTables staged = stageRun(version);
    staged.replaceDays(NAMES, names(version, DAYS), DAYS);
    staged.replaceSnapshot(ALIASES, aliases(version));
    return staged;
  }

  /** Stages the row of a run, and nothing else. */
  StagedTables stageRun(int version) {
    StagedTables staged = new StagedTables(files, run(version));
    staged.add(OperationTables.RUNS, rows(OperationTables.RUNS, List.of(runOf(version))));
    return staged;
  }

  /** One row a day. */
  Dataset<Row> names(int version, Collection<LocalDate> days) {
    return rows(
        NAMES,
        days.stream()
            .map(
                day ->
                    RowFactory.create(
                        day,
                        "name",
                        "PERSON",
                        "uk",
                        "person:x",
                        (long) version,
                        new String[] {"a-1"},
                        new Row[] {RowFactory.create("person:y", "Y", 1L)}))
            .toList());
  }

  private Dataset<Row> aliases(int version) {
    return rows(
        ALIASES,
        List.of(RowFactory.create("place:x", "alias", "uk", (long) version, MONDAY, MONDAY)));
  }

  /** A row of which only the run id says anything. */
  private static Row runOf(int version) {
    return RowFactory.create(
        OperationTables.RUNS.columns().stream()
            .map(
                column ->
                    column.equals(OperationTables.RUN_ID)
                        ? runId(version)
                        : nothing(SparkTable.dataType(column)))
            .toArray());
  }

  private static Object nothing(DataType type) {
    if (type instanceof ArrayType) {
      return List.of();
    }
    return switch (type.typeName()) {
      case "integer" -> 0;
      case "long" -> 0L;
      case "date" -> MONDAY;
      case "timestamp" -> Instant.EPOCH;
      default -> "";
    };
  }

  private Dataset<Row> rows(Table table, List<Row> rows) {
    return spark.createDataFrame(rows, SparkTable.schema(table));
  }

  /** Returns what publishing a version of everything comes to. */
  List<PublicationStep> stepsOf(int version) {
    List<PublicationStep> steps = new ArrayList<>();
    PublicationStep.announceTo(steps::add);
    publish(version);
    PublicationStep.announceTo(step -> {});
    return steps;
  }

  /** Ends some work at a step, counted from 0, unless it is done before. */
  static void endAt(int kill, Runnable work) {
    AtomicInteger reached = new AtomicInteger();
    PublicationStep.announceTo(
        step -> {
          if (reached.getAndIncrement() == kill) {
            throw new Killed();
          }
        });
    try {
      work.run();
    } catch (Killed killed) {
      // As it was asked to be.
    } finally {
      PublicationStep.announceTo(step -> {});
    }
  }

  /** Returns the version that each row has: of each day, of the snapshot, and all runs. */
  List<String> rows() {
    return rows(tables::read);
  }

  /** Returns the same as a run has left it. */
  List<String> rowsAt(String tag) {
    return rows(
        table ->
            spark.sql("SELECT * FROM %s VERSION AS OF '%s'".formatted(catalog.name(table), tag)));
  }

  private static List<String> rows(Function<Table, Dataset<Row>> read) {
    return Stream.of(
            read.apply(NAMES).selectExpr("concat_ws(' ', pub_date, articles)"),
            read.apply(ALIASES).selectExpr("concat_ws(' ', 'alias', mentions)"),
            read.apply(OperationTables.RUNS).selectExpr("run_id"))
        .flatMap(rows -> rows.collectAsList().stream())
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  /** What there should be if everything is of one version. */
  static List<String> expected(int version, List<Integer> runs) {
    return Stream.of(
            DAYS.stream().map(day -> day + " " + version),
            Stream.of("alias " + version),
            runs.stream().map(VersionedTables::runId))
        .flatMap(rows -> rows)
        .sorted()
        .toList();
  }

  /** Returns how a reader finds the last run that is published in all tables. */
  String lastTag() {
    return spark
        .sql(
            "SELECT name FROM %s.refs WHERE type = 'TAG' ORDER BY name DESC LIMIT 1"
                .formatted(catalog.name(OperationTables.RUNS)))
        .first()
        .getString(0);
  }

  IcebergTables tables() {
    return tables;
  }

  org.apache.iceberg.Table load(Table table) {
    return catalog.find(table).orElseThrow();
  }

  String sqlName(Table table) {
    return catalog.name(table);
  }

  void forgetBefore(Instant oldest) {
    IcebergRetention retention = new IcebergRetention(oldest);
    Set<String> forgotten = retention.forgotten(load(OperationTables.RUNS));
    for (Table table : List.of(NAMES, ALIASES, OperationTables.RUNS)) {
      retention.forget(load(table), forgotten);
    }
  }

  /** Returns branches and staged files that nobody needs any more. */
  List<String> leftovers() {
    Stream<String> branches =
        Stream.of(NAMES, ALIASES, OperationTables.RUNS)
            .flatMap(table -> load(table).refs().keySet().stream())
            .filter(name -> name.startsWith("publishing"));
    return Stream.concat(branches, files(".staging/")).toList();
  }

  long dataFiles() {
    return files("/data/").count();
  }

  private Stream<String> files(String part) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(file -> file.contains(part) && file.endsWith(".parquet"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No mere number, which SQL would take for the id of a snapshot. */
  static String runId(int version) {
    return "run-" + version;
  }

  private org.apache.hadoop.fs.Path run(int version) {
    return new org.apache.hadoop.fs.Path(root(), ".staging/" + runId(version));
  }

  private org.apache.hadoop.fs.Path root() {
    return new org.apache.hadoop.fs.Path(folder.toUri());
  }
}
