package litopys.syntax;

import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;

/** Roles of Ukrainian and Russian: by case, and by order where the cases look alike. */
final class CaseRoles implements RoleFinder {

  /** Words between a noun of an act and the preposition of a mention: "санкції ЄС проти". */
  private static final int NOUN_REACH = 4;

  private final ClauseWords words;

  CaseRoles(ClauseWords words) {
    this.words = words;
  }

  @Override
  public boolean isNoun(AnnotatedText text, int token) {
    return false;
  }

  @Override
  public Placed place(ParsedSentence sentence, int firstToken, int endToken) {
    CaseAttachment mention = CaseAttachment.of(sentence, firstToken, endToken);
    return new Placed() {
      @Override
      public Standing standing() {
        return mention.standing();
      }

      @Override
      public Role role(FramedWord word) {
        return word.frame().isVerb()
            ? roleToVerb(sentence, firstToken, mention, word)
            : roleToNoun(sentence, firstToken, mention, word);
      }
    };
  }

  private static Role roleToVerb(
      ParsedSentence sentence, int firstToken, CaseAttachment mention, FramedWord verb) {
    String preposition = mention.standing().preposition();
    if (!preposition.isEmpty()) {
      return verb.frame().object().takes(preposition) ? Role.OBJECT : Role.NONE;
    }
    Set<Case> cases = mention.cases();
    if (verb.passive()) {
      return passiveRole(cases);
    }
    boolean subject = cases.contains(Case.NOMINATIVE);
    boolean object = isObject(cases, sentence, verb);
    if (subject && object) {
      return isLikelySubject(sentence, firstToken, mention.head(), verb)
          ? Role.SUBJECT
          : Role.OBJECT;
    }
    if (subject) {
      return Role.SUBJECT;
    }
    return object ? Role.OBJECT : Role.NONE;
  }

  /** "Коваля звинувачено", "Коваль обвинувачується": the object; "Ковалем": who does it. */
  private static Role passiveRole(Set<Case> cases) {
    if (cases.contains(Case.NOMINATIVE) || cases.contains(Case.ACCUSATIVE)) {
      return Role.OBJECT;
    }
    return cases.contains(Case.INSTRUMENTAL) ? Role.SUBJECT : Role.NONE;
  }

  /** "Орлова раскритиковал Петров": a feminine subject would want another verb. */
  private static boolean isLikelySubject(
      ParsedSentence sentence, int firstToken, int head, FramedWord verb) {
    return CaseAttachment.agreesWithVerb(sentence.text(), head, verb.token())
        && (firstToken < verb.token() || !hasSubjectBefore(sentence, verb));
  }

  private static boolean isObject(Set<Case> cases, ParsedSentence sentence, FramedWord verb) {
    Frame.Attachment object = verb.frame().object();
    boolean negated = sentence.isModified(Modifier.NEGATOR, verb.token(), 1);
    return cases.stream().anyMatch(object::takes)
        || (negated && object.takes(Case.ACCUSATIVE) && cases.contains(Case.GENITIVE));
  }

  private static boolean hasSubjectBefore(ParsedSentence sentence, FramedWord verb) {
    int clause = sentence.clauses().of(verb.token());
    for (int i = sentence.clauses().begin(clause); i < verb.token(); i++) {
      if (sentence.isName(i) && CaseAttachment.agreesWithVerb(sentence.text(), i, verb.token())) {
        return true;
      }
    }
    return false;
  }

  private Role roleToNoun(
      ParsedSentence sentence, int firstToken, CaseAttachment mention, FramedWord noun) {
    String preposition = mention.standing().preposition();
    if (!preposition.isEmpty()) {
      boolean governs =
          noun.token() < mention.prepositionAt()
              && mention.prepositionAt() - noun.token() <= NOUN_REACH;
      return governs ? role(noun.frame(), preposition) : Role.NONE;
    }
    if (mention.governor() == noun.token() && mention.cases().contains(Case.GENITIVE)) {
      Role role = role(noun.frame(), Case.GENITIVE);
      if (role != Role.NONE) {
        return role;
      }
    }
    boolean follows = noun.token() < firstToken && firstToken - noun.token() <= NOUN_REACH;
    if (follows && mention.cases().contains(Case.DATIVE)) {
      return role(noun.frame(), Case.DATIVE);
    }
    return roleByVerb(sentence, mention, noun);
  }

  private static Role role(Frame frame, String preposition) {
    if (frame.object().takes(preposition)) {
      return Role.OBJECT;
    }
    return frame.subject().takes(preposition) ? Role.SUBJECT : Role.NONE;
  }

  private static Role role(Frame frame, Case one) {
    if (frame.object().takes(one)) {
      return Role.OBJECT;
    }
    return frame.subject().takes(one) ? Role.SUBJECT : Role.NONE;
  }

  /** "Байден висловив підтримку", "відповів погрозами": who does it is the subject of the verb. */
  private Role roleByVerb(ParsedSentence sentence, CaseAttachment mention, FramedWord noun) {
    boolean isSubject =
        mention.cases().contains(Case.NOMINATIVE) && !mention.standing().dependent();
    if (!isSubject || noun.frame().subject().equals(Frame.Attachment.NONE)) {
      return Role.NONE;
    }
    AnnotatedText text = sentence.text();
    if (isGoverned(text, noun.token())) {
      return Role.NONE;
    }
    int clause = sentence.clauses().of(noun.token());
    for (int i = noun.token() - 1; i >= sentence.clauses().begin(clause); i--) {
      if (Clauses.isVerb(text, i)) {
        if (sentence.isSpeechVerb(i) || !CaseAttachment.agreesWithVerb(text, mention.head(), i)) {
          return Role.NONE;
        }
        boolean receives = text.hasReading(i, r -> words.is(ClauseWords.Kind.RECEIVER, r.lemma()));
        return receives ? Role.OBJECT : Role.SUBJECT;
      }
    }
    return Role.NONE;
  }

  /** "за підтримки", "попри гостру критику": such a noun is no object of the verb. */
  private static boolean isGoverned(AnnotatedText text, int noun) {
    int before = noun - 1;
    while (before >= 0 && text.hasReading(before, r -> r.grammar().isAdjective())) {
      before--;
    }
    return before >= 0
        && text.hasReading(before, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION);
  }
}
