package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import litopys.jobs.io.Warehouse;
import litopys.jobs.quality.RefusedException;
import litopys.table.OperationTables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One input that no gate likes: refused, then published with warnings. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityGatesTest {

  private static final String STRICT =
      "litopys.quality { least_articles = 1, quarantined_share.action = refuse }";

  private SparkSession spark;
  private Night night;

  /** Eight days of one source, seven of another, and a broken record for each of the days. */
  @BeforeAll
  void write(SparkSession session, @TempDir Path folder) throws IOException {
    spark = session;
    List<String> records = new ArrayList<>();
    for (int day = 1; day <= 8; day++) {
      records.add(article("visti.example", day, "Литва й Латвія обговорили бюджет номер " + day));
      if (day < 8) {
        records.add(article("halyna.example", day, "Мовчазний текст без жодної назви тут " + day));
      }
      records.add("{\"id\": broken");
    }
    Path input = Files.write(folder.resolve("input.jsonl"), records);
    night = Night.of(folder.resolve("warehouse").toString(), input).with(STRICT);
  }

  @Test
  @Order(1)
  void aRefusedRunPublishesNothingButItsManifest() {
    assertThatThrownBy(() -> night.run(spark))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Nothing was published")
        .hasMessageContaining("--publish-anyway")
        .message()
        .contains("refuse  quarantined_share", "at most 0.1", "0.3478");

    assertThat(WarehouseFiles.of(night.warehouse()).paths())
        .allMatch(file -> file.startsWith("runs/"));
    Row run = runs().get(0);
    assertThat(run.<Integer>getAs("exit_code")).isEqualTo(ExitCode.REFUSED);
    assertThat(run.<Long>getAs("records_in")).isEqualTo(23);
    assertThat(run.getList(run.fieldIndex("days"))).isEmpty();
    assertThat(figures(run)).contains("quarantined_share all refuse");
  }

  @Test
  @Order(2)
  void warningsArePrintedAndKept() {
    RunSummary summary = night.with("litopys.quality.quarantined_share.action = warn").run(spark);

    StringWriter printed = new StringWriter();
    summary.print(new PrintWriter(printed, true));
    assertThat(printed.toString())
        .contains("Not as expected (litopys.quality)", "warn    quarantined_share");
    Row run = runs().get(1);
    assertThat(run.<Integer>getAs("exit_code")).isEqualTo(ExitCode.DONE);
    assertThat(figures(run))
        .contains(
            "quarantined_share all warn",
            "duplicate_share all none",
            "source_articles halyna.example uk 2022-03-08 warn",
            "source_articles visti.example uk 2022-03-08 pass",
            "language_share uk 2022-03-08 pass",
            "without_entity_share uk warn",
            "mentions_per_thousand_tokens uk pass",
            "null_share title warn");
  }

  private List<Row> runs() {
    return Warehouse.at(spark, night.warehouse())
        .read(OperationTables.RUNS)
        .orderBy("started_at")
        .collectAsList();
  }

  private static List<String> figures(Row run) {
    List<Row> quality = run.getList(run.fieldIndex("quality"));
    return quality.stream()
        .map(
            figure ->
                String.join(
                    " ",
                    figure.<String>getAs("gate"),
                    figure.<String>getAs("subject"),
                    figure.<String>getAs("verdict")))
        .toList();
  }

  private static String article(String source, int day, String text) {
    return "{\"source\":\"%s\",\"id\":\"%d\",\"lang\":\"uk\",\"country\":\"UA\",\"date\":\"2022-03-0%d\",\"text\":\"%s\"}"
        .formatted(source, day, day, text);
  }
}
