package litopys.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import litopys.jobs.quality.Figures.LanguageDay;
import litopys.jobs.quality.Figures.Missing;
import litopys.jobs.quality.Figures.Records;
import litopys.jobs.quality.Figures.SourceDay;
import litopys.jobs.quality.Figures.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 10);
  private static final Records NO_RECORDS = new Records(0, 0, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // in | duplicates | quarantined | expected
        "100 |   0 |  10 | quarantined_share all [at most 0.1] 0.1 pass",
        "100 |   0 |  11 | quarantined_share all [at most 0.1] 0.11 warn",
        " 19 |   0 |  19 | quarantined_share all [at most 0.1] 1 none",
        "100 | 100 |   0 | duplicate_share all [at most 0.9] 1 none",
      })
  void sharesOfRecords(long in, long duplicates, long quarantined, String expected) {
    assertThat(judged("", figures(new Records(in, duplicates, quarantined)))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // articles | median of the days before | expected
        " 30 | 30 | [3 to 150 (median 30)] 30 pass",
        "  3 | 30 | [3 to 150 (median 30)] 3 pass",
        "  0 | 30 | [3 to 150 (median 30)] 0 warn",
        "151 | 30 | [3 to 150 (median 30)] 151 warn",
        "  0 | 19 | [1.9 to 95 (median 19)] 0 none",
        " 99 |  0 | [at most 0 (median 0)] 99 none",
      })
  void articlesOfASourceAreComparedWithTheirMedian(long articles, double median, String expected) {
    SourceDay source =
        new SourceDay(DAY, "visti.example", "uk", articles, OptionalDouble.of(median));

    assertThat(judged("", figures(source)))
        .containsExactly("source_articles visti.example uk 2022-03-10 " + expected);
  }

  @Test
  void aSourceWithTooFewDaysBeforeIsNotJudged() {
    SourceDay source = new SourceDay(DAY, "visti.example", "uk", 0, OptionalDouble.empty());

    assertThat(judged("", figures(source))).isEmpty();
  }

  @Test
  void sharesOfLanguagesAreComparedWithTheirMedians() {
    List<LanguageDay> days = new ArrayList<>();
    for (int before = 1; before <= 7; before++) {
      days.add(new LanguageDay(DAY.minusDays(before), "uk", 80));
      days.add(new LanguageDay(DAY.minusDays(before), "ru", 20));
    }
    days.add(new LanguageDay(DAY, "uk", 40));
    days.add(new LanguageDay(DAY, "pl", 60));

    assertThat(judged("", figures(days)))
        .containsExactly(
            "language_share pl 2022-03-10 [at most 0.3 (median 0)] 0.6 warn",
            "language_share ru 2022-03-10 [at most 0.5 (median 0.2)] 0 pass",
            "language_share uk 2022-03-10 [0.5 to 1 (median 0.8)] 0.4 warn");
    assertThat(judged("", figures(days.subList(2, days.size())))).as("six days before").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // articles | without entity | tokens | mentions | expected
        "100 | 30 | 10000 |  400 | without_entity_share uk [at most 0.3] 0.3 pass",
        "100 | 31 | 10000 |  400 | without_entity_share uk [at most 0.3] 0.31 warn",
        "100 | 30 | 10000 |  400 | mentions_per_thousand_tokens uk [5 to 200] 40 pass",
        "100 | 99 | 10000 |   49 | mentions_per_thousand_tokens uk [5 to 200] 4.9 warn",
        " 10 |  9 |  1000 |    1 | mentions_per_thousand_tokens uk [5 to 200] 1 none",
      })
  void textsWithoutMentionsStandOut(
      long articles, long without, long tokens, long mentions, String expected) {
    Texts texts = new Texts("uk", articles, without, tokens, mentions);

    assertThat(judged("", figures(texts))).hasSize(2).contains(expected);
  }

  @Test
  void columnsAreJudgedThatHaveALimit() {
    List<Missing> columns = List.of(new Missing("title", 100, 51), new Missing("url", 100, 100));

    assertThat(judged("", figures(columns.toArray())))
        .containsExactly("null_share title [at most 0.5] 0.51 warn");
    assertThat(judged("litopys.quality.null_share.at_most.url = 0", figures(columns.toArray())))
        .contains("null_share url [at most 0] 1 warn");
  }

  @Test
  void aGateMayBeOffOrRefuse() {
    Figures figures = figures(new Records(100, 0, 50));

    assertThat(judged("litopys.quality.quarantined_share.action = off", figures))
        .contains("quarantined_share all [at most 0.1] 0.5 none");
    QualitySettings refusing = settings("litopys.quality.quarantined_share.action = refuse");
    assertThat(new Judge(refusing).judge(figures).refuses()).isTrue();
    assertThat(new Judge(refusing.warningOnly()).judge(figures).refuses()).isFalse();
    assertThat(new Judge(refusing.warningOnly()).judge(figures).table()).hasSize(2);
  }

  @Test
  void theTableHasWhatIsNotAsExpectedRefusalsFirst() {
    QualityReport report =
        new QualityReport(
            List.of(
                new Finding(Gate.NULL_SHARE, "title", "at most 0.5", 1.0 / 3, Verdict.PASS),
                new Finding(Gate.NULL_SHARE, "url", "at most 0.5", 2.0 / 3, Verdict.WARN),
                new Finding(
                    Gate.SOURCE_ARTICLES, "a uk 2022-03-10", "2 to 60", 0, Verdict.REFUSE)));

    assertThat(report.table())
        .extracting(line -> line.strip().replaceAll(" {2,}", " | "))
        .containsExactly(
            "gate | of | expected | found",
            "refuse | source_articles | a uk 2022-03-10 | 2 to 60 | 0",
            "warn | null_share | url | at most 0.5 | 0.6667");
    assertThat(QualityReport.NOTHING.table()).isEmpty();
  }

  private static List<String> judged(String setting, Figures figures) {
    return new Judge(settings(setting))
        .judge(figures).findings().stream()
            .map(
                finding ->
                    "%s %s [%s] %s %s"
                        .formatted(
                            finding.gate().code(),
                            finding.subject(),
                            finding.expected(),
                            Finding.number(finding.found()),
                            finding.verdict().code()))
            .toList();
  }

  private static QualitySettings settings(String setting) {
    return QualitySettings.from(
        ConfigFactory.parseString(setting)
            .withFallback(ConfigFactory.defaultReference())
            .resolve());
  }

  private static Figures figures(Object... parts) {
    return new Figures(
        of(Records.class, parts).findFirst().orElse(NO_RECORDS),
        of(SourceDay.class, parts).toList(),
        List.of(),
        List.of(),
        of(Texts.class, parts).toList(),
        of(Missing.class, parts).toList());
  }

  private static Figures figures(List<LanguageDay> languages) {
    return new Figures(NO_RECORDS, List.of(), languages, List.of(DAY), List.of(), List.of());
  }

  private static <T> Stream<T> of(Class<T> type, Object... parts) {
    return Stream.of(parts).filter(type::isInstance).map(type::cast);
  }
}
