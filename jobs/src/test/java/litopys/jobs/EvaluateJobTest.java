package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateJobTest {

  private static final String GOLD =
      """
      {"id": "1", "lang": "uk", "text": "Литва вітає посла Франції.", "mentions": [\
      {"begin": 0, "end": 5, "type": "COUNTRY", "lemma": "Литва", "gold_id": "LT"}, \
      {"begin": 18, "end": 25, "type": "COUNTRY", "lemma": "Франція", "gold_id": "FR"}]}
      {"id": "2", "lang": "ru", "text": "Литва молчит.", "mentions": [\
      {"begin": 0, "end": 5, "type": "COUNTRY", "lemma": "Литва", "gold_id": "LT"}, \
      {"begin": 6, "end": 12, "type": "PER"}]}
      {"id": "3", "lang": "bg", "text": "Литва", "mentions": []}
      """;

  private static final String TARGETS =
      """
      {"id": "1", "lang": "uk", "text": "Місто подякувало лікарю.", "targets": [\
      {"begin": 17, "end": 23, "label": 1}]}
      {"id": "2", "lang": "uk", "text": "😀 Суд засудив хабарника.", "targets": [\
      {"begin": 14, "end": 23, "label": 0}]}
      """;

  private final Path folder;

  EvaluateJobTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void figuresAreByLanguageAndKind() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    Path errors = folder.resolve("errors.tsv");
    Path predictions = folder.resolve("predictions.jsonl");

    String out =
        run(
            "mentions",
            gold,
            "--errors",
            errors.toString(),
            "--predictions",
            predictions.toString());

    assertThat(out.lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "uk: 1 documents",
            "COUNTRY 2 2 100.0 100.0 100.0 100.0 100.0 100.0 100.0 2 100.0 100.0 100.0 2",
            "ru: 1 documents",
            "PERSON 1 0 0.0 0.0 0.0 0.0 0.0 0.0 - 0 - - - 0",
            "all languages: 2 documents",
            "ALL 4 3 100.0 75.0 85.7 100.0 75.0 85.7 100.0 3 100.0 100.0 100.0 3");
    assertThat(errors)
        .content()
        .isEqualTo(
            """
            what\tdocument\tbegin\tend\tkind\tsurface\tdetail\tcontext
            missed\t2\t6\t12\tPERSON\tмолчит\t\tЛитва [[молчит]].
            """);
    assertThat(Files.readAllLines(predictions))
        .hasSize(3)
        .first()
        .isEqualTo(
            "{\"doc_id\":\"1\",\"begin\":0,\"end\":5,\"type\":\"COUNTRY\",\"surface\":\"Литва\","
                + "\"lemma\":\"Литва\",\"canonical\":\"Литва\",\"entity_id\":\"country:LT\","
                + "\"iso2\":\"LT\",\"form\":\"name\",\"nested\":false}");
  }

  @Test
  void everyTargetGetsALabel() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), TARGETS);
    Path predictions = folder.resolve("labels.jsonl");

    String out = run("tone", gold, "--predictions", predictions.toString());

    assertThat(out.lines().map(line -> line.replaceAll(" +", " ")))
        .contains("uk 2 0.0 0.0 100.0 50.0 33.3 50.0");
    assertThat(predictions)
        .content()
        .isEqualTo(
            """
            {"id":"1","target_begin":17,"target_end":23,"label":1}
            {"id":"2","target_begin":14,"target_end":23,"label":-1}
            """);
  }

  @Test
  void targetsNeedNoLabels() throws IOException {
    String unlabeled = TARGETS.replaceAll(", \"label\": \\d", "");
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), unlabeled);

    assertThat(run("tone", gold)).isEqualTo("No target has a label; nothing to measure.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--task names --gold GOLD | --task: 'names' is not a task; allowed: mentions, tone",
        "--task tone --gold GOLD | --gold: no document has targets; --task mentions reads mentions",
        "--task tone --gold GOLD --errors e.tsv | --errors: not for --task tone; --predictions has"
            + " every label",
        "--task mentions --gold GOLD --format xml | --format: 'xml' is not a format; allowed: jsonl,"
            + " conll, brat",
        "--task mentions --gold none.jsonl | --gold: cannot read 'none.jsonl': no such file",
        "--task mentions | Missing required option: '--gold=FILE'"
      })
  void aMistakeIsNamed(String arguments, String message) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    StringWriter err = new StringWriter();

    int exitCode =
        Litopys.run(
            ("evaluate " + arguments.replace("GOLD", gold.toString())).split(" "),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true));

    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith(message);
  }

  private static String run(String task, Path gold, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("evaluate", "--task", task, "--gold", gold.toString()));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Litopys.run(
            arguments.toArray(String[]::new),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    assertThat(exitCode).as(err.toString()).isEqualTo(ExitCode.DONE);
    return out.toString();
  }
}
