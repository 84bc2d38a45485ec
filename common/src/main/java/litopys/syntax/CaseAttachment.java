package litopys.syntax;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Reading;

/**
 * The cases of a mention, or of the noun that it depends on, and what it hangs on.
 *
 * @param prepositionAt token of the preposition that governs it, or {@link #NONE}
 * @param governor token of the noun it depends on, the nearest, or {@link #NONE}
 * @param head token of the outermost noun it depends on, or its own first
 */
record CaseAttachment(
    Set<Case> cases, Standing standing, int prepositionAt, int governor, int head) {

  static final int NONE = -1;

  /** Words between a preposition and the name it governs: "на нового президента Путіна". */
  private static final int REACH = 4;

  static CaseAttachment of(ParsedSentence sentence, int firstToken, int endToken) {
    AnnotatedText text = sentence.text();
    Set<Case> cases = cases(text, firstToken, endToken);
    if (isClauseStart(sentence, firstToken)
        && nounCases(text, firstToken).contains(Case.NOMINATIVE)) {
      // "Сили швидкої підтримки" looks like one genitive
      cases.add(Case.NOMINATIVE);
    }
    String position = position(cases);
    boolean dependent = false;
    boolean ofPerson = false;
    int governor = NONE;
    int head = firstToken;
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
        // "з боку Росії" depends on no side
        Standing standing =
            i + 1 < firstToken && sentence.isPreposition(i, i + 1)
                ? new Standing(text.lower(i) + " " + text.lower(i + 1), false, false, "PREPOSITION")
                : new Standing(text.lower(i), dependent, ofPerson, "PREPOSITION");
        return new CaseAttachment(cases, standing, i, governor, head);
      }
      Set<Case> nominal = nounCases(text, i);
      if (governor == NONE && cases.contains(Case.GENITIVE) && isFramedNoun(sentence, i)) {
        governor = i;
      }
      if (!nominal.isEmpty() && isDependent(text, firstToken, cases, nominal)) {
        dependent = true;
        governor = governor == NONE ? i : governor;
        head = i;
        ofPerson = text.hasReading(i, r -> r.grammar().isNoun() && r.grammar().animate());
        cases = nominal;
      } else if (!agree(text, i, cases) || isOtherThing(text, i, firstToken)) {
        break;
      }
    }
    return new CaseAttachment(
        cases, new Standing("", dependent, ofPerson, position), NONE, governor, head);
  }

  private static boolean isClauseStart(ParsedSentence sentence, int token) {
    int begin = sentence.clauses().begin(sentence.clauses().of(token));
    for (int i = begin; i < token; i++) {
      if (sentence.text().token(i).isWord()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFramedNoun(ParsedSentence sentence, int token) {
    return sentence.findFramed(token).filter(word -> !word.frame().isVerb()).isPresent();
  }

  /**
   * Tells whether a name may be the subject of a verb, by number and gender; a name that no
   * dictionary has may be: "Amnesty International звинуватила".
   */
  static boolean agreesWithVerb(AnnotatedText text, int name, int verb) {
    List<Grammar> readings = nominal(text, name);
    return readings.isEmpty()
        || readings.stream()
            .filter(grammar -> grammar.grammaticalCase().agreesWith(Case.NOMINATIVE))
            .anyMatch(
                grammar ->
                    text.hasReading(
                        verb,
                        r ->
                            r.grammar().isVerb()
                                && r.grammar().number().agreesWith(grammar.number())
                                && r.grammar().gender().agreesWith(grammar.gender())));
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

  /** "на церемонії Макрон": a thing before a person is no title of his. */
  private static boolean isOtherThing(AnnotatedText text, int token, int name) {
    return text.hasReading(name, r -> r.grammar().animate())
        && !text.hasReading(token, r -> r.grammar().isAdjective() || r.grammar().animate());
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
