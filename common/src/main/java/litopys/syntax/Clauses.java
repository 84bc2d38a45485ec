package litopys.syntax;

import java.util.ArrayList;
import java.util.List;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.PartOfSpeech;
import litopys.text.Sentence;
import litopys.text.Token;

/**
 * The clauses of a sentence: cut at semicolons, colons, brackets and speech quotes, at commas
 * before a conjunction or a relative word, at English conjunctions without a comma, and at commas
 * between two verbs.
 */
public final class Clauses {

  private static final int NONE = -1;

  private final int firstToken;
  private final int[] numbers;
  private final List<Integer> begins = new ArrayList<>();

  /** For each clause the token of its relative word, or NONE. */
  private final List<Integer> relativeWords = new ArrayList<>();

  private Clauses(Sentence sentence) {
    this.firstToken = sentence.firstToken();
    this.numbers = new int[sentence.endToken() - sentence.firstToken()];
  }

  static Clauses of(AnnotatedText text, Sentence sentence, ClauseWords words) {
    Clauses clauses = new Clauses(sentence);
    clauses.begins.add(sentence.firstToken());
    clauses.relativeWords.add(NONE);
    boolean verb = false;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Token token = text.token(i);
      int next = i + 1;
      boolean opens = false;
      if (token.text().length() == 1 && ";:()«»“”„\"".contains(token.text())) {
        opens = !isName(text, i) && next < sentence.endToken();
      } else if (token.is(",") && next < sentence.endToken()) {
        int first = isPreposition(text, next) ? Math.min(next + 1, sentence.endToken() - 1) : next;
        opens =
            words.is(ClauseWords.Kind.OPENER, text.lower(next))
                || words.is(ClauseWords.Kind.RELATIVE, text.lower(first))
                || (verb && hasVerbBeforeComma(text, next, sentence));
      } else if (token.isWord() && i > sentence.firstToken() && words.opensAlone(text.lower(i))) {
        opens = true;
        next = i;
      }
      if (opens && next > clauses.begins.get(clauses.begins.size() - 1)) {
        clauses.begins.add(next);
        int at = isPreposition(text, next) && next + 1 < sentence.endToken() ? next + 1 : next;
        clauses.relativeWords.add(words.is(ClauseWords.Kind.RELATIVE, text.lower(at)) ? at : NONE);
        verb = false;
      }
      verb = verb || isVerb(text, i);
      clauses.numbers[i - clauses.firstToken] = clauses.begins.size() - 1;
    }
    return clauses;
  }

  public int of(int token) {
    return numbers[token - firstToken];
  }

  public int count() {
    return begins.size();
  }

  public int begin(int clause) {
    return begins.get(clause);
  }

  public boolean isRelative(int clause) {
    return relativeWords.get(clause) != NONE;
  }

  /** Returns the token of the "який" or "who" that begins a relative clause. */
  public int relativeWord(int clause) {
    return relativeWords.get(clause);
  }

  /** Quotes around a name or one word cut nothing off. */
  private static boolean isName(AnnotatedText text, int mark) {
    return text.token(mark).kind() == Token.Kind.PUNCTUATION
        && "«»“”„\"".contains(text.token(mark).text())
        && !text.isSpeechMark(mark);
  }

  private static boolean hasVerbBeforeComma(AnnotatedText text, int from, Sentence sentence) {
    for (int i = from; i < sentence.endToken() && !text.token(i).is(","); i++) {
      if (isVerb(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Only dictionaries with certain word classes can tell. */
  static boolean isVerb(AnnotatedText text, int token) {
    return !text.readings(token).isEmpty()
        && text.readings(token).stream()
            .map(reading -> reading.grammar())
            .allMatch(grammar -> grammar.isVerb() && !grammar.invariable());
  }

  private static boolean isPreposition(AnnotatedText text, int token) {
    return token < text.size() && text.hasReading(token, r -> isPreposition(r.grammar()));
  }

  private static boolean isPreposition(Grammar grammar) {
    return grammar.partOfSpeech() == PartOfSpeech.PREPOSITION;
  }
}
