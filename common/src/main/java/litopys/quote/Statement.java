package litopys.quote;

import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.phrase.Actors;
import litopys.phrase.Referent.Way;
import litopys.quote.Quote.Aside;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;
import litopys.text.Sentence;
import litopys.text.Token;

/**
 * What a sentence says beside the words that tell who says it.
 *
 * @param firstToken index of its first word
 * @param endToken index after its last word
 */
record Statement(int firstToken, int endToken, Optional<Aside> aside) {

  /** Fewer words than this state nothing. */
  private static final int FEWEST_WORDS = 3;

  /** Returns what stands in {@code [first, end)}, without marks at its ends. */
  static Optional<Statement> between(AnnotatedText text, int first, int end) {
    int from = first;
    int to = end;
    while (from < to && !isWord(text, from) && !encloses(text, from, to, from)) {
      from++;
    }
    while (to > from
        && !isWord(text, to - 1)
        && !encloses(text, from, to, to - 1)
        && !closesBracket(text, from, to - 1)) {
      to--;
    }
    int words = 0;
    for (int i = from; i < to; i++) {
      words += isWord(text, i) ? 1 : 0;
    }
    return words < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(new Statement(from, to, Optional.empty()));
  }

  /** Tells whether a quotation mark belongs to a part of what is said: "це «помилка»". */
  private static boolean encloses(AnnotatedText text, int from, int to, int mark) {
    return text.quotations().stream()
        .filter(q -> q.open() == mark || q.close() == mark)
        .filter(q -> from <= q.open() && q.close() < to)
        .anyMatch(q -> from < q.open() || hasWord(text, q.close() + 1, to));
  }

  /** "у проєкт [про гарантії]". */
  private static boolean closesBracket(AnnotatedText text, int from, int close) {
    int bracket = ")]".indexOf(text.token(close).text());
    for (int i = close - 1; bracket >= 0 && i > from; i--) {
      if (text.token(i).is("([".substring(bracket, bracket + 1))) {
        return true;
      }
    }
    return false;
  }

  static boolean hasWord(AnnotatedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isWord(text, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the rest of a sentence around the words {@code [first, end)} of the author.
   *
   * @param actors of the sentence
   */
  static Optional<Statement> around(Actors actors, int first, int end) {
    AnnotatedText text = actors.sentence().text();
    Sentence sentence = actors.sentence().sentence();
    boolean opens = !hasWord(text, sentence.firstToken(), first);
    boolean closes = !states(actors, end, sentence.endToken());
    Optional<Statement> whole =
        between(text, opens ? end : sentence.firstToken(), closes ? first : sentence.endToken());
    return whole
        .filter(
            statement ->
                states(actors, statement.firstToken, first)
                    || states(actors, end, statement.endToken))
        .map(
            statement ->
                opens || closes
                    ? statement
                    : new Statement(
                        statement.firstToken,
                        statement.endToken,
                        Optional.of(new Aside(first, end))));
  }

  /** Tells whether something is stated between tokens: by a verb, or by what stands for one. */
  static boolean states(Actors actors, int first, int end) {
    if (actors.verbs().stream().anyMatch(verb -> first <= verb && verb < end)) {
      return true;
    }
    int last = Math.min(end, actors.sentence().sentence().endToken());
    for (int i = first; i < last; i++) {
      if (isPredicative(actors.sentence(), i)) {
        return true;
      }
    }
    // "Росія готова до переговорів"
    return actors.phrases().stream()
        .filter(phrase -> first <= phrase.firstToken() && phrase.endToken() <= end)
        .filter(phrase -> phrase.referent().way() == Way.OTHER && phrase.hasCase(Case.NOMINATIVE))
        .anyMatch(
            phrase ->
                !phrase.grammars().isEmpty()
                    && phrase.grammars().stream().allMatch(Grammar::isAdjective));
  }

  /** "немає", "is"; "готовы" is an adjective that does not decline. */
  private static boolean isPredicative(ParsedSentence sentence, int token) {
    return sentence.is(Kind.PREDICATIVE, token)
        || sentence.is(Kind.AUXILIARY, token)
        || sentence.is(Kind.HAVE, token)
        || sentence.is(Kind.MODAL, token)
        || sentence
            .text()
            .hasReading(
                token,
                r -> r.grammar().isAdjective() && r.grammar().grammaticalCase() == Case.NONE);
  }

  private static boolean isWord(AnnotatedText text, int token) {
    return text.token(token).kind() != Token.Kind.PUNCTUATION;
  }
}
