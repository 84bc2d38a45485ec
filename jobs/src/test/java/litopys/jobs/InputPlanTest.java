package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import litopys.jobs.InputPlan.Reading;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Sources;
import litopys.jobs.io.Inputs.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputPlanTest {

  private static final Instant CHANGED_AT = Instant.parse("2022-03-05T10:00:00Z");
  private static final Instant NOW = Instant.parse("2022-03-10T00:00:00Z");
  private static final Input FILE = new Input("file:/in/a.jsonl", 10, CHANGED_AT);

  @Test
  void aFileThatNobodyHasReadIsNew() {
    assertThat(InputPlan.of(List.of(FILE), List.of(), asked("", "", "")).files())
        .extracting(InputPlan.Planned::reading)
        .containsExactly(Reading.NEW);
  }

  @ParameterizedTest(name = "{0}: {6}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "as it was           | 10 | 2022-03-05T10:00:00Z     | - | - | -                    | UNCHANGED",
        "longer              | 11 | 2022-03-05T10:00:00Z     | - | - | -                    | CHANGED",
        "written again       | 10 | 2022-03-05T10:00:00.001Z | - | - | -                    | CHANGED",
        "more days           | 10 | 2022-03-05T10:00:00Z     | 2022-03-02 | - | -           | OTHER_DAYS",
        "fewer days          | 10 | 2022-03-05T10:00:00Z     | - | 2022-03-31 | -           | UNCHANGED",
        "a date comes true   | 10 | 2022-03-05T10:00:00Z     | - | - | 2022-03-12T00:00:00Z | POSSIBLE_NOW",
        "a date is far ahead | 10 | 2022-03-05T10:00:00Z     | - | - | 2022-03-12T00:00:01Z | UNCHANGED",
      })
  void aKnownFileIsReadAgainOnlyIfSomethingDiffers(
      String what,
      long length,
      Instant changedAt,
      String readFrom,
      String askedTo,
      Instant future,
      Reading expected) {
    IngestSettings asked = asked("", "", askedTo == null ? "" : askedTo);
    ReadFile known =
        new ReadFile(
            "/in/a.jsonl",
            length,
            changedAt,
            asked.setup().digest(),
            days(readFrom == null ? "" : readFrom, ""),
            Optional.ofNullable(future));

    assertThat(known.reading(FILE, asked)).as(what).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default date  | 2022-01-01 | ",
        "field         |            | litopys.ingest.fields.text = [story]",
        "shortest text |            | litopys.ingest.min_text_code_points = 5",
        "format        |            | litopys.ingest.format = csv",
        "oldest date   |            | litopys.ingest.earliest_date = 2000-01-01",
      })
  void aFileIsReadAgainWithOtherSettings(String what, String defaultDate, String setting) {
    IngestSettings asked =
        asked(setting == null ? "" : setting, defaultDate == null ? "" : defaultDate, "");

    assertThat(asked.setup().digest())
        .as(what)
        .isNotEqualTo(asked("", "", "").setup().digest())
        .isEqualTo(
            asked(setting == null ? "" : setting, defaultDate == null ? "" : defaultDate, "")
                .setup()
                .digest());
  }

  @Test
  void onlyWhatDiffersIsRead() {
    IngestSettings asked = asked("", "", "");
    Input other = new Input("hdfs://nn/in/b.jsonl", 5, CHANGED_AT);
    ReadFile known =
        new ReadFile(
            "/in/a.jsonl", 10, CHANGED_AT, asked.setup().digest(), DayRange.ALL, Optional.empty());

    InputPlan plan = InputPlan.of(List.of(FILE, other), List.of(known), asked);

    assertThat(plan.toRead()).containsExactly(other);
    assertThat(plan.unchanged()).isEqualTo(1);
    assertThat(InputPlan.forced(List.of(FILE, other)).toRead()).containsExactly(FILE, other);
  }

  private static IngestSettings asked(String setting, String defaultDate, String to) {
    Config config =
        ConfigFactory.parseString(setting).withFallback(ConfigFactory.defaultReference()).resolve();
    Optional<LocalDate> date =
        defaultDate.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(defaultDate));
    return new IngestSettings(
        List.of("/in"),
        IngestSetup.from(config, date, Sources.NONE, NOW),
        days("", to),
        Rerun.WHAT_CHANGED);
  }

  private static DayRange days(String from, String to) {
    return new DayRange(
        from.isEmpty() ? DayRange.ALL.from() : LocalDate.parse(from),
        to.isEmpty() ? DayRange.ALL.to() : LocalDate.parse(to));
  }
}
