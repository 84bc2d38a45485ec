package litopys.jobs.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import litopys.jobs.quality.Figures.LanguageDay;
import litopys.jobs.quality.Figures.Missing;
import litopys.jobs.quality.Figures.Records;
import litopys.jobs.quality.Figures.SourceDay;
import litopys.jobs.quality.Figures.Texts;
import litopys.statistics.Medians;

/** Compares the figures of a run with what is expected of them. */
public final class Judge {

  /** A language is compared with this many days before, as far as they have articles. */
  public static final int BASELINE_DAYS = 28;

  /** With fewer such days nothing is said. */
  public static final int LEAST_BASELINE_DAYS = 7;

  private static final String ALL = "all";

  private final QualitySettings settings;

  public Judge(QualitySettings settings) {
    this.settings = settings;
  }

  public QualityReport judge(Figures figures) {
    return new QualityReport(
        Stream.of(
                records(figures.records()),
                figures.sources().stream().flatMap(this::source),
                languages(figures),
                figures.texts().stream().flatMap(this::texts),
                figures.columns().stream().flatMap(this::missing))
            .flatMap(findings -> findings)
            .toList());
  }

  private Stream<Finding> records(Records records) {
    if (records.in() == 0) {
      return Stream.of();
    }
    return Stream.of(
        finding(
            Gate.QUARANTINED_SHARE,
            ALL,
            settings.limits(Gate.QUARANTINED_SHARE),
            share(records.quarantined(), records.in()),
            records.in()),
        finding(
            Gate.DUPLICATE_SHARE,
            ALL,
            settings.limits(Gate.DUPLICATE_SHARE),
            share(records.duplicates(), records.in()),
            records.in()));
  }

  private Stream<Finding> source(SourceDay source) {
    if (source.expected().isEmpty()) {
      return Stream.of();
    }
    double median = source.expected().getAsDouble();
    Limits limits = settings.limits(Gate.SOURCE_ARTICLES).times(median);
    return Stream.of(
        finding(
            Gate.SOURCE_ARTICLES,
            "%s %s %s".formatted(source.sourceId(), source.lang(), source.day()),
            limits,
            median,
            (double) source.articles(),
            // A source that was hardly ever there before has nothing to differ from.
            median == 0 ? 0 : Math.max((long) median, source.articles())));
  }

  private Stream<Finding> languages(Figures figures) {
    SortedMap<LocalDate, Long> totals =
        figures.languages().stream()
            .collect(
                groupingBy(LanguageDay::day, TreeMap::new, summingLong(LanguageDay::articles)));
    Map<String, Map<LocalDate, Long>> byLanguage =
        figures.languages().stream()
            .collect(
                groupingBy(
                    LanguageDay::lang,
                    TreeMap::new,
                    groupingBy(LanguageDay::day, summingLong(LanguageDay::articles))));
    List<Finding> findings = new ArrayList<>();
    for (LocalDate day : figures.judged()) {
      SortedMap<LocalDate, Long> before = totals.subMap(day.minusDays(BASELINE_DAYS), day);
      long total = totals.getOrDefault(day, 0L);
      if (before.size() >= LEAST_BASELINE_DAYS && total > 0) {
        byLanguage.forEach(
            (lang, articles) ->
                findings.add(language(day, lang, shares(articles, before), articles, total)));
      }
    }
    return findings.stream();
  }

  private Finding language(
      LocalDate day,
      String lang,
      List<Double> sharesBefore,
      Map<LocalDate, Long> articles,
      long total) {
    double median = Medians.of(sharesBefore);
    double apart = settings.limits(Gate.LANGUAGE_SHARE).atMost();
    return finding(
        Gate.LANGUAGE_SHARE,
        "%s %s".formatted(lang, day),
        new Limits(Math.max(0, median - apart), Math.min(1, median + apart)),
        median,
        share(articles.getOrDefault(day, 0L), total),
        total);
  }

  private static List<Double> shares(
      Map<LocalDate, Long> articles, SortedMap<LocalDate, Long> totals) {
    return totals.entrySet().stream()
        .map(day -> share(articles.getOrDefault(day.getKey(), 0L), day.getValue()))
        .toList();
  }

  private Stream<Finding> texts(Texts texts) {
    Finding without =
        finding(
            Gate.WITHOUT_ENTITY_SHARE,
            texts.lang(),
            settings.limits(Gate.WITHOUT_ENTITY_SHARE),
            share(texts.withoutEntity(), texts.articles()),
            texts.articles());
    Finding mentions =
        finding(
            Gate.MENTIONS_PER_THOUSAND_TOKENS,
            texts.lang(),
            settings.limits(Gate.MENTIONS_PER_THOUSAND_TOKENS),
            1000 * share(texts.mentions(), texts.tokens()),
            texts.articles());
    return Stream.of(without, mentions);
  }

  private Stream<Finding> missing(Missing missing) {
    Double most = settings.nullShares().get(missing.column());
    return most == null
        ? Stream.of()
        : Stream.of(
            finding(
                Gate.NULL_SHARE,
                missing.column(),
                Limits.atMost(most),
                share(missing.missing(), missing.articles()),
                missing.articles()));
  }

  private Finding finding(
      Gate gate, String subject, Limits limits, double median, double found, long articles) {
    String expected = "%s (median %s)".formatted(limits, Finding.number(median));
    return new Finding(gate, subject, expected, found, verdict(gate, limits, found, articles));
  }

  private Finding finding(Gate gate, String subject, Limits limits, double found, long articles) {
    return new Finding(
        gate, subject, limits.toString(), found, verdict(gate, limits, found, articles));
  }

  private Verdict verdict(Gate gate, Limits limits, double found, long articles) {
    Action action = settings.action(gate);
    if (action == Action.OFF || articles < settings.leastArticles()) {
      return Verdict.NONE;
    }
    if (limits.hold(found)) {
      return Verdict.PASS;
    }
    return action == Action.WARN ? Verdict.WARN : Verdict.REFUSE;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
