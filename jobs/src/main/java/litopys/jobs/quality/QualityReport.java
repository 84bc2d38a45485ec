package litopys.jobs.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What all gates say of a run. */
public record QualityReport(List<Finding> findings) {

  private static final int MOST_LINES = 30;

  /** Of a run that was not measured. */
  public static final QualityReport NOTHING = new QualityReport(List.of());

  public QualityReport {
    findings = List.copyOf(findings);
  }

  /** Whether the run must not publish. */
  public boolean refuses() {
    return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.REFUSE);
  }

  /** Returns a table of what is not as expected, refusals first; empty if all is. */
  public List<String> table() {
    List<Finding> bad =
        Stream.of(Verdict.REFUSE, Verdict.WARN)
            .flatMap(verdict -> findings.stream().filter(finding -> finding.verdict() == verdict))
            .toList();
    if (bad.isEmpty()) {
      return List.of();
    }
    Stream<String> lines =
        bad.stream()
            .limit(MOST_LINES)
            .map(
                finding ->
                    line(
                        finding.verdict().code(),
                        finding.gate().code(),
                        finding.subject(),
                        finding.expected(),
                        Finding.number(finding.found())));
    Stream<String> rest =
        bad.size() > MOST_LINES
            ? Stream.of("and %d more; all are in runs".formatted(bad.size() - MOST_LINES))
            : Stream.of();
    return Stream.of(Stream.of(line("", "gate", "of", "expected", "found")), lines, rest)
        .flatMap(each -> each)
        .toList();
  }

  private static String line(
      String verdict, String gate, String subject, String expected, String found) {
    return String.format(
        Locale.ROOT, "%-7s %-29s %-36s %-30s %s", verdict, gate, subject, expected, found);
  }
}
