package litopys.tone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Reading;
import litopys.tone.VerbFrames.FramedVerb;

/** Roles of Ukrainian and Russian: by case, and by order where the cases look alike. */
final class CaseRoles implements RoleFinder {

  /** Words between a preposition and the name it governs: "на нового президента Путіна". */
  private static final int REACH = 4;

  /** The cases of a mention, or of the noun that it depends on. */
  private record Attachment(Set<Case> cases, Standing standing) {}

  @Override
  public Standing standing(ToneSentence sentence, int firstToken, int endToken) {
    return attachment(sentence, firstToken, endToken).standing();
  }

  @Override
  public Role role(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb) {
    Attachment attachment = attachment(sentence, firstToken, endToken);
    VerbFrame frame = verb.frame();
    String preposition = attachment.standing().preposition();
    if (!preposition.isEmpty()) {
      return frame.prepositions().contains(preposition) ? Role.OBJECT : Role.NONE;
    }
    Set<Case> cases = attachment.cases();
    if (verb.passive()) {
      return passiveRole(cases);
    }
    boolean subject = cases.contains(Case.NOMINATIVE);
    boolean object = isObject(cases, sentence, verb);
    if (subject && object) {
      return isLikelySubject(sentence, firstToken, verb) ? Role.SUBJECT : Role.OBJECT;
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
  private static boolean isLikelySubject(ToneSentence sentence, int firstToken, FramedVerb verb) {
    return agreesWithVerb(sentence.text(), firstToken, verb)
        && (firstToken < verb.token() || !hasSubjectBefore(sentence, verb));
  }

  private static boolean isObject(Set<Case> cases, ToneSentence sentence, FramedVerb verb) {
    Case wanted = verb.frame().objectCase();
    boolean negated = sentence.isModified(Modifier.NEGATOR, verb.token(), 1);
    return cases.contains(wanted)
        || (negated && wanted == Case.ACCUSATIVE && cases.contains(Case.GENITIVE));
  }

  private static boolean hasSubjectBefore(ToneSentence sentence, FramedVerb verb) {
    int clause = sentence.clauses().of(verb.token());
    for (int i = sentence.clauses().begin(clause); i < verb.token(); i++) {
      if (sentence.isName(i) && agreesWithVerb(sentence.text(), i, verb)) {
        return true;
      }
    }
    return false;
  }

  private static boolean agreesWithVerb(AnnotatedText text, int name, FramedVerb verb) {
    return nominal(text, name).stream()
        .filter(grammar -> grammar.grammaticalCase().agreesWith(Case.NOMINATIVE))
        .anyMatch(
            grammar ->
                text.hasReading(
                    verb.token(),
                    r ->
                        r.grammar().isVerb()
                            && r.grammar().number().agreesWith(grammar.number())
                            && r.grammar().gender().agreesWith(grammar.gender())));
  }

  private static Attachment attachment(ToneSentence sentence, int firstToken, int endToken) {
    AnnotatedText text = sentence.text();
    Set<Case> cases = cases(text, firstToken, endToken);
    Set<Case> own = cases;
    boolean dependent = false;
    boolean ofPerson = false;
    int seen = 0;
    for (int i = firstToken - 1; i >= sentence.sentence().firstToken() && seen < REACH; i--) {
      if (!text.token(i).isWord()) {
        if ("«„“\"".contains(text.token(i).text())) {
          continue;
        }
        break;
      }
      seen++;
      if (text.hasReading(i, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION)) {
        return new Attachment(
            cases, new Standing(text.lower(i), dependent, ofPerson, "PREPOSITION"));
      }
      Set<Case> nominal = nounCases(text, i);
      if (!nominal.isEmpty() && isDependent(text, firstToken, cases, nominal)) {
        dependent = true;
        ofPerson = text.hasReading(i, r -> r.grammar().isNoun() && r.grammar().animate());
        cases = nominal;
      } else if (!agree(text, i, cases)) {
        break;
      }
    }
    return new Attachment(cases, new Standing("", dependent, ofPerson, position(own)));
  }

  private static String position(Set<Case> cases) {
    boolean subject = cases.contains(Case.NOMINATIVE);
    if (subject && cases.contains(Case.ACCUSATIVE)) {
      return cases.contains(Case.DATIVE) ? "ANY" : "SUBJECT_OR_OBJECT";
    }
    if (subject) {
      return "NOMINATIVE";
    }
    if (cases.contains(Case.GENITIVE)) {
      return cases.contains(Case.ACCUSATIVE) ? "OBJECT_OR_GENITIVE" : "GENITIVE";
    }
    for (Case one : cases) {
      return one.name();
    }
    return "NONE";
  }

  /** "президент США" and "уряд Польщі" depend; "президента Путіна" is one person. */
  private static boolean isDependent(
      AnnotatedText text, int firstToken, Set<Case> cases, Set<Case> governing) {
    if (!cases.contains(Case.GENITIVE)) {
      return false;
    }
    Set<Case> shared = EnumSet.copyOf(cases);
    shared.retainAll(governing);
    return shared.isEmpty() || !text.hasReading(firstToken, r -> r.grammar().animate());
  }

  private static boolean agree(AnnotatedText text, int token, Set<Case> cases) {
    return text.hasReading(
        token,
        r ->
            (r.grammar().isNoun() || r.grammar().isAdjective())
                && (r.grammar().grammaticalCase() == Case.ANY
                    || cases.contains(r.grammar().grammaticalCase())));
  }

  /** Cases of the first word that the dictionary knows and of what agrees with it; else all. */
  private static Set<Case> cases(AnnotatedText text, int firstToken, int endToken) {
    List<Grammar> head = List.of();
    for (int i = firstToken; i < endToken; i++) {
      List<Grammar> own = nominal(text, i);
      List<Grammar> agreeing =
          head.stream().filter(h -> own.stream().anyMatch(o -> agree(h, o))).toList();
      if (head.isEmpty()) {
        head = own;
      } else if (!agreeing.isEmpty()) {
        // "Банк Англії": what does not agree with the head depends on it
        head = agreeing;
      }
    }
    Set<Case> cases = EnumSet.noneOf(Case.class);
    head.forEach(grammar -> cases.add(grammar.grammaticalCase()));
    return cases.isEmpty() || cases.contains(Case.ANY) ? EnumSet.allOf(Case.class) : cases;
  }

  private static List<Grammar> nominal(AnnotatedText text, int token) {
    return text.readings(token).stream()
        .map(Reading::grammar)
        .filter(grammar -> grammar.isNoun() || grammar.isAdjective())
        .toList();
  }

  private static boolean agree(Grammar head, Grammar other) {
    return head.grammaticalCase().agreesWith(other.grammaticalCase())
        && head.number().agreesWith(other.number());
  }

  private static Set<Case> nounCases(AnnotatedText text, int token) {
    Set<Case> cases = EnumSet.noneOf(Case.class);
    for (Reading reading : text.readings(token)) {
      if (reading.grammar().isNoun()) {
        cases.add(reading.grammar().grammaticalCase());
      }
    }
    return cases.contains(Case.ANY) ? EnumSet.allOf(Case.class) : cases;
  }
}
