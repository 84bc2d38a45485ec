package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainJobTest {

  private static final String TEXT = "Погода тиха. Литва підтримала Остапа Коваленка.";

  @Test
  void everySentenceIsExplained() {
    List<String> lines = run("--text", TEXT, "--features", "1");

    assertThat(lines)
        .containsSubsequence(
            "1  Погода тиха.",
            "   found nothing",
            "   quoted nothing",
            "   related nothing",
            "   proposed by rules nothing",
            "   labelled by the model nothing",
            "2  Литва підтримала Остапа Коваленка.",
            "   found",
            "   quoted nothing",
            "   related",
            "   proposed by rules",
            "   labelled by the model",
            "     COUNTRY       Литва",
            "     PERSON        Остапа Коваленка");
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith(
                    "     COUNTRY       Литва  name  lemma Литва  country:LT  country LT"));
    assertThat(lines).filteredOn(line -> line.startsWith("       feature ")).hasSize(2);
    assertThat(lines)
        .anyMatch(line -> line.matches(" +tone +\\+\\d\\.\\d\\d  positive  confidence 0\\.\\d\\d"));
    assertThat(lines)
        .anyMatch(line -> line.matches(" +tone .* against .* for  role=SUBJECT\\|PRAISE"));
  }

  @Test
  void whoSaysWhatAndWhoDoesWhatTowardWhomIsExplained() {
    List<String> lines =
        run("--text", "Джо Байден заявив, що Литва не розкритикувала Польщу.", "--features", "0");

    assertThat(lines)
        .containsSubsequence(
            "   quoted",
            "     indirect      Джо Байден (person:joe-biden)  verb заявити  Литва не розкритикувала"
                + " Польщу",
            "   related",
            "     criticises    Литва (country:LT) -> Польща (country:PL)  polarity 0  negated  fact"
                + "  by 'розкритикувала'");
  }

  @Test
  void aFileHoldsOneText(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);

    assertThat(run("--input", file.toString())).isEqualTo(run("--text", TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain --lang xx --text a | --lang: 'xx' is not an installed language; allowed: en, ru, uk",
        "explain --lang uk --input none.txt | --input: cannot read 'none.txt': no such file",
        "explain --lang uk --text a --features -1 | --features: -1 is less than nothing; allowed: 0"
            + " and more",
        "explain --lang uk --text a --models none | --models: no model in 'none'; expected any of"
            + " en.bin, ru.bin, uk.bin",
      })
  void aMistakeIsNamed(String arguments, String message) {
    StringWriter err = new StringWriter();

    int exitCode =
        Litopys.run(
            arguments.split(" "), new PrintWriter(new StringWriter()), new PrintWriter(err, true));

    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith(message);
  }

  private static List<String> run(String... source) {
    StringWriter out = new StringWriter();
    String[] arguments = new String[3 + source.length];
    arguments[0] = "explain";
    arguments[1] = "--lang";
    arguments[2] = "uk";
    System.arraycopy(source, 0, arguments, 3, source.length);
    int exitCode =
        Litopys.run(
            arguments, new PrintWriter(out, true), new PrintWriter(new StringWriter(), true));
    assertThat(exitCode).isEqualTo(ExitCode.DONE);
    return out.toString().lines().toList();
  }
}
