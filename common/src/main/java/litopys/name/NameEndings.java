package litopys.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Reading;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.lexicon.WordCache;

/**
 * Declines names that no dictionary knows, by the endings of {@code surname_endings.tsv}. A name
 * that fits no paradigm, and any woman's name in a consonant, is the same in all cases.
 */
public final class NameEndings {

  private static final int SHORTEST_STEM = 2;

  private static final int CACHED_FORMS = 20_000;

  private final List<Paradigm> paradigms = new ArrayList<>();
  private final WordCache<List<Reading>> readings = new WordCache<>(CACHED_FORMS, this::understand);

  private record Ending(Case grammaticalCase, String text) {}

  private record Paradigm(Gender gender, Pattern stem, String nominative, List<Ending> endings) {

    boolean accepts(String candidate) {
      return candidate.length() >= SHORTEST_STEM && stem.matcher(candidate).find();
    }
  }

  private NameEndings() {}

  /** Loads the endings of a language; one without the file declines no names. */
  public static NameEndings load(String language) {
    NameEndings endings = new NameEndings();
    Lexicon.find("language/" + language + "/surname_endings.tsv")
        .ifPresent(lexicon -> lexicon.entries().forEach(endings::add));
    return endings;
  }

  private void add(Entry entry) {
    List<Ending> endings = new ArrayList<>();
    for (Case grammaticalCase :
        List.of(Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.LOCATIVE)) {
      for (String ending : entry.list(grammaticalCase.name().toLowerCase(Locale.ROOT))) {
        endings.add(new Ending(grammaticalCase, ending));
      }
    }
    String nominative = entry.get("nominative");
    paradigms.add(
        new Paradigm(
            gender(entry),
            Pattern.compile(entry.get("stem") + "$"),
            nominative.equals("-") ? "" : nominative,
            endings));
  }

  private static Gender gender(Entry entry) {
    return switch (entry.get("gender")) {
      case "m" -> Gender.MASCULINE;
      case "f" -> Gender.FEMININE;
      default -> throw entry.error("gender", "not m or f");
    };
  }

  /**
   * Returns every way to understand a form as a name: itself in the nominative, itself unchanging,
   * and each base form that a paradigm allows. The likeliest cannot be told from the form alone.
   */
  public List<Reading> readings(String form) {
    return readings.get(form);
  }

  private List<Reading> understand(String form) {
    Set<Reading> readings = new LinkedHashSet<>();
    readings.add(new Reading(form, grammar(Case.NOMINATIVE, Gender.ANY, false)));
    for (Paradigm paradigm : paradigms) {
      for (Ending ending : paradigm.endings()) {
        if (form.endsWith(ending.text())) {
          String stem = form.substring(0, form.length() - ending.text().length());
          if (paradigm.accepts(stem)) {
            readings.add(
                new Reading(
                    stem + paradigm.nominative(),
                    grammar(ending.grammaticalCase(), paradigm.gender(), false)));
          }
        }
      }
    }
    if (isInvariable(form)) {
      readings.add(new Reading(form, grammar(Case.ANY, Gender.ANY, true)));
    } else if (endsInConsonant(form)) {
      readings.add(new Reading(form, grammar(Case.ANY, Gender.FEMININE, true)));
    }
    return List.copyOf(readings);
  }

  /** Returns the forms of a name of known gender, the base form included. */
  public Set<String> forms(String lemma, Gender gender) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lemma);
    for (Paradigm paradigm : paradigms) {
      if (paradigm.gender().agreesWith(gender) && lemma.endsWith(paradigm.nominative())) {
        String stem = lemma.substring(0, lemma.length() - paradigm.nominative().length());
        if (paradigm.accepts(stem)) {
          paradigm.endings().forEach(ending -> forms.add(stem + ending.text()));
        }
      }
    }
    return forms;
  }

  /** "Ердоган" declines, "Макрі", "Шойгу" and "Коко" do not. */
  private static boolean isInvariable(String form) {
    return "еиіоуюєїыэ".indexOf(form.charAt(form.length() - 1)) >= 0;
  }

  private static boolean endsInConsonant(String form) {
    return "аеиіоуяюєїыэ".indexOf(form.charAt(form.length() - 1)) < 0;
  }

  private static Grammar grammar(Case grammaticalCase, Gender gender, boolean invariable) {
    return new Grammar(
        PartOfSpeech.NOUN,
        grammaticalCase,
        gender,
        GrammaticalNumber.SINGULAR,
        NameType.SURNAME,
        true,
        invariable);
  }
}
