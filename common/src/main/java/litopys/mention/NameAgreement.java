package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
  record Agreement(List<String> lemmas, Gender gender) {}

  /** One reading of each part, which agree in a case and a gender. */
  private record Possible(List<Reading> readings, Case grammaticalCase, Gender gender) {

    private static final String CONSONANT = "[бвгґджзклмнпрстфхцчшщБВГҐДЖЗКЛМНПРСТФХЦЧШЩ]";

    /** "Нісару", "Зеєгофером": hardly a nominative. */
    private static final Pattern OBLIQUE =
        Pattern.compile(".*" + CONSONANT + "(у|ом|ем|ові|еві|ого|ому)");

    /** "Рааба" is hardly a woman's name, "Петрова" and "Левінська" are. */
    private static final Pattern MASCULINE_GENITIVE = Pattern.compile(".*" + CONSONANT + "а");

    private static final Pattern FEMININE =
        Pattern.compile(".*(ова|ева|ёва|єва|ина|ына|іна|їна|ська|цька|зька)");

    List<String> lemmas() {
      return readings.stream().map(Reading::lemma).toList();
    }

    boolean hasLemmasOf(Possible other) {
      for (int i = 0; i < readings.size(); i++) {
        if (!readings.get(i).lemma().equals(other.readings.get(i).lemma())) {
          return false;
        }
      }
      return true;
    }

    boolean isAttested(Predicate<String> attested) {
      for (Reading reading : readings) {
        if (!attested.test(reading.lemma())) {
          return false;
        }
      }
      return true;
    }

    /** Counts the base forms that are only guessed and do not look like any. */
    int suspicious() {
      int suspicious = 0;
      for (Reading reading : readings) {
        suspicious += isSuspicious(reading) ? 1 : 0;
      }
      return suspicious;
    }

    private boolean isSuspicious(Reading reading) {
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
   * @param guesses readings of each part as a name that no dictionary knows; seldom asked for
   * @param title readings of the title before the name; empty without one
   * @param cases in which the name may stand, the likeliest first
   * @param attested tells words that the article or a catalogue has as names; they decide between
   *     base forms that grammar allows alike
   */
  static Agreement choose(
      List<List<Reading>> parts,
      Supplier<List<List<Reading>>> guesses,
      List<Reading> title,
      List<Case> cases,
      Predicate<String> attested) {
    return find(parts, title, cases, attested)
        .or(() -> find(together(parts, guesses.get()), title, cases, attested))
        .orElseGet(
            () ->
                new Agreement(
                    parts.stream().map(readings -> readings.get(0).lemma()).toList(), Gender.ANY));
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
    List<Possible> possible = new ArrayList<>();
    for (boolean withTitle : title.isEmpty() ? List.of(false) : List.of(true, false)) {
      for (Case grammaticalCase : cases) {
        for (Gender gender : List.of(Gender.MASCULINE, Gender.FEMININE)) {
          if (withTitle && !allows(title, grammaticalCase, gender)) {
            continue;
          }
          List<Reading> readings = readings(parts, grammaticalCase, gender, attested);
          if (!readings.isEmpty()) {
            possible.add(new Possible(readings, grammaticalCase, gender));
          }
        }
      }
      if (!possible.isEmpty()) {
        Possible chosen = mostAttested(possible, attested);
        return Optional.of(
            new Agreement(
                chosen.lemmas(), gender(parts, chosen.grammaticalCase(), chosen.gender())));
      }
    }
    return Optional.empty();
  }

  /**
   * The first, unless the article has a later one's base forms word for word: "Асии Биби" might be
   * a nominative, but not where "Асия" stands too. The nominative cannot prove itself.
   */
  private static Possible mostAttested(List<Possible> possible, Predicate<String> attested) {
    for (Possible later : possible) {
      if (later.grammaticalCase() != Case.NOMINATIVE
          && !later.hasLemmasOf(possible.get(0))
          && later.isAttested(attested)) {
        return later;
      }
    }
    return leastSuspicious(possible);
  }

  /** The first of those with the fewest base forms that look like case forms. */
  private static Possible leastSuspicious(List<Possible> possible) {
    Possible least = possible.get(0);
    int fewest = least.suspicious();
    for (int i = 1; i < possible.size() && fewest > 0; i++) {
      int suspicious = possible.get(i).suspicious();
      if (suspicious < fewest) {
        least = possible.get(i);
        fewest = suspicious;
      }
    }
    return least;
  }

  /** A title of either gender ("суддя") or one used for women too ("президент") forbids none. */
  private static boolean allows(List<Reading> title, Case grammaticalCase, Gender gender) {
    return title.stream()
        .anyMatch(
            t ->
                t.grammar().grammaticalCase().agreesWith(grammaticalCase)
                    && (t.grammar().gender() != Gender.FEMININE || gender == Gender.FEMININE));
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
        if (fits && (best == null || proves(reading, best, attested))) {
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

  /** An unchanging form stands in the article in any case and proves nothing by that. */
  private static boolean proves(Reading reading, Reading other, Predicate<String> attested) {
    return !reading.grammar().invariable()
        && attested.test(reading.lemma())
        && !attested.test(other.lemma());
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
