package litopys.relation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import litopys.phrase.Actors;
import litopys.phrase.Phrase;
import litopys.phrase.Referent.Way;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Clauses;
import litopys.syntax.Frame.Family;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;

/**
 * Finds whom a warning or a threat goes to that names nobody itself: "закликав Путіна, попереджаючи
 * про наслідки, якщо він почне війну".
 */
final class OpenTargets {

  private OpenTargets() {}

  /**
   * Returns whom an act goes to; empty if that is not clear.
   *
   * @param next sentence, if there is one
   */
  static List<Phrase> find(FramedWord word, Actors actors, Supplier<Optional<Actors>> next) {
    RelationKind kind = word.frame().relation().orElseThrow();
    boolean announces = isAnnounced(kind);
    List<Phrase> found = List.of();
    if (announces && actors.isGerund(word.token())) {
      found = ofMainClause(word.token(), actors);
    }
    if (found.isEmpty() && kind == RelationKind.THREATENS) {
      found = ofThreatenedAct(word.token(), actors);
    }
    if (!word.frame().isVerb() && isDisregarded(kind)) {
      found = ofDisregard(word.token(), actors);
    }
    if (announces && !actors.isGerund(word.token())) {
      found = joined(found, ofCondition(word.token(), actors));
    } else if (found.isEmpty() && announces) {
      found = ofCondition(word.token(), actors);
    }
    return found.isEmpty() && announces
        ? next.get().map(actorsOfNext -> ofNextSentence(word, actors, actorsOfNext)).orElse(found)
        : found;
  }

  /** Tells whether an act may go to somebody whom its clause does not name. */
  static boolean isAnnounced(RelationKind kind) {
    return kind == RelationKind.WARNS || kind == RelationKind.THREATENS;
  }

  private static List<Phrase> joined(List<Phrase> some, List<Phrase> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static boolean isDisregarded(RelationKind kind) {
    return switch (kind) {
      case WARNS, THREATENS, URGES, SANCTIONS -> true;
      default -> false;
    };
  }

  /** "Байден закликав Путіна …, попереджаючи про наслідки". */
  private static List<Phrase> ofMainClause(int gerund, Actors actors) {
    List<Phrase> subject = actors.subjects(gerund);
    List<Phrase> found = List.of();
    for (FramedWord other : actors.framed()) {
      boolean main =
          other.frame().isVerb()
              && other.token() != gerund
              && other.token() < gerund
              && !actors.isGerund(other.token())
              && actors.subjects(other.token()).equals(subject);
      if (main && !actors.targets(other).isEmpty()) {
        found = actors.targets(other);
      }
    }
    return found;
  }

  /** "погрожує атакувати Україну". */
  private static List<Phrase> ofThreatenedAct(int threat, Actors actors) {
    for (FramedWord other : actors.framed()) {
      OptionalInt governor = actors.governor(other.token());
      if (other.frame().isVerb() && governor.isPresent() && governor.getAsInt() == threat) {
        return actors.targets(other).stream()
            .filter(phrase -> phrase.referent().way() == Way.NAME)
            .toList();
      }
    }
    return List.of();
  }

  /** "попередив про наслідки, якщо Путін почне вторгнення": the subject of the condition. */
  private static List<Phrase> ofCondition(int token, Actors actors) {
    ParsedSentence sentence = actors.sentence();
    Clauses clauses = sentence.clauses();
    int next = clauses.of(token) + 1;
    if (next >= clauses.count() || !sentence.is(Kind.CONDITION, clauses.begin(next))) {
      return List.of();
    }
    for (int i = clauses.begin(next); i < sentence.sentence().endToken(); i++) {
      List<Phrase> subject = clauses.of(i) == next ? actors.subjects(i) : List.of();
      if (!subject.isEmpty()) {
        return subject;
      }
    }
    return List.of();
  }

  /** "російські війська залишаються, незважаючи на попередження Байдена". */
  private static List<Phrase> ofDisregard(int token, Actors actors) {
    ParsedSentence sentence = actors.sentence();
    int clause = sentence.clauses().of(token);
    boolean disregarded = false;
    for (int i = sentence.clauses().begin(clause); i < token; i++) {
      disregarded |= sentence.is(Kind.DISREGARD, i);
    }
    if (!disregarded) {
      return List.of();
    }
    for (int i = sentence.sentence().firstToken(); i < sentence.sentence().endToken(); i++) {
      List<Phrase> subject =
          sentence.clauses().of(i) == clause || isInside(i, sentence)
              ? List.of()
              : actors.subjects(i);
      if (!subject.isEmpty()) {
        return subject;
      }
    }
    return List.of();
  }

  private static boolean isInside(int token, ParsedSentence sentence) {
    return sentence.clauses().isRelative(sentence.clauses().of(token));
  }

  /** "Путін відповів погрозами. Він сказав Байдену, що …": whom the next sentence addresses. */
  private static List<Phrase> ofNextSentence(FramedWord word, Actors actors, Actors next) {
    for (FramedWord verb : next.framed()) {
      if (verb.frame().isVerb() && verb.frame().family() == Family.SPEECH) {
        List<Phrase> subject = next.subjects(verb.token());
        boolean same =
            subject.stream().anyMatch(p -> p.referent().way() == Way.PRONOUN)
                || isSame(subject, actors.doers(word));
        return same ? next.addressees(verb.token()) : List.of();
      }
    }
    return List.of();
  }

  private static boolean isSame(List<Phrase> subject, List<Phrase> doers) {
    return subject.stream()
        .flatMap(phrase -> phrase.referent().names().stream())
        .anyMatch(
            name ->
                doers.stream()
                    .flatMap(phrase -> phrase.referent().names().stream())
                    .anyMatch(doer -> doer.entityId().equals(name.entityId())));
  }
}
