package litopys.tone;

import litopys.language.AnnotatedText;
import litopys.text.Token;
import litopys.tone.ClauseWords.Kind;
import litopys.tone.VerbFrames.FramedVerb;

/** Roles of English: by order, prepositions and the passive. */
final class OrderRoles implements RoleFinder {

  /** Words between an auxiliary and its participle: "was not so harshly criticised". */
  private static final int AUXILIARY_REACH = 3;

  private final ClauseWords words;

  OrderRoles(ClauseWords words) {
    this.words = words;
  }

  @Override
  public Standing standing(ToneSentence sentence, int firstToken, int endToken) {
    String preposition = prepositionBefore(sentence, firstToken - 3, firstToken);
    return new Standing(
        preposition,
        words.is(Kind.POSSESSIVE, preposition),
        false,
        position(sentence, firstToken, endToken, preposition));
  }

  private String position(ToneSentence sentence, int firstToken, int endToken, String preposition) {
    if (!preposition.isEmpty()) {
      return "PREPOSITION";
    }
    if (sentence.text().lower(endToken - 1).endsWith("'s")) {
      return "POSSESSIVE";
    }
    int clause = sentence.clauses().of(firstToken);
    for (int i = sentence.clauses().begin(clause); i < firstToken; i++) {
      if (words.is(Kind.AUXILIARY, sentence.text().lower(i)) || isLikelyVerb(sentence.text(), i)) {
        return "AFTER_VERB";
      }
    }
    return "BEFORE_VERB";
  }

  private static boolean isLikelyVerb(AnnotatedText text, int token) {
    return text.hasReading(token, r -> r.grammar().isVerb());
  }

  @Override
  public Role role(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb) {
    if (isNoun(sentence.text(), verb.token())) {
      return Role.NONE;
    }
    return firstToken > verb.token()
        ? roleAfter(sentence, firstToken, verb)
        : roleBefore(sentence, firstToken, endToken, verb);
  }

  private Role roleAfter(ToneSentence sentence, int firstToken, FramedVerb verb) {
    String preposition = prepositionBefore(sentence, verb.token(), firstToken);
    if (isPassive(sentence, verb.token())) {
      return words.is(Kind.AGENT, preposition) ? Role.SUBJECT : Role.NONE;
    }
    boolean attached =
        preposition.isEmpty()
            ? verb.frame().prepositions().isEmpty()
            : verb.frame().prepositions().contains(preposition);
    return attached && !hasNameBetween(sentence, verb.token() + 1, firstToken)
        ? Role.OBJECT
        : Role.NONE;
  }

  private Role roleBefore(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb) {
    boolean governed = !prepositionBefore(sentence, -1, firstToken).isEmpty();
    if (governed || hasNameBetween(sentence, endToken, verb.token())) {
      return Role.NONE;
    }
    return isPassive(sentence, verb.token()) ? Role.OBJECT : Role.SUBJECT;
  }

  /** "the attacks", "his support" are nouns; "by attacking" is a verb. */
  private boolean isNoun(AnnotatedText text, int token) {
    if (token == 0 || text.lower(token).endsWith("ing") || text.lower(token).endsWith("ed")) {
      return false;
    }
    String before = text.lower(token - 1);
    return words.is(Kind.DETERMINER, before)
        || (words.is(Kind.PREPOSITION, before) && !before.equals("to"));
  }

  private boolean isPassive(ToneSentence sentence, int verb) {
    AnnotatedText text = sentence.text();
    if (text.lower(verb).endsWith("ing")) {
      return false;
    }
    int seen = 0;
    for (int i = verb - 1; i >= sentence.sentence().firstToken() && seen < AUXILIARY_REACH; i--) {
      if (words.is(Kind.AUXILIARY, text.lower(i))) {
        return true;
      }
      seen++;
    }
    return verb + 1 < sentence.sentence().endToken() && words.is(Kind.AGENT, text.lower(verb + 1));
  }

  /** Returns the preposition that governs a name: the last one before it, over its attributes. */
  private String prepositionBefore(ToneSentence sentence, int after, int name) {
    AnnotatedText text = sentence.text();
    int first = Math.max(after + 1, sentence.sentence().firstToken());
    for (int i = name - 1; i >= first; i--) {
      Token token = text.token(i);
      if (token.kind() == Token.Kind.PUNCTUATION && !"-\"“'".contains(token.text())) {
        return "";
      }
      if (words.is(Kind.PREPOSITION, text.lower(i))) {
        return text.lower(i);
      }
      if (words.is(Kind.AUXILIARY, text.lower(i))) {
        return "";
      }
    }
    return "";
  }

  /** Tells whether another name stands between, other than one joined by "and" or a comma. */
  private static boolean hasNameBetween(ToneSentence sentence, int from, int to) {
    boolean name = false;
    boolean joined = false;
    for (int i = from; i < to; i++) {
      name |= sentence.isName(i);
      joined |= sentence.text().lower(i).equals("and");
    }
    return name && !joined;
  }
}
