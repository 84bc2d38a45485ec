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

  /** How a mention hangs in its sentence. */
  private record Attachment(Set<Case> cases, String preposition, boolean dependent) {}

  @Override
  public Found find(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb) {
    Attachment attachment = attachment(sentence, firstToken, endToken);
    boolean before = firstToken < verb.token();
    return new Found(role(attachment, before, sentence, verb), attachment.dependent());
  }

  private static Role role(
      Attachment attachment, boolean before, ToneSentence sentence, FramedVerb verb) {
    VerbFrame frame = verb.frame();
    if (!attachment.preposition().isEmpty()) {
      return frame.prepositions().contains(attachment.preposition()) ? Role.OBJECT : Role.NONE;
    }
    Set<Case> cases = attachment.cases();
    if (verb.passive()) {
      boolean patient = cases.contains(Case.NOMINATIVE) || cases.contains(Case.ACCUSATIVE);
      return patient ? Role.OBJECT : instrumental(cases);
    }
    boolean subject = cases.contains(Case.NOMINATIVE);
    boolean object = isObject(cases, frame, sentence, verb);
    if (subject && object) {
      return before ? Role.SUBJECT : Role.OBJECT;
    }
    if (subject) {
      return Role.SUBJECT;
    }
    return object ? Role.OBJECT : Role.NONE;
  }

  private static Role instrumental(Set<Case> cases) {
    return cases.contains(Case.INSTRUMENTAL) ? Role.SUBJECT : Role.NONE;
  }

  private static boolean isObject(
      Set<Case> cases, VerbFrame frame, ToneSentence sentence, FramedVerb verb) {
    boolean negated = sentence.isModified(Modifier.NEGATOR, verb.token(), 1);
    return cases.contains(frame.objectCase())
        || (negated && frame.objectCase() == Case.ACCUSATIVE && cases.contains(Case.GENITIVE));
  }

  private static Attachment attachment(ToneSentence sentence, int firstToken, int endToken) {
    AnnotatedText text = sentence.text();
    Set<Case> cases = cases(text, firstToken, endToken);
    boolean dependent = false;
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
        return new Attachment(cases, text.lower(i), dependent);
      }
      Set<Case> nominal = cases(text, i, i + 1, PartOfSpeech.NOUN);
      if (!nominal.isEmpty() && isDependent(text, firstToken, cases, nominal)) {
        dependent = true;
        cases = nominal;
      } else if (!agree(text, i, cases)) {
        break;
      }
    }
    return new Attachment(cases, "", dependent);
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

  /** Cases that all words of a name can share; all cases if the dictionary knows none of them. */
  private static Set<Case> cases(AnnotatedText text, int firstToken, int endToken) {
    Set<Case> shared = EnumSet.allOf(Case.class);
    for (int i = firstToken; i < endToken; i++) {
      Set<Case> own = EnumSet.noneOf(Case.class);
      own.addAll(cases(text, i, i + 1, PartOfSpeech.NOUN));
      own.addAll(cases(text, i, i + 1, PartOfSpeech.ADJECTIVE));
      Set<Case> both = EnumSet.copyOf(shared);
      both.retainAll(own);
      // "Банк Англії": what follows the head in another case depends on it
      if (!both.isEmpty()) {
        shared = both;
      }
    }
    return shared;
  }

  private static Set<Case> cases(
      AnnotatedText text, int firstToken, int endToken, PartOfSpeech partOfSpeech) {
    Set<Case> cases = EnumSet.noneOf(Case.class);
    for (int i = firstToken; i < endToken; i++) {
      List<Reading> readings = text.readings(i);
      for (Reading reading : readings) {
        Grammar grammar = reading.grammar();
        if (grammar.partOfSpeech() == partOfSpeech) {
          if (grammar.grammaticalCase() == Case.ANY) {
            return EnumSet.allOf(Case.class);
          }
          cases.add(grammar.grammaticalCase());
        }
      }
    }
    return cases;
  }
}
