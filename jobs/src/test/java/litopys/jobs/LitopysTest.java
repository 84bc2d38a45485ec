package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import litopys.jobs.quality.Finding;
import litopys.jobs.quality.Gate;
import litopys.jobs.quality.QualityReport;
import litopys.jobs.quality.RefusedException;
import litopys.jobs.quality.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LitopysTest {

  private record Outcome(int exitCode, String out, String err) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "nightly --help",
        "ingest --help",
        "extract --help",
        "report --help",
        "remove --help",
        "export --help",
        "export mentions --help",
        "export csv --help",
        "evaluate --help",
        "train --help",
        "explain --help"
      })
  void everyCommandExplainsItself(String arguments) {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out()).startsWith("Usage: litopys").contains("--help");
  }

  @ParameterizedTest
  @CsvSource({
    "yarn, cluster, true",
    "yarn, client, false",
    "spark://master:7077, cluster, false",
    "k8s://https://api.example:6443, client, false",
    ", , false"
  })
  void onlyTheDriverWithinYarnIsLeftToReturn(String master, String deployMode, boolean returns) {
    Properties properties = new Properties();
    if (master != null) {
      properties.setProperty("spark.master", master);
      properties.setProperty("spark.submit.deployMode", deployMode);
    }

    assertThat(Litopys.isEndedByItsManager(properties)).isEqualTo(returns);
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version").out()).startsWith("litopys ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nightly --input a --default-date 31.12.2021 | --default-date: '31.12.2021' is not a day;"
            + " write year, month and day like 2021-12-31",
        "nightly --input a --from 2021-02-30 | --from: '2021-02-30' is not a day; write year, month"
            + " and day like 2021-12-31",
        "nightly --input a --from 2022-01-02 --to 2022-01-01 | --from: 2022-01-02 is after --to"
            + " 2022-01-01",
        "nightly --input /does/not/exist | --input: cannot read '/does/not/exist': no such file or"
            + " folder",
        "nightly | --input: nothing to read; name files, folders or globs, or set litopys.input in"
            + " the configuration",
        "nightly --input a --conf none.conf | --conf: no such file: 'none.conf'",
        "nightly --input a --sources none.tsv | litopys.ingest.sources: no such file: 'none.tsv'",
        "extract --overrides none.tsv | litopys.overrides: no such file: 'none.tsv'",
        "nightly --input a --warehouse | Missing required parameter for option '--warehouse'"
            + " (FOLDER)",
        "nightly --inptu a | Unknown options: '--inptu', 'a'",
        "export csv --table people --output a.csv | --table: 'people' is not a table; allowed:"
            + " articles",
        "export mentions | Missing required option: '--output=FILE'",
        "remove --warehouse w | Missing required option: '--ids=FILE|ID'",
        "remove --ids /none.txt | --ids: cannot read '/none.txt': no such file",
        "export | Which format? One of mentions, csv.",
        "nightlly | Unmatched argument at index 0: 'nightlly'",
      })
  void aMistakeIsNamedWithWhatIsAllowed(String arguments, String message) {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).startsWith(message).contains("--help").doesNotContain("\tat ");
  }

  @Test
  void aRefusedRunEndsWithThreeAndItsTable() {
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new Litopys()).setErr(new PrintWriter(err, true));
    QualityReport report =
        new QualityReport(
            List.of(new Finding(Gate.NULL_SHARE, "title", "at most 0.5", 1, Verdict.REFUSE)));

    int exitCode = Litopys.explainFailure(new RefusedException(report), line, line.parseArgs());

    assertThat(exitCode).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("Nothing was published")
        .containsPattern("null_share +title +at most 0.5 +1");
  }

  @Test
  void withoutAJobTheJobsAreListed() {
    assertThat(run().err())
        .startsWith(
            "Which job? One of nightly, ingest, extract, report, remove, export, evaluate, train, fit-tone,"
                + " explain");
  }

  @Test
  void aBrokenConfigurationIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    Path conf = Files.writeString(folder.resolve("a.conf"), "litopys {\n  warehouse = = x\n}\n");

    Outcome outcome = run("nightly", "--input", "a", "--conf", conf.toString());

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).startsWith("--conf: " + conf + ": 2:");
  }

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Litopys.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}
