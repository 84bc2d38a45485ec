package litopys.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import litopys.text.Spelling;

/** Given names of the world as one language writes them, in all their forms. */
public final class GivenNames {

  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  private GivenNames() {}

  public static GivenNames load(String language, Morphology morphology, NameEndings endings) {
    GivenNames names = new GivenNames();
    for (Entry entry : Lexicon.load("entity/given_names.tsv").entries()) {
      List<String> spellings = new ArrayList<>(entry.list("name_" + language));
      spellings.addAll(entry.list("variants_" + language));
      for (String spelling : spellings) {
        names.keys.putIfAbsent(Spelling.fold(spelling), entry.get("name_en"));
        names.add(spelling, gender(entry), morphology, endings);
      }
    }
    return names;
  }

  /** Returns the readings of a form as a given name; empty if it is none that we know. */
  public List<Reading> readings(String form) {
    return readings.getOrDefault(Spelling.fold(form), List.of());
  }

  /** Returns the romanised name that all spellings of a given name share, else the name itself. */
  public String key(String lemma) {
    return keys.getOrDefault(Spelling.fold(lemma), lemma);
  }

  private void add(String name, Gender gender, Morphology morphology, NameEndings endings) {
    List<Morphology.Form> known =
        morphology.forms(name, PartOfSpeech.NOUN).stream()
            .filter(form -> form.grammar().nameType() == NameType.GIVEN)
            .filter(form -> form.grammar().gender().agreesWith(gender))
            .filter(form -> form.grammar().number() != GrammaticalNumber.PLURAL)
            .toList();
    if (known.isEmpty()) {
      for (String form : endings.forms(name, gender)) {
        endings.readings(form).stream()
            .filter(reading -> reading.lemma().equals(name))
            .filter(reading -> reading.grammar().gender().agreesWith(gender))
            .forEach(reading -> put(form, new Reading(name, given(reading.grammar(), gender))));
      }
    } else {
      known.forEach(form -> put(form.text(), new Reading(name, given(form.grammar(), gender))));
    }
  }

  private void put(String form, Reading reading) {
    List<Reading> known = readings.computeIfAbsent(Spelling.fold(form), key -> new ArrayList<>(2));
    if (!known.contains(reading)) {
      known.add(reading);
    }
  }

  private static Grammar given(Grammar grammar, Gender gender) {
    return new Grammar(
        PartOfSpeech.NOUN,
        grammar.grammaticalCase() == Case.NONE ? Case.ANY : grammar.grammaticalCase(),
        gender == Gender.ANY ? grammar.gender() : gender,
        GrammaticalNumber.SINGULAR,
        NameType.GIVEN,
        true,
        grammar.invariable());
  }

  private static Gender gender(Entry entry) {
    return switch (entry.get("gender")) {
      case "m" -> Gender.MASCULINE;
      case "f" -> Gender.FEMININE;
      case "u" -> Gender.ANY;
      default -> throw entry.error("gender", "not m, f or u");
    };
  }
}
