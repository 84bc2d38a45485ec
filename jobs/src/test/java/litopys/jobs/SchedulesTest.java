package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The schedules of conf/, each before its own validator, on machines that have it. */
class SchedulesTest {

  private static final Path SCHEDULES = SampleWarehouse.REPOSITORY.resolve("conf/schedules");
  private static final Path CHECKS = Path.of("src/test/schedules").toAbsolutePath();
  private static final String INSTALLED = "/opt/litopys";
  private static final int MINUTES = 5;

  private final Path folder;

  SchedulesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"litopys.cron", "litopys.service", "litopys_dag.py", "kubernetes.yaml"})
  void everyScheduleCallsNightlyWithOptionsThatItHas(String file) throws IOException {
    List<String> words = nightly(Files.readString(SCHEDULES.resolve(file)));

    CommandLine.ParseResult parsed =
        new CommandLine(new Litopys())
            .setUnmatchedOptionsAllowedAsOptionParameters(false)
            .parseArgs(words.toArray(String[]::new));

    assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("nightly");
    assertThat(parsed.subcommand().matchedOptions()).isNotEmpty();
  }

  @Test
  void cronAcceptsItsLineAndTheTimesOfTheOthers() throws IOException {
    Path crontab = Path.of("/usr/bin/crontab");
    assumeTrue(Files.isExecutable(crontab), "Cron line not checked: no " + crontab);
    // Debian's, which only checks with -n; elsewhere -n means something else.
    assumeTrue(
        run(List.of(crontab.toString(), "-h")).output().contains("[-n] file"),
        "Cron line not checked: no dry run in " + crontab);
    // The sixth field, the user, belongs to /etc/cron.d alone.
    String cron = Files.readString(SCHEDULES.resolve("litopys.cron"));
    String table =
        cron.replaceAll("(?m)^((?:\\S+ ){5})litopys ", "$1")
            + time("litopys_dag.py", "schedule=\"([^\"]+)\"")
            + time("kubernetes.yaml", "schedule: \"([^\"]+)\"");
    assertThat(table).isNotEqualTo(cron);
    Path file = Files.writeString(folder.resolve("crontab"), table);

    assertPasses(List.of(crontab.toString(), "-n", file.toString()));
  }

  @Test
  void cronTellsOfANightThatDidNotEndWellAndOfNoOther() throws IOException {
    String line =
        only(Pattern.compile("(?m)^30 4 \\* \\* \\* litopys (.*)$"), read("litopys.cron"));
    Path home = folder.resolve("home");
    Path night = Files.createDirectories(home.resolve("bin")).resolve("litopys");
    for (int code : new int[] {0, 1, 2, 3, 4}) {
      Files.writeString(night, "#!/bin/sh\necho a night\nexit " + code + "\n");
      assertThat(night.toFile().setExecutable(true)).isTrue();
      Command cron =
          new Command(List.of("/bin/sh", "-c", line.replace(INSTALLED, home.toString())), Map.of());

      String mail = cron.run(folder.resolve("mail"), MINUTES).output();

      assertThat(mail).as("mail after exit code %d", code).doesNotContain("a night");
      assertThat(mail.contains("exit code " + code)).as(mail).isEqualTo(code != 0);
    }
  }

  @Test
  void systemdAcceptsServiceAndTimer() throws IOException {
    assumeRuns("Units not checked", "systemd-analyze", "--version");
    // It looks for the program that a unit starts.
    Files.writeString(
        folder.resolve("litopys.service"),
        read("litopys.service").replace(INSTALLED, SampleWarehouse.REPOSITORY.toString()));
    Files.copy(SCHEDULES.resolve("litopys.timer"), folder.resolve("litopys.timer"));

    Command.Outcome outcome =
        assertPasses(
            List.of(
                "systemd-analyze",
                "verify",
                folder.resolve("litopys.service").toString(),
                folder.resolve("litopys.timer").toString()));

    // Of an option that it does not know it only warns.
    assertThat(outcome.output()).doesNotContain("litopys.");
  }

  @Test
  void theDagTriesAgainWhatIsWorthIt() throws IOException {
    assumeRuns("DAG not checked", "python3", "--version");

    Command.Outcome outcome =
        assertPasses(
            List.of(
                "python3",
                "-B",
                CHECKS.resolve("check_dag.py").toString(),
                SCHEDULES.resolve("litopys_dag.py").toString()));

    assertThat(outcome.output()).contains("command: " + INSTALLED + "/bin/litopys nightly");
  }

  @Test
  void theManifestsAreThoseOfTheKubernetesApi() throws IOException {
    assumeRuns("Kubernetes manifests not checked", "node", "--version");
    for (String file : List.of("package.json", "check-kubernetes.mjs")) {
      Files.copy(CHECKS.resolve(file), folder.resolve(file));
    }
    assumeRuns(
        "Kubernetes manifests not checked",
        "npm",
        "install",
        "--prefix=" + folder,
        "--no-package-lock",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
        "--fetch-retries=1");
    String check = folder.resolve("check-kubernetes.mjs").toString();
    Path misspelt =
        Files.writeString(
            folder.resolve("misspelt.yaml"),
            read("kubernetes.yaml").replace("concurrencyPolicy:", "concurencyPolicy:"));

    assertPasses(List.of("node", check, SCHEDULES.resolve("kubernetes.yaml").toString()));
    assertThat(run(List.of("node", check, misspelt.toString())).output())
        .contains("CronJob litopys-nightly")
        .contains("concurencyPolicy");
  }

  /** The words from {@code nightly} on, however the format separates them. */
  private static List<String> nightly(String schedule) {
    String command =
        only(
            Pattern.compile(
                "(?s)(?:bin/litopys |litopys\",\\s+\"|- )(nightly\\b.*?)(?: >>|\\n\\n|\\n\\]|\\n +env:)"),
            schedule);
    return Pattern.compile("[^\\s\",]+")
        .matcher(command)
        .results()
        .map(MatchResult::group)
        .filter(word -> !word.equals("-"))
        .toList();
  }

  private static String time(String file, String pattern) throws IOException {
    return only(Pattern.compile(pattern), read(file)) + " true\n";
  }

  private static String only(Pattern pattern, String text) {
    List<String> found = pattern.matcher(text).results().map(match -> match.group(1)).toList();
    assertThat(found).as(pattern.toString()).hasSize(1);
    return found.get(0);
  }

  private static String read(String file) throws IOException {
    return Files.readString(SCHEDULES.resolve(file));
  }

  private void assumeRuns(String consequence, String... words) {
    try {
      Command.Outcome outcome = run(List.of(words));
      assumeTrue(
          outcome.exitCode() == 0,
          () -> "%s: %s: %s".formatted(consequence, words[0], lastLine(outcome.output())));
    } catch (IOException absent) {
      assumeTrue(false, "%s: no %s".formatted(consequence, words[0]));
    }
  }

  private static String lastLine(String output) {
    return output.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
  }

  private Command.Outcome assertPasses(List<String> words) throws IOException {
    Command.Outcome outcome = run(words);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome;
  }

  private Command.Outcome run(List<String> words) throws IOException {
    return new Command(words, Map.of()).run(folder.resolve("output"), MINUTES);
  }
}
