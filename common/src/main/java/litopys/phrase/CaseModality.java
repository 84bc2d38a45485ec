package litopys.phrase;

import java.util.List;
import java.util.Optional;
import litopys.phrase.CaseVerbs.Verb;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;

/** Tells whether what a verb or a noun of Ukrainian or Russian tells does happen. */
final class CaseModality {

  private final ParsedSentence sentence;
  private final CaseVerbs verbs;

  CaseModality(ParsedSentence sentence, CaseVerbs verbs) {
    this.sentence = sentence;
    this.verbs = verbs;
  }

  /**
   * @param nounVerb verb that brings a noun about, or whose subject the noun is
   */
  Modality of(int token, Optional<Verb> nounVerb) {
    if (sentence.isQuestion()) {
      return Modality.QUESTION;
    }
    int clause = verbs.clause(token);
    if (isPurpose(clause)) {
      return isDemanded(clause) ? Modality.DEMANDED : Modality.PLANNED;
    }
    if (sentence.clauseHas(Modifier.CONDITIONAL, clause)) {
      return Modality.CONDITIONAL;
    }
    Optional<Verb> verb = verbs.findAt(token);
    if (verb.isPresent()) {
      return ofVerb(verb.get());
    }
    return nounVerb.map(this::ofNounBy).orElse(Modality.FACT);
  }

  private Modality ofVerb(Verb verb) {
    return switch (verb.form()) {
      case FUTURE -> Modality.PLANNED;
      case INFINITIVE -> ofInfinitive(verb);
      default -> Modality.FACT;
    };
  }

  /** By the last word before an infinitive that says what becomes of it. */
  private Modality ofInfinitive(Verb infinitive) {
    int begin = sentence.clauses().begin(verbs.clause(infinitive.token()));
    for (int i = infinitive.token() - 1; i >= begin; i--) {
      if (is(Kind.DEMAND, i) || urges(i)) {
        return Modality.DEMANDED;
      }
      if (is(Kind.POSSIBILITY, i)) {
        return Modality.CONDITIONAL;
      }
      Optional<Verb> verb = verbs.findAt(i);
      if (is(Kind.PHASE, i)) {
        return verb.map(this::ofVerb).orElse(Modality.FACT);
      }
      if (is(Kind.INTENTION, i)) {
        return Modality.PLANNED;
      }
    }
    return Modality.PLANNED;
  }

  /** "планує зустріч", "вимагає санкцій", "введе санкції". */
  private Modality ofNounBy(Verb verb) {
    if (is(Kind.DEMAND, verb.token()) || urges(verb.token())) {
      return Modality.DEMANDED;
    }
    if (is(Kind.INTENTION, verb.token())
        && !is(Kind.PERFORMER, verb.token())
        && !is(Kind.COPULA, verb.token())) {
      return Modality.PLANNED;
    }
    return ofVerb(verb);
  }

  private boolean urges(int token) {
    return sentence
        .findFramed(token)
        .flatMap(framed -> framed.frame().relation())
        .filter(RelationKind.URGES::equals)
        .isPresent();
  }

  private boolean is(Kind kind, int token) {
    return sentence.isOf(kind, token);
  }

  /** "щоб Росія вивела війська". */
  private boolean isPurpose(int clause) {
    return verbs.begins(clause, Kind.PURPOSE);
  }

  private boolean isDemanded(int clause) {
    if (clause == 0) {
      return false;
    }
    List<Verb> before =
        verbs.all().stream().filter(verb -> verbs.clause(verb.token()) == clause - 1).toList();
    return before.stream().anyMatch(verb -> is(Kind.DEMAND, verb.token()) || urges(verb.token()));
  }
}
