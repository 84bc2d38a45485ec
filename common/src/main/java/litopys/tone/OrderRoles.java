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
  public Found find(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb) {
    if (isNoun(sentence.text(), verb.token())) {
      return Found.NONE;
    }
    boolean passive = isPassive(sentence, verb.token());
    if (firstToken > verb.token()) {
      String preposition = prepositionBefore(sentence, verb.token(), firstToken);
      if (passive && words.is(Kind.AGENT, preposition)) {
        return new Found(Role.SUBJECT, false);
      }
      boolean attached =
          preposition.isEmpty()
              ? verb.frame().prepositions().isEmpty()
              : verb.frame().prepositions().contains(preposition);
      boolean direct = attached && !hasNameBetween(sentence, verb.token() + 1, firstToken);
      return direct && !passive ? new Found(Role.OBJECT, false) : Found.NONE;
    }
    if (hasNameBetween(sentence, endToken, verb.token())) {
      return Found.NONE;
    }
    boolean governed = !prepositionBefore(sentence, -1, firstToken).isEmpty();
    if (governed) {
      return Found.NONE;
    }
    return new Found(passive ? Role.OBJECT : Role.SUBJECT, false);
  }

  @Override
  public String prepositionOf(ToneSentence sentence, int firstToken, int endToken) {
    return prepositionBefore(sentence, firstToken - 3, firstToken);
  }

  @Override
  public boolean isDependent(ToneSentence sentence, int firstToken, int endToken) {
    return prepositionOf(sentence, firstToken, endToken).equals("of");
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
