package litopys.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  record Agreement(List<String> lemmas, Case grammaticalCase, Gender gender, int suspicious) {

    private static final String CONSONANT = "[бвгґджзклмнпрстфхцчшщБВГҐДЖЗКЛМНПРСТФХЦЧШЩ]";

    /** "Нісару", "Зеєгофером": hardly a nominative. */
    private static final Pattern OBLIQUE =
        Pattern.compile(".*" + CONSONANT + "(у|ом|ем|ові|еві|ого|ому)");

    /** "Рааба" is hardly a woman's name, "Петрова" and "Левінська" are. */
    private static final Pattern MASCULINE_GENITIVE = Pattern.compile(".*" + CONSONANT + "а");

    private static final Pattern FEMININE =
        Pattern.compile(".*(ова|ева|ёва|єва|ина|ына|іна|їна|ська|цька|зька)");

    /** Tells whether a base form that is only guessed does not look like one. */
    static boolean isSuspicious(Reading reading, Gender gender) {
      String lemma = reading.lemma();
      boolean guessed =
          reading.grammar().gender() == Gender.ANY
              && reading.grammar().grammaticalCase() == Case.NOMINATIVE;
      return guessed
          && (OBLIQUE.matcher(lemma).matches()
              || (gender == Gender.FEMININE
                  && MASCULINE_GENITIVE.matcher(lemma).matches()
                  && !FEMININE.matcher(lemma).matches()));
    }
  }

  /**
   * @param parts readings of each part, the likelier first
   * @param guesses readings of each part as a name that no dictionary knows
   * @param title readings of the title before the name; empty without one
   * @param cases in which the name may stand, the likeliest first
   * @param attested tells words that the article or a catalogue has as names; they decide between
   *     base forms that grammar allows alike
   */
  static Agreement choose(
      List<List<Reading>> parts,
      List<List<Reading>> guesses,
      List<Reading> title,
      List<Case> cases,
      Predicate<String> attested) {
    return find(parts, title, cases, attested)
        .or(() -> find(together(parts, guesses), title, cases, attested))
        .orElseGet(
            () ->
                new Agreement(
                    parts.stream().map(readings -> readings.get(0).lemma()).toList(),
                    Case.ANY,
                    Gender.ANY,
                    0));
  }

  /** Where what is known of the parts does not agree, one of them may be another, unknown name. */
  private static List<List<Reading>> together(
      List<List<Reading>> parts, List<List<Reading>> guesses) {
    List<List<Reading>> together = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      together.add(
          Stream.concat(parts.get(i).stream(), guesses.get(i).stream()).distinct().toList());
    }
    return together;
  }

  private static Optional<Agreement> find(
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
          List<Reading> readings = readings(parts, grammaticalCase, gender, attested);
          if (!readings.isEmpty()) {
            Gender told = gender(parts, grammaticalCase, gender);
            possible.add(agreement(readings, grammaticalCase, gender, told));
          }
        }
      }
      if (!possible.isEmpty()) {
        return Optional.of(mostAttested(possible, attested));
      }
    }
    return Optional.empty();
  }

  /**
   * The first, unless the article has a later one's base forms word for word: "Асии Биби" might be
   * a nominative, but not where "Асия" stands too. The nominative cannot prove itself.
   */
  private static Agreement mostAttested(List<Agreement> possible, Predicate<String> attested) {
    return possible.stream()
        .filter(agreement -> !agreement.lemmas().equals(possible.get(0).lemmas()))
        .filter(agreement -> agreement.grammaticalCase() != Case.NOMINATIVE)
        .filter(agreement -> agreement.lemmas().stream().allMatch(attested))
        .findFirst()
        .orElseGet(() -> leastSuspicious(possible));
  }

  /** The first of those with the fewest base forms that look like case forms. */
  private static Agreement leastSuspicious(List<Agreement> possible) {
    return possible.stream()
        .min(Comparator.comparingInt(Agreement::suspicious))
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

  private static Agreement agreement(
      List<Reading> readings, Case grammaticalCase, Gender assumed, Gender told) {
    int suspicious =
        (int) readings.stream().filter(r -> Agreement.isSuspicious(r, assumed)).count();
    return new Agreement(
        readings.stream().map(Reading::lemma).toList(), grammaticalCase, told, suspicious);
  }

  /** Returns the likeliest fitting reading of each part; none if one of them has none. */
  private static List<Reading> readings(
      List<List<Reading>> parts, Case grammaticalCase, Gender gender, Predicate<String> attested) {
    List<Reading> fitting = new ArrayList<>();
    for (List<Reading> readings : parts) {
      Reading best = null;
      for (Reading reading : readings) {
        boolean fits =
            reading.grammar().grammaticalCase().agreesWith(grammaticalCase)
                && reading.grammar().gender().agreesWith(gender);
        // an unchanging form stands in the article in any case and proves nothing by that
        boolean proven = !reading.grammar().invariable() && attested.test(reading.lemma());
        boolean better = best == null || (proven && !attested.test(best.lemma()));
        if (fits && better) {
          best = reading;
        }
      }
      if (best == null) {
        return List.of();
      }
      fitting.add(best);
    }
    return fitting;
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
