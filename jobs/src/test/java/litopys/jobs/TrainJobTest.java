package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import litopys.jobs.io.ModelFolder;
import litopys.jobs.io.Warehouse;
import litopys.jobs.spark.Models;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.MentionsTable;
import litopys.table.OperationTables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainJobTest {

  private record Outcome(int exitCode, String out, String err) {}

  private Path folder;
  private Path models;
  private Outcome trained;

  /** Nobody but this annotation takes "Бузинівка" for an organization. */
  @BeforeAll
  void train(@TempDir Path temporary) throws IOException {
    folder = temporary;
    models = folder.resolve("models");
    StringBuilder annotation = new StringBuilder("# genre: report\n");
    for (int i = 0; i < 16; i++) {
      annotation.append(
          "Учора {ORGANIZATION Бузинівка} звітувала про %d справ.\n".formatted(i + 2));
      annotation.append("Потім {PERSON Остап Гай} поїхав додому.\n\n");
    }
    Files.writeString(folder.resolve("own.txt"), annotation);
    trained =
        run(
            "train",
            "--lang",
            "uk",
            "--input",
            folder.resolve("own.txt").toString(),
            "--output",
            models.toString(),
            "--without-own-corpus");
  }

  @Test
  void trainingMeasuresAnEighthAndWritesAModelOfAll() {
    assertThat(trained.exitCode()).as(trained.err()).isEqualTo(ExitCode.DONE);
    assertThat(trained.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "Held back: 2 of 16 documents; found in them by a model that has not seen them:",
            "ORGANIZATION 2 2 100.0 100.0 100.0 100.0 100.0 100.0 - 0 - - - 0")
        .anyMatch(line -> line.startsWith(models + "/uk.bin: 32 examples of 16 documents, "));
    assertThat(models.resolve("uk.bin")).isRegularFile();
  }

  @Test
  void theSameAnnotationGivesTheSameModel() throws IOException {
    Path again = folder.resolve("again");

    run(
        "train",
        "--lang",
        "uk",
        "--input",
        folder.resolve("own.txt").toString(),
        "--output",
        again.toString(),
        "--without-own-corpus");

    assertThat(again.resolve("uk.bin")).hasSameBinaryContentAs(models.resolve("uk.bin"));
  }

  @Test
  void articlesAreReadWithTheModelsAndAgainWhenTheyChange(SparkSession spark) throws IOException {
    String warehouse = folder.resolve("warehouse").toString();
    Path articles =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"1","source":"visti.example","lang":"uk","date":"2022-03-01","text":"Учора Бузинівка звітувала про дві справи."}
            """);

    Night.of(warehouse, articles).run(spark);
    String before = version(spark, warehouse);
    Models own = ModelFolder.read(configuration(), new Configuration());
    RunSummary second = Night.of(warehouse, articles).with(own).with(Rerun.EVERYTHING).run(spark);

    assertThat(version(spark, warehouse)).isEqualTo(before + "-" + own.digest());
    assertThat(
            Warehouse.at(spark, warehouse)
                .read(MentionsTable.TABLE)
                .select(SparkTable.col(MentionsTable.SURFACE), SparkTable.col(MentionsTable.KIND))
                .collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getString(1))
        .containsExactly("Бузинівка ORGANIZATION");
    Row run =
        Warehouse.at(spark, warehouse)
            .read(OperationTables.RUNS)
            .where(
                SparkTable.col(OperationTables.RUN_ID).equalTo(second.manifest().runId().value()))
            .first();
    assertThat(run.<String>getAs("models")).isEqualTo(own.digest());
  }

  @Test
  void evaluateMeasuresAFolderOfModels() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.conll"), "Учора O\nБузинівка B-ORG\nзвітувала O\n. O\n");

    Outcome outcome =
        run(
            "evaluate",
            "--task",
            "mentions",
            "--lang",
            "uk",
            "--gold",
            gold.toString(),
            "--models",
            models.toString());

    assertThat(outcome.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains("ORGANIZATION 1 1 100.0 100.0 100.0 100.0 100.0 100.0 - 0 - - - 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none | no model in 'FOLDER'; expected any of en.bin, ru.bin, uk.bin",
        "text | FOLDER/uk.bin: not a model that train has written",
        "cut | FOLDER/uk.bin: cut or altered: its checksum does not match",
      })
  void aBrokenModelStopsAJobAtItsStart(String name, String message) throws IOException {
    Path broken = Files.createDirectories(folder.resolve(name));
    byte[] model = Files.readAllBytes(models.resolve("uk.bin"));
    switch (name) {
      case "text" -> Files.writeString(broken.resolve("uk.bin"), "Львів і Дніпро, і Луцьк");
      case "cut" ->
          Files.write(broken.resolve("uk.bin"), java.util.Arrays.copyOf(model, model.length / 2));
      default -> Files.writeString(broken.resolve("readme"), "");
    }
    Path conf =
        Files.writeString(
            folder.resolve(name + ".conf"), "litopys.models = \"%s\"\n".formatted(broken));

    Outcome nightly = run("nightly", "--input", folder.toString(), "--conf", conf.toString());
    Outcome extract = run("extract", "--conf", conf.toString());

    assertThat(nightly.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(nightly.err())
        .startsWith("litopys.models: " + message.replace("FOLDER", broken.toString()));
    assertThat(extract.err()).startsWith("litopys.models: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{PERSON Остап | FILE:1: a name is not closed in '{PERSON Остап'",
        "{NAME Остап} | FILE:1: not a kind of name: 'NAME'",
        "Посол {COUNTRY Литв}и | FILE:1: the name cuts through a word: 'Литв'",
        "# nothing | no sentence in FILE",
      })
  void brokenAnnotationIsNamedWithItsPlace(String line, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.txt"), line);

    Outcome outcome =
        run(
            "train",
            "--lang",
            "uk",
            "--input",
            file.toString(),
            "--output",
            folder.resolve("never").toString());

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).startsWith("--input: " + message.replace("FILE", file.toString()));
    assertThat(folder.resolve("never")).doesNotExist();
  }

  private Config configuration() {
    return ConfigFactory.parseString("litopys.models = \"%s\"".formatted(models))
        .withFallback(ConfigFactory.defaultReference());
  }

  private static String version(SparkSession spark, String warehouse) {
    return Warehouse.at(spark, warehouse)
        .read(AnalysisTable.TABLE)
        .select(SparkTable.col(AnalysisTable.ENGINE_VERSION))
        .first()
        .getString(0);
  }

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Litopys.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
