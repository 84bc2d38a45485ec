package litopys.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.phrase.TextActors;
import litopys.quote.Quote.Aside;
import litopys.quote.Quote.Form;
import litopys.text.Quotes.Quotation;
import litopys.text.Sentence;

/** Finds what is said between quotation marks and after the dash of a dialogue. */
final class DirectQuotes {

  private final AnnotatedText words;
  private final ReportFinder reports;

  DirectQuotes(TextActors text, Speakers speakers) {
    this.words = text.text().text();
    this.reports = new ReportFinder(text, speakers);
  }

  List<Told> find() {
    List<Told> quotes = new ArrayList<>();
    Optional<Quotation> last = Optional.empty();
    Optional<Report> lastReport = Optional.empty();
    for (Quotation quotation : speech()) {
      Optional<Report> report = reports.of(quotation);
      if (report.isEmpty() && lastReport.isPresent() && follows(quotation, last.orElseThrow())) {
        report = lastReport.filter(Report::open);
      }
      report.ifPresent(found -> quotes.add(quote(quotation, found)));
      last = Optional.of(quotation);
      lastReport = report;
    }
    for (Quotation line : dialogue()) {
      reports.within(line).ifPresent(report -> quotes.add(spoken(line, report)));
    }
    return quotes;
  }

  /** Quotations with enough words for speech, the outermost, in reading order. */
  private List<Quotation> speech() {
    List<Quotation> speech = words.quotations().stream().filter(Quotation::isSpeech).toList();
    return speech.stream()
        .filter(one -> speech.stream().noneMatch(other -> other.encloses(one.open())))
        .sorted(Comparator.comparingInt(Quotation::open))
        .toList();
  }

  /** Paragraphs that begin with a dash: "— Ми готові, — сказав X. — Чекаємо". */
  private List<Quotation> dialogue() {
    List<Quotation> lines = new ArrayList<>();
    int open = -1;
    for (int i = 0; i <= words.size(); i++) {
      boolean begins = i == words.size() || i == 0 || Marks.startsParagraph(words, i);
      if (begins && open >= 0) {
        lines.add(new Quotation(open, i, i - open));
        open = -1;
      }
      if (begins && i < words.size() && Marks.isDash(words.token(i))) {
        open = i;
      }
    }
    return lines;
  }

  /** A line that ends with the words of the author ends before them. */
  private Told spoken(Quotation line, Report report) {
    Aside aside = report.aside().orElseThrow();
    return aside.endToken() < line.close()
        ? quote(line.open() + 1, line.close(), report, report.aside())
        : quote(line.open() + 1, aside.firstToken() + 1, report, Optional.empty());
  }

  private Told quote(Quotation quotation, Report report) {
    return quote(quotation.open() + 1, quotation.close(), report, report.aside());
  }

  /** In English a comma ends what is said before the closing mark. */
  private Told quote(int first, int end, Report report, Optional<Aside> aside) {
    int last = end - 1 > first && words.token(end - 1).is(",") ? end - 1 : end;
    return new Told(
        new Quote(Form.DIRECT, first, last, report.speaker(), report.verb(), aside),
        report.token(),
        report.left());
  }

  /** Tells whether a quotation goes on with another: «…», — сказав X. «…»; “…,” X said, “and …”. */
  private boolean follows(Quotation quotation, Quotation last) {
    Sentence before = words.sentenceOf(last.close());
    int open = quotation.open();
    boolean same = before.hasToken(open) && Marks.isPauseOrDash(words.token(open - 1));
    return (same || open == before.endToken()) && !Marks.startsParagraph(words, open);
  }
}
