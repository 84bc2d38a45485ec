package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litopys.jobs.SampleWarehouse.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The notebook, run as an analyst runs it, on machines that have Jupyter. */
@ExtendWith(SampleWarehouse.class)
class NotebookIT {

  /** Debian's own, to which its packages belong; another Python may stand first on the path. */
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final List<String> MODULES =
      List.of("nbconvert", "ipykernel", "pandas", "matplotlib", "jpype");

  private static final int MINUTES = 10;

  @Test
  void theNotebookRunsAndFindsEveryMentionInItsText(Made sample, @TempDir Path folder)
      throws Exception {
    assumeJupyter(folder);
    Command.Outcome outcome = convert(sample, folder).run(folder.resolve("nbconvert.out"), MINUTES);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();

    List<JsonNode> cells = Notebooks.codeCells(folder.resolve("executed.ipynb"));
    assertThat(cells)
        .allSatisfy(
            cell ->
                assertThat(cell.path("outputs").findValuesAsText("output_type"))
                    .as("outputs of %s", cell.path("id"))
                    .doesNotContain("error"));
    assertThat(Notebooks.printed(cells.get(cells.size() - 1)))
        .containsPattern("checked [1-9][0-9]* mentions: each stands where its offsets say");
  }

  private static void assumeJupyter(Path folder) throws IOException {
    assumeTrue(Files.isExecutable(PYTHON), "Notebook not run: no " + PYTHON);
    for (String module : MODULES) {
      Command probe = new Command(List.of(PYTHON.toString(), "-c", "import " + module), Map.of());
      assumeTrue(
          probe.run(folder.resolve("probe.out"), 1).exitCode() == 0,
          () -> "Notebook not run: %s has no module '%s'".formatted(PYTHON, module));
    }
  }

  private static Command convert(Made sample, Path folder) throws IOException, URISyntaxException {
    Path modules = Files.createDirectory(folder.resolve("modules"));
    Files.copy(Notebooks.FOLDER.resolve("duckdb_over_jdbc.py"), modules.resolve("duckdb.py"));
    Map<String, String> environment = new TreeMap<>();
    environment.put("PYTHONPATH", modules.toString());
    environment.put("DUCKDB_JDBC_JAR", driver().toString());
    environment.put("LITOPYS_WAREHOUSE", sample.warehouse().toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // What the user has set up for Jupyter is none of our business.
    for (String variable :
        List.of("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR", "MPLCONFIGDIR")) {
      environment.put(variable, Files.createDirectory(folder.resolve(variable)).toString());
    }
    return new Command(
        List.of(
            PYTHON.toString(),
            "-m",
            "nbconvert",
            "--to=notebook",
            "--execute",
            "--output-dir=" + folder,
            "--output=executed.ipynb",
            Notebooks.WHO_IS_IN_THE_NEWS.toString()),
        environment);
  }

  /** The jar that Maven put on the class path of the tests. */
  private static Path driver() throws URISyntaxException {
    return Path.of(
        org.duckdb.DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
