package litopys.language.en;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Morphology;
import litopys.language.Reading;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.lexicon.WordCache;

/**
 * Base forms of English by rule (-s, -es, -ies, -ed, -ing, -er, -est), with a list of irregular
 * forms. A form has one reading per base form that the rules allow, the likeliest first: without a
 * full dictionary nothing can be ruled out.
 */
final class EnglishMorphology implements Morphology {

  private static final Set<String> NEVER_STRIPPED =
      Set.of("his", "its", "this", "is", "was", "has", "us", "as", "yes", "thus", "plus", "bus");

  private final Map<String, List<Reading>> irregular = new HashMap<>();

  private final WordCache<List<Reading>> readings =
      new WordCache<>(CACHED_FORMS, form -> List.copyOf(lookUp(form)));

  EnglishMorphology() {
    for (Entry entry : Lexicon.load("language/en/lemmas.tsv").entries()) {
      irregular
          .computeIfAbsent(entry.get("form"), form -> new ArrayList<>())
          .add(reading(entry.get("lemma"), partOfSpeech(entry.get("pos"))));
    }
  }

  @Override
  public List<Reading> readings(String form) {
    return readings.get(form);
  }

  private List<Reading> lookUp(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    } else if (word.endsWith("'")) {
      word = word.substring(0, word.length() - 1);
    }
    List<Reading> listed = irregular.get(word);
    if (listed != null) {
      return listed;
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(reading(word, PartOfSpeech.NOUN));
    addStripped(word, readings);
    return readings;
  }

  @Override
  public Optional<String> inflect(String lemma, Grammar grammar) {
    return Optional.of(lemma);
  }

  @Override
  public List<Form> forms(String lemma, PartOfSpeech partOfSpeech) {
    return List.of(new Form(lemma, grammar(partOfSpeech)));
  }

  private static void addStripped(String word, List<Reading> readings) {
    int length = word.length();
    if (NEVER_STRIPPED.contains(word) || length < 4) {
      return;
    }
    if (word.endsWith("ies") && length > 4) {
      add(readings, word.substring(0, length - 3) + "y", PartOfSpeech.NOUN);
    } else if (word.endsWith("es") && endsInSibilant(word.substring(0, length - 2))) {
      add(readings, word.substring(0, length - 2), PartOfSpeech.NOUN);
      add(readings, word.substring(0, length - 1), PartOfSpeech.NOUN);
    } else if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      add(readings, word.substring(0, length - 1), PartOfSpeech.NOUN);
    } else if (word.endsWith("ied") && length > 4) {
      add(readings, word.substring(0, length - 3) + "y", PartOfSpeech.VERB);
    } else if (word.endsWith("ed")) {
      addVerb(word.substring(0, length - 2), readings);
    } else if (word.endsWith("ing") && length > 5) {
      addVerb(word.substring(0, length - 3), readings);
    } else if (word.endsWith("est") && length > 5) {
      addVerb(word.substring(0, length - 3), readings);
    }
  }

  /** "stopped" is stop, "raged" is rage, "called" is call: all three candidates are given. */
  private static void addVerb(String stem, List<Reading> readings) {
    int length = stem.length();
    if (length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2)) {
      add(readings, stem.substring(0, length - 1), PartOfSpeech.VERB);
    }
    add(readings, stem, PartOfSpeech.VERB);
    add(readings, stem + "e", PartOfSpeech.VERB);
  }

  private static boolean endsInSibilant(String stem) {
    return stem.endsWith("s")
        || stem.endsWith("x")
        || stem.endsWith("z")
        || stem.endsWith("ch")
        || stem.endsWith("sh")
        || stem.endsWith("o");
  }

  private static void add(List<Reading> readings, String lemma, PartOfSpeech partOfSpeech) {
    readings.add(reading(lemma, partOfSpeech));
  }

  private static Reading reading(String lemma, PartOfSpeech partOfSpeech) {
    return new Reading(lemma, grammar(partOfSpeech));
  }

  private static Grammar grammar(PartOfSpeech partOfSpeech) {
    return new Grammar(
        partOfSpeech, Case.ANY, Gender.ANY, GrammaticalNumber.ANY, NameType.NONE, false, true);
  }

  private static PartOfSpeech partOfSpeech(String pos) {
    return switch (pos) {
      case "noun" -> PartOfSpeech.NOUN;
      case "verb" -> PartOfSpeech.VERB;
      case "adj" -> PartOfSpeech.ADJECTIVE;
      case "adv" -> PartOfSpeech.ADVERB;
      default -> PartOfSpeech.OTHER;
    };
  }
}
