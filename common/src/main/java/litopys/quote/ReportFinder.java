package litopys.quote;

import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.phrase.Actors;
import litopys.phrase.NameSpan;
import litopys.phrase.Phrase;
import litopys.phrase.Referent.Way;
import litopys.phrase.TextActors;
import litopys.quote.Quote.Aside;
import litopys.text.Quotes.Quotation;
import litopys.text.Sentence;
import litopys.text.Token;

/**
 * Finds who says what stands between quotation marks: "«…», — сказав X", "X: «…»", "«…, — сказав X,
 * — …»", "X назвав це «…»".
 */
final class ReportFinder {

  private final TextActors text;
  private final AnnotatedText words;
  private final Speakers speakers;

  ReportFinder(TextActors text, Speakers speakers) {
    this.text = text;
    this.words = text.text().text();
    this.speakers = speakers;
  }

  /** Looks within the marks, then after them, then before. */
  Optional<Report> of(Quotation quotation) {
    return within(quotation).or(() -> after(quotation)).or(() -> before(quotation));
  }

  /** "«Помилок було багато, — сказав Ушаков, — і бажано їх не робити»". */
  Optional<Report> within(Quotation quotation) {
    for (int i = quotation.open() + 2; i < quotation.close() - 1; i++) {
      if (Marks.isDash(words.token(i)) && Marks.isPause(words.token(i - 1))) {
        Actors actors = actors(i);
        int first = i + 1;
        Optional<Integer> verb = reportingVerb(actors, first, end(actors, quotation.close()));
        if (verb.isPresent()) {
          int end = endOfAside(verb.get(), quotation.close());
          return Optional.of(
              report(actors, verb.get(), quotation, Optional.of(new Aside(i - 1, end)), true));
        }
      }
    }
    return Optional.empty();
  }

  /** The dash that leads back into the speech, or the mark that ends it. */
  private int endOfAside(int verb, int close) {
    for (int i = verb; i < close; i++) {
      if (Marks.isDash(words.token(i))) {
        return i + 1;
      }
    }
    return close;
  }

  /** "«…», — сказав X": what follows the closing mark in its sentence. */
  private Optional<Report> after(Quotation quotation) {
    Sentence sentence = words.sentenceOf(quotation.close());
    int first = quotation.close() + 1;
    while (first < sentence.endToken() && Marks.isPauseOrDash(words.token(first))) {
      first++;
    }
    boolean paused =
        first > quotation.close() + 1 || Marks.isPause(words.token(quotation.close() - 1));
    if (!paused || first >= sentence.endToken() || !words.token(first).isWord()) {
      return Optional.empty();
    }
    Actors actors = text.of(sentence);
    int begin = first;
    return reportingVerb(actors, begin, sentence.endToken())
        .map(verb -> report(actors, verb, quotation, Optional.empty(), true))
        .or(() -> byNameAfter(actors, begin));
  }

  /** "«…» – Байден": nothing but a name to the end. */
  private Optional<Report> byNameAfter(Actors actors, int first) {
    int end = actors.sentence().sentence().endToken();
    while (end > first && words.token(end - 1).kind() == Token.Kind.PUNCTUATION) {
      end--;
    }
    int last = end;
    return Marks.isDash(words.token(first - 1))
        ? actors.phrases().stream()
            .filter(phrase -> phrase.firstToken() == first && phrase.endToken() == last)
            .filter(phrase -> phrase.referent().way() == Way.NAME)
            .findFirst()
            .map(phrase -> byName(phrase, first))
        : Optional.empty();
  }

  private Report byName(Phrase phrase, int token) {
    return new Report(
        speakers.find(List.of(phrase), token),
        Optional.empty(),
        token,
        Optional.empty(),
        false,
        List.of());
  }

