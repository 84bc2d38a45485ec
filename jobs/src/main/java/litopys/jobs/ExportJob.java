package litopys.jobs;

import java.util.concurrent.Callable;
import litopys.jobs.io.LineFile;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.spark.Sessions;
import litopys.jobs.step.ExportCsv;
import litopys.jobs.step.ExportMentions;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import litopys.table.Table;
import litopys.table.Tables;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Published tables in other formats. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    description = {"Writes published tables as one file in another format.", ""},
    synopsisSubcommandLabel = "FORMAT",
    commandListHeading = "%nFormats:%n",
    subcommands = {ExportJob.Mentions.class, ExportJob.Csv.class})
final class ExportJob implements Runnable {

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(),
        "Which format? One of mentions, csv.");
  }

  /** {@code export mentions}. */
  @Command(
      name = "mentions",
      mixinStandardHelpOptions = true,
      versionProvider = Litopys.Version.class,
      sortOptions = false,
      description = {
        "Writes the mentions in the texts as JSON Lines, one object each, sorted by document and"
            + " place: doc_id, begin, end (code points, end exclusive), type (PER, ORG, COUNTRY,"
            + " LOC), surface, lemma, canonical, entity_id, iso2, form, nested.",
        ""
      },
      footerHeading = "%nExample:%n",
      footer = "  litopys export mentions --warehouse warehouse --output mentions.jsonl")
  static final class Mentions implements Callable<Integer> {

    @Mixin private SharedOptions shared = new SharedOptions();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = OUTPUT)
    private String output = "";

    @Override
    public Integer call() {
      WarehouseSettings warehouse = shared.warehouse(shared.config());
      return Sessions.with(
          "export mentions", spark -> report(mentions(spark, warehouse, output), output));
    }
  }

  /** {@code export csv}. */
  @Command(
      name = "csv",
      mixinStandardHelpOptions = true,
      versionProvider = Litopys.Version.class,
      sortOptions = false,
      description = {
        "Writes a table as CSV (RFC 4180, UTF-8) with a header; lists as JSON, bytes as Base64.",
        ""
      },
      footerHeading = "%nExample:%n",
      footer = "  litopys export csv --table daily_pairs --warehouse warehouse --output pairs.csv")
  static final class Csv implements Callable<Integer> {

    @Mixin private SharedOptions shared = new SharedOptions();

    @Option(
        names = "--table",
        required = true,
        paramLabel = "TABLE",
        description = "Name of the table, for example daily_entities.")
    private String table = "";

    @Option(names = "--output", required = true, paramLabel = "FILE", description = OUTPUT)
    private String output = "";

    @Override
    public Integer call() {
      Table exported = table(table);
      WarehouseSettings warehouse = shared.warehouse(shared.config());
      return Sessions.with(
          "export csv", spark -> report(csv(spark, warehouse, exported, output), output));
    }
  }

  private static final String OUTPUT =
      "File to write; it appears when it is complete, in place of an older one.";

  /** Writes the mentions in the texts, and returns how many. */
  static long mentions(SparkSession spark, WarehouseSettings warehouseSettings, String output) {
    Warehouse warehouse = Warehouse.existing(spark, warehouseSettings);
    return LineFile.write(
        spark,
        output,
        ExportMentions.apply(
            warehouse.read(MentionsTable.TABLE),
            warehouse.read(ArticlesTable.TABLE),
            warehouse.read(EntityTables.ENTITIES)));
  }

  /** Writes a table, and returns its number of rows. */
  static long csv(
      SparkSession spark, WarehouseSettings warehouseSettings, Table table, String output) {
    Warehouse warehouse = Warehouse.existing(spark, warehouseSettings);
    return LineFile.write(
        spark, output, ExportCsv.header(table), ExportCsv.apply(warehouse.read(table), table));
  }

  private static Table table(String name) {
    try {
      return Tables.get(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--table: '%s' is not a table; allowed: %s"
              .formatted(name, String.join(", ", Tables.ALL.stream().map(Table::name).toList())));
    }
  }

  private static int report(long lines, String output) {
    System.err.println("%,d rows written to %s".formatted(lines, output));
    return ExitCode.DONE;
  }
}
