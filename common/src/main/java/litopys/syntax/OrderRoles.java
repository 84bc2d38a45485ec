package litopys.syntax;

import litopys.language.AnnotatedText;
import litopys.syntax.ClauseWords.Kind;
import litopys.text.Token;

/** Roles of English: by order, prepositions and the passive. */
final class OrderRoles implements RoleFinder {

  /** Words between an auxiliary and its participle: "was not so harshly criticised". */
  private static final int AUXILIARY_REACH = 3;

  /** Words between a noun of an act and a mention: "sanctions by the EU against". */
  private static final int NOUN_REACH = 6;

  /** Words between a verb and the noun that it brings about: "issued yet another stern warning". */
  private static final int VERB_REACH = 5;

  private static final String POSSESSIVE = "'s";

  private final ClauseWords words;

  OrderRoles(ClauseWords words) {
    this.words = words;
  }

  @Override
  public Placed place(ParsedSentence sentence, int firstToken, int endToken) {
    return new Placed() {
      @Override
      public Standing standing() {
        String preposition = prepositionBefore(sentence, firstToken - 3, firstToken);
        return new Standing(
            preposition,
            words.is(Kind.POSSESSIVE, preposition),
            false,
            position(sentence, firstToken, endToken, preposition));
      }

      @Override
      public Role role(FramedWord word) {
        if (!word.frame().isVerb()) {
          return roleToNoun(sentence, firstToken, endToken, word);
        }
        return firstToken > word.token()
            ? roleAfter(sentence, firstToken, word)
            : roleBefore(sentence, firstToken, endToken, word);
      }
    };
  }

  private String position(
      ParsedSentence sentence, int firstToken, int endToken, String preposition) {
    if (!preposition.isEmpty()) {
      return "PREPOSITION";
    }
    if (isPossessive(sentence, endToken)) {
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

  /** "Miller's": the ending is a token of its own. */
  private static boolean isPossessive(ParsedSentence sentence, int endToken) {
    return sentence.sentence().hasToken(endToken)
        && sentence.text().lower(endToken).equals(POSSESSIVE);
  }

  private static boolean isLikelyVerb(AnnotatedText text, int token) {
    return text.hasReading(token, r -> r.grammar().isVerb());
  }

  private Role roleToNoun(ParsedSentence sentence, int firstToken, int endToken, FramedWord noun) {
    return firstToken > noun.token()
        ? roleAfterNoun(sentence, firstToken, noun)
        : roleBeforeNoun(sentence, firstToken, endToken, noun);
  }

  /** "sanctions against Miller", "a warning by Bennett". */
  private Role roleAfterNoun(ParsedSentence sentence, int firstToken, FramedWord noun) {
    if (firstToken - noun.token() > NOUN_REACH
        || hasNameBetween(sentence, noun.token() + 1, firstToken)) {
      return Role.NONE;
    }
    String preposition = prepositionBefore(sentence, noun.token(), firstToken);
    return preposition.isEmpty() ? Role.NONE : role(noun.frame(), preposition);
  }

  /** "Miller's criticism", "Bennett issued a warning", "Miller faces charges". */
  private Role roleBeforeNoun(
      ParsedSentence sentence, int firstToken, int endToken, FramedWord noun) {
    AnnotatedText text = sentence.text();
    if (hasNameBetween(sentence, endToken, noun.token())) {
      return Role.NONE;
    }
    if (isPossessive(sentence, endToken)) {
      return noun.token() - endToken < NOUN_REACH ? role(noun.frame(), POSSESSIVE) : Role.NONE;
    }
    boolean governed = !prepositionBefore(sentence, -1, firstToken).isEmpty();
    if (governed || noun.frame().subject().equals(Frame.Attachment.NONE)) {
      return Role.NONE;
    }
    for (int i = noun.token() - 1; i >= Math.max(endToken, noun.token() - VERB_REACH); i--) {
      if (isLikelyVerb(text, i) && !isNoun(text, i)) {
        int verb = i;
        if (sentence.isSpeechVerb(verb)) {
          return Role.NONE;
        }
        boolean receives = text.hasReading(verb, r -> words.is(Kind.RECEIVER, r.lemma()));
        return receives ? Role.OBJECT : Role.SUBJECT;
      }
    }
    return Role.NONE;
  }

  private static Role role(Frame frame, String joint) {
    if (frame.object().takes(joint)) {
      return Role.OBJECT;
    }
    return frame.subject().takes(joint) ? Role.SUBJECT : Role.NONE;
  }

  private Role roleAfter(ParsedSentence sentence, int firstToken, FramedWord verb) {
    String preposition = prepositionBefore(sentence, verb.token(), firstToken);
    if (isPassive(sentence, verb.token())) {
      return words.is(Kind.AGENT, preposition) ? Role.SUBJECT : Role.NONE;
    }
    boolean attached =
        preposition.isEmpty()
            ? verb.frame().object().isBare()
            : verb.frame().object().takes(preposition);
    return attached && !hasNameBetween(sentence, verb.token() + 1, firstToken)
        ? Role.OBJECT
        : Role.NONE;
  }

  private Role roleBefore(ParsedSentence sentence, int firstToken, int endToken, FramedWord verb) {
    boolean governed = !prepositionBefore(sentence, -1, firstToken).isEmpty();
    if (governed || hasNameBetween(sentence, endToken, verb.token())) {
      return Role.NONE;
    }
    return isPassive(sentence, verb.token()) ? Role.OBJECT : Role.SUBJECT;
  }

  /** "the attacks", "his support" are nouns; "by attacking" is a verb. */
  @Override
  public boolean isNoun(AnnotatedText text, int token) {
    if (token == 0 || text.lower(token).endsWith("ing")) {
      return false;
    }
    String before = text.lower(token - 1);
    if (text.lower(token).endsWith("ed")) {
      // "helped displaced families": a participle after a verb describes a noun
      return before.endsWith("ed") && !words.is(Kind.AUXILIARY, before);
    }
    return words.is(Kind.DETERMINER, before)
        || (words.is(Kind.PREPOSITION, before) && !before.equals("to"));
  }

  private boolean isPassive(ParsedSentence sentence, int verb) {
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
  private String prepositionBefore(ParsedSentence sentence, int after, int name) {
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
  private static boolean hasNameBetween(ParsedSentence sentence, int from, int to) {
    boolean name = false;
    boolean joined = false;
    for (int i = from; i < to; i++) {
      name |= sentence.isName(i);
      joined |= sentence.text().lower(i).equals("and");
    }
    return name && !joined;
  }
}
