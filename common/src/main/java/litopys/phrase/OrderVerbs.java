package litopys.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import litopys.language.AnnotatedText;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;

/** The verbs of an English sentence and their forms. */
final class OrderVerbs {

  /** What a verb is in its clause. */
  enum Form {
    ACTIVE,
    PASSIVE,
    INFINITIVE,
    /** "warning", "accusing": without an auxiliary. */
    GERUND
  }

  /**
   * A verb.
   *
   * @param begin token of its first auxiliary or adverb, its own if there is none
   */
  record Verb(int token, int begin, Form form) {

    boolean isFinite() {
      return form == Form.ACTIVE || form == Form.PASSIVE;
    }
  }

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final OrderTokens tokens;
  private final List<Verb> verbs = new ArrayList<>();

  OrderVerbs(ParsedSentence sentence, OrderTokens tokens, List<Phrase> phrases) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.tokens = tokens;
    BitSet inPhrases = new BitSet();
    phrases.forEach(phrase -> inPhrases.set(phrase.firstToken(), phrase.endToken()));
    for (int i = tokens.first(); i < tokens.end(); i++) {
      if (!inPhrases.get(i) && tokens.isVerb(i) && !tokens.isBetween(i)) {
        verbs.add(verb(i));
      }
    }
  }

  private Verb verb(int token) {
    int begin = token;
    boolean be = false;
    while (begin > tokens.first() && tokens.isBetween(begin - 1)) {
      begin--;
      be |= tokens.is(Kind.AUXILIARY, begin);
    }
    boolean gerund = text.lower(token).endsWith("ing");
    if (begin > tokens.first() && tokens.is("to", begin - 1)) {
      return new Verb(token, begin, Form.INFINITIVE);
    }
    if (gerund) {
      return new Verb(token, begin, be ? Form.ACTIVE : Form.GERUND);
    }
    boolean participle = tokens.isPast(token);
    boolean agent = tokens.is(Kind.AGENT, token + 1) && begin == token;
    return new Verb(token, begin, participle && (be || agent) ? Form.PASSIVE : Form.ACTIVE);
  }

  List<Verb> all() {
    return verbs;
  }

  java.util.Optional<Verb> findAt(int token) {
    return verbs.stream().filter(verb -> verb.token() == token).findFirst();
  }

  /** Returns the last verb before a token in its clause. */
  OptionalInt findBefore(int token) {
    return verbs.stream()
        .filter(verb -> verb.token() < token && clause(verb.token()) == clause(token))
        .mapToInt(Verb::token)
        .reduce((a, b) -> b);
  }

  boolean hasBetween(int from, int to) {
    return verbs.stream().anyMatch(verb -> from <= verb.token() && verb.token() < to);
  }

  int clause(int token) {
    return sentence.clauses().of(token);
  }
}
