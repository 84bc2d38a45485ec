package litopys.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.NameType;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame.Family;

/** A mention in its sentence: its roles, what it hangs on, and what it says itself. */
public final class MentionRoles {

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final int firstToken;
  private final int endToken;
  private final ClauseWords words;
  private final RoleFinder roles;
  private final int clause;
  private final Standing standing;
  private final Map<Integer, Role> roleOf = new HashMap<>();

  /** Token of the verb by which the mention says something, or none. */
  private final OptionalInt speechVerb;

  private final boolean reporter;

  MentionRoles(
      ParsedSentence sentence, int firstToken, int endToken, ClauseWords words, RoleFinder roles) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.firstToken = firstToken;
    this.endToken = endToken;
    this.words = words;
    this.roles = roles;
    this.clause = sentence.clauses().of(firstToken);
    RoleFinder.Placed placed = roles.place(sentence, firstToken, endToken);
    this.standing = placed.standing();
    for (FramedWord word : sentence.framed()) {
      roleOf.put(word.token(), role(word, placed));
    }
    this.speechVerb = speechVerb();
    this.reporter = followsReporter();
  }

  public ParsedSentence sentence() {
    return sentence;
  }

  public int firstToken() {
    return firstToken;
  }

  public int endToken() {
    return endToken;
  }

  public int clause() {
    return clause;
  }

  public Standing standing() {
    return standing;
  }

  /** Words between the mention and another token, 1 for its neighbours. */
  public int distance(int token) {
    return token < firstToken ? firstToken - token : token - endToken + 1;
  }

  /** Returns what the mention is to the framed word at a token; NONE if there is none. */
  public Role role(int token) {
    return roleOf.getOrDefault(token, Role.NONE);
  }

  /** "министр Лавров", "Президент США Байден", and "США" in it: a name stands right after. */
  public boolean introducesName() {
    boolean common =
        !text.token(firstToken).isCapitalized()
            || (text.isSentenceStart(firstToken) && isPersonNoun(firstToken));
    return (common || standing.ofPerson())
        && sentence.sentence().hasToken(endToken)
        && sentence.isName(endToken);
  }

  /** Tells whether another clause is a relative one that follows the mention at once. */
  public boolean isDescribedBy(int other) {
    return other == clause + 1
        && sentence.clauses().isRelative(other)
        && sentence.clauses().begin(other) - endToken <= 1;
  }

  public boolean isReporter() {
    return reporter;
  }

  public boolean speaks() {
    return speechVerb.isPresent();
  }

  /** Tells whether a word is of what the mention says: of another clause, or after the verb. */
  public boolean says(int token) {
    if (reporter) {
      return role(token) == Role.NONE;
    }
    if (speechVerb.isEmpty()) {
      return false;
    }
    // "Collins said the attack was a disgrace" has no "that" to begin a clause
    boolean object = firstToken < speechVerb.getAsInt() && token > speechVerb.getAsInt();
    return object || sentence.clauses().of(token) != clause;
  }

  private Role role(FramedWord word, RoleFinder.Placed placed) {
    int own = sentence.clauses().of(word.token());
    if (own == clause) {
      return placed.role(word);
    }
    if (!isDescribedBy(own)) {
      return Role.NONE;
    }
    // "Коваль, якого звинувачують": the relative word stands for the mention
    int relative = sentence.clauses().relativeWord(own);
    return roles.place(sentence, relative, relative + 1).role(word);
  }

  private OptionalInt speechVerb() {
    return sentence.framed().stream()
        .filter(verb -> verb.frame().isVerb() && verb.frame().family() == Family.SPEECH)
        .filter(verb -> sentence.clauses().of(verb.token()) == clause)
        .filter(verb -> roleOf.get(verb.token()) == Role.SUBJECT)
        .mapToInt(FramedWord::token)
        .findFirst();
  }

  /** "за словами Коваля", "according to Miller": what follows is said by the mention. */
  private boolean followsReporter() {
    for (int i = firstToken - 1;
        i >= Math.max(firstToken - 3, sentence.sentence().firstToken());
        i--) {
      if (words.is(Kind.REPORTER, text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPersonNoun(int token) {
    return text.hasReading(
        token,
        r ->
            r.grammar().isNoun()
                && r.grammar().animate()
                && r.grammar().nameType() == NameType.NONE);
  }
}
