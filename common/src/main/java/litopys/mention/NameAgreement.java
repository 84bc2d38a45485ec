package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Reading;

/**
 * Chooses the base forms of a name: all its parts stand in one case and have one gender, which is
 * also that of a title before it.
 */
final class NameAgreement {

  private NameAgreement() {}

  /** The base forms of the parts, in order, and the gender they agree in. */
  record Agreement(List<String> lemmas, Gender gender) {}

  /**
   * @param parts readings of each part, the likelier first
   * @param title readings of the title before the name; empty without one
   * @param cases in which the name may stand, the likeliest first
   * @param attested tells words that the article or a catalogue has as names; they decide between
   *     base forms that grammar allows alike
   */
  static Agreement choose(
      List<List<Reading>> parts,
      List<Reading> title,
      List<Case> cases,
      Predicate<String> attested) {
    List<Agreement> possible = new ArrayList<>();
    for (boolean withTitle : title.isEmpty() ? List.of(false) : List.of(true, false)) {
      for (Case grammaticalCase : cases) {
        for (Gender gender : List.of(Gender.MASCULINE, Gender.FEMININE)) {
          if (withTitle && !allows(title, grammaticalCase, gender)) {
            continue;
          }
          List<String> lemmas = lemmas(parts, grammaticalCase, gender, attested);
          if (!lemmas.isEmpty()) {
            possible.add(new Agreement(lemmas, gender(parts, grammaticalCase, gender)));
          }
        }
      }
      if (!possible.isEmpty()) {
        return mostAttested(possible, attested);
      }
    }
    return new Agreement(
        parts.stream().map(readings -> readings.get(0).lemma()).toList(), Gender.ANY);
  }

  /**
   * The first, unless the article has a later one's base forms word for word: "Асии Биби" might be
   * a nominative, but not where "Асия" stands too.
   */
  private static Agreement mostAttested(List<Agreement> possible, Predicate<String> attested) {
    return possible.stream()
        .filter(agreement -> !agreement.lemmas().equals(possible.get(0).lemmas()))
        .filter(agreement -> agreement.lemmas().stream().allMatch(attested))
        .findFirst()
        .orElse(possible.get(0));
  }

  /** A title of either gender ("суддя") or one used for women too ("президент") forbids none. */
  private static boolean allows(List<Reading> title, Case grammaticalCase, Gender gender) {
    return title.stream()
        .anyMatch(
            t ->
                t.grammar().grammaticalCase().agreesWith(grammaticalCase)
                    && (t.grammar().gender() != Gender.FEMININE || gender == Gender.FEMININE));
  }

  private static List<String> lemmas(
      List<List<Reading>> parts, Case grammaticalCase, Gender gender, Predicate<String> attested) {
    List<String> lemmas = new ArrayList<>();
    for (List<Reading> readings : parts) {
      String lemma = null;
      for (Reading reading : readings) {
        boolean fits =
            reading.grammar().grammaticalCase().agreesWith(grammaticalCase)
                && reading.grammar().gender().agreesWith(gender);
        boolean better = lemma == null || (attested.test(reading.lemma()) && !attested.test(lemma));
        if (fits && better) {
          lemma = reading.lemma();
        }
      }
      if (lemma == null) {
        return List.of();
      }
      lemmas.add(lemma);
    }
    return lemmas;
  }

  /** The gender is known only if some part has no other. */
  private static Gender gender(List<List<Reading>> parts, Case grammaticalCase, Gender gender) {
    boolean otherFits =
        parts.stream()
            .allMatch(
                readings ->
                    readings.stream()
                        .anyMatch(
                            r ->
                                r.grammar().grammaticalCase().agreesWith(grammaticalCase)
                                    && (r.grammar().gender() == Gender.ANY
                                        || r.grammar().gender() != gender)));
    return otherFits ? Gender.ANY : gender;
  }
}