  /**
   * Returns the verb of the clause that begins at a token, if that clause does nothing but report:
   * any verb right there, else a verb of speech with its subject.
   */
  private Optional<Integer> reportingVerb(Actors actors, int first, int end) {
    int clause = actors.sentence().clauses().of(first);
    List<Integer> verbs =
        actors.verbs().stream()
            .filter(verb -> first <= verb && verb < end && !actors.isGerund(verb))
            .filter(verb -> actors.sentence().clauses().of(verb) == clause)
            .toList();
    if (verbs.isEmpty()) {
      return Optional.empty();
    }
    int next = verbs.get(0);
    if (next != first || SpeechVerbs.reports(actors, next)) {
      return Optional.of(next).filter(verb -> SpeechVerbs.reports(actors, verb));
    }
    // "retired judge Barbara Jones said"
    return verbs.stream()
        .filter(verb -> SpeechVerbs.reports(actors, verb))
        .findFirst()
        .or(() -> Optional.of(next).filter(verb -> isTold(actors, verb)));
  }

  /** Any verb with a person for a subject reports, where it stands at once after speech. */
  private boolean isTold(Actors actors, int verb) {
    return actors.speakers(verb).stream()
        .flatMap(phrase -> phrase.referent().names().stream())
        .anyMatch(NameSpan::isPerson);
  }

  /** "X сказав: «…»", "X: «…»", "X назвав це «…»": what stands before the opening mark. */
  private Optional<Report> before(Quotation quotation) {
    int last = quotation.open() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    boolean colon = words.token(last).is(":");
    boolean own = words.sentenceOf(last).number() == words.sentenceOf(quotation.open()).number();
    if (!colon && !own) {
      return Optional.empty();
    }
    Actors actors = actors(last);
    Optional<Report> named = colon ? byName(actors, last) : Optional.empty();
    return named.or(() -> byVerb(actors, quotation, colon));
  }

  /** The last verb of speech before the mark; after a colon verbs of praise and blame as well. */
  private Optional<Report> byVerb(Actors actors, Quotation quotation, boolean colon) {
    for (int i = quotation.open() - 1; i >= actors.sentence().sentence().firstToken(); i--) {
      boolean speaks =
          colon
              ? SpeechVerbs.reports(actors, i)
              : SpeechVerbs.says(actors, i) || SpeechVerbs.names(actors, i);
      if (speaks && (!actors.isGerund(i) || SpeechVerbs.says(actors, i))) {
        return Optional.of(report(actors, i, quotation, Optional.empty(), false));
      }
      if (!colon && actors.verbs().contains(i) && !actors.isGerund(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Байден: «…»": nothing but a name and its title. */
  private Optional<Report> byName(Actors actors, int colon) {
    int first = actors.sentence().sentence().firstToken();
    boolean verbless = actors.verbs().stream().noneMatch(verb -> verb < colon);
    List<Phrase> phrases =
        actors.phrases().stream()
            .filter(phrase -> phrase.endToken() <= colon && phrase.governor() == Phrase.NONE)
            .toList();
    boolean alone =
        verbless
            && phrases.size() == 1
            && phrases.get(0).firstToken() == first
            && phrases.get(0).endToken() == colon
            && phrases.get(0).referent().way() == Way.NAME;
    return alone ? Optional.of(byName(phrases.get(0), colon)) : Optional.empty();
  }

  private Report report(
      Actors actors, int verb, Quotation quotation, Optional<Aside> aside, boolean open) {
    List<Phrase> named = Speakers.of(actors, verb);
    return new Report(
        speakers.find(named, Math.min(verb, quotation.open())),
        Optional.of(SpeechVerbs.lemma(actors, verb)),
        verb,
        aside,
        open,
        named.isEmpty() ? Told.open(words, verb) : List.of());
  }

  private Actors actors(int token) {
    return text.of(words.sentenceOf(token));
  }

  private static int end(Actors actors, int close) {
    return Math.min(actors.sentence().sentence().endToken(), close);
  }
}
