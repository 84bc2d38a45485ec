package litopys.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Grammar.VerbForm;
import litopys.language.Reading;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;

/** The verbs of a sentence of Ukrainian or Russian, and the rank of its clauses. */
final class CaseVerbs {

  /**
   * A verb.
   *
   * @param grammars its readings in this form
   */
  record Verb(int token, VerbForm form, List<Grammar> grammars) {

    Verb {
      grammars = List.copyOf(grammars);
    }

    boolean isFinite() {
      return form.isFinite() || form == VerbForm.SHORT_PASSIVE;
    }
  }

  /** The rank of a clause. */
  enum Rank {
    MAIN,
    /** "що", "якщо": part of the clause that it hangs on. */
    SUBORDINATE,
    /** "який": about a noun. */
    RELATIVE
  }

  private static final List<VerbForm> LIKELIEST_FIRST =
      List.of(
          VerbForm.PAST,
          VerbForm.PRESENT,
          VerbForm.FUTURE,
          VerbForm.INFINITIVE,
          VerbForm.GERUND,
          VerbForm.SHORT_PASSIVE);

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final List<Verb> verbs = new ArrayList<>();

  CaseVerbs(ParsedSentence sentence, List<Phrase> phrases) {
    this.sentence = sentence;
    this.text = sentence.text();
    BitSet inPhrases = new BitSet();
    phrases.forEach(phrase -> inPhrases.set(phrase.firstToken(), phrase.endToken()));
    for (int i = sentence.sentence().firstToken(); i < sentence.sentence().endToken(); i++) {
      if (text.token(i).isWord()
          && !sentence.isMention(i)
          && !inPhrases.get(i)
          && !isFunctionWord(i)) {
        findVerb(i).ifPresent(verbs::add);
      }
    }
  }

  /** The dictionary of Russian has "для" as a gerund of "длить", too. */
  private boolean isFunctionWord(int token) {
    return text.hasReading(token, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION);
  }

  private Optional<Verb> findVerb(int token) {
    for (VerbForm form : LIKELIEST_FIRST) {
      List<Grammar> grammars =
          text.readings(token).stream()
              .map(Reading::grammar)
              .filter(grammar -> grammar.verbForm() == form)
              .toList();
      if (!grammars.isEmpty()) {
        return Optional.of(new Verb(token, form, grammars));
      }
    }
    // "Росія готова", "должны": a predicate like a verb
    List<Grammar> predicate =
        text.readings(token).stream().map(Reading::grammar).filter(Grammar::isAdjective).toList();
    return predicate.isEmpty() || !isPredicate(sentence, token)
        ? Optional.empty()
        : Optional.of(new Verb(token, VerbForm.PRESENT, predicate));
  }

  /** Tells whether a word says of its subject that it means, can or has to do what follows. */
  static boolean isPredicate(ParsedSentence sentence, int token) {
    boolean disposes =
        Stream.of(Kind.INTENTION, Kind.DEMAND, Kind.POSSIBILITY)
            .anyMatch(kind -> sentence.is(kind, token) || sentence.isOf(kind, token));
    return disposes
        && sentence.sentence().hasToken(token + 1)
        && sentence
            .text()
            .hasReading(token + 1, r -> r.grammar().verbForm() == VerbForm.INFINITIVE);
  }

  List<Verb> all() {
    return verbs;
  }

  Optional<Verb> findAt(int token) {
    return verbs.stream().filter(verb -> verb.token() == token).findFirst();
  }

  /** Returns the last verb before a token in its clause. */
  Optional<Verb> findBefore(int token) {
    Optional<Verb> last = Optional.empty();
    for (Verb verb : verbs) {
      if (verb.token() < token && clause(verb.token()) == clause(token)) {
        last = Optional.of(verb);
      }
    }
    return last;
  }

  /** Returns the finite verbs of a clause. */
  List<Verb> finite(int clause) {
    return verbs.stream()
        .filter(verb -> verb.isFinite() && clause(verb.token()) == clause)
        .toList();
  }

  boolean hasBetween(int from, int to) {
    return verbs.stream().anyMatch(verb -> from <= verb.token() && verb.token() < to);
  }

  int clause(int token) {
    return sentence.clauses().of(token);
  }

  Rank rank(int clause) {
    if (sentence.clauses().isRelative(clause)) {
      return Rank.RELATIVE;
    }
    int begin = sentence.clauses().begin(clause);
    boolean subordinate =
        opens(begin)
            || (begin + 1 < sentence.sentence().endToken()
                && clause(begin + 1) == clause
                && sentence.is(Kind.COORDINATOR, begin)
                && opens(begin + 1));
    return subordinate ? Rank.SUBORDINATE : Rank.MAIN;
  }

  /** Tells whether a clause stands in brackets or after a colon, where another sentence begins. */
  boolean standsApart(int clause) {
    int begin = sentence.clauses().begin(clause);
    return begin > sentence.sentence().firstToken() && "(:".contains(text.token(begin - 1).text());
  }

  /** Tells whether a clause begins with a word of a kind. */
  boolean begins(int clause, Kind kind) {
    return sentence.is(kind, sentence.clauses().begin(clause));
  }

  private boolean opens(int token) {
    return sentence.is(Kind.OPENER, token) && !sentence.is(Kind.COORDINATOR, token);
  }
}
