package litopys.language.ru;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Grammar.VerbForm;
import litopys.language.MorfologikDictionary;
import litopys.language.Morphology;
import litopys.language.Reading;
import litopys.language.UnknownNouns;
import litopys.lexicon.WordCache;

/**
 * Reads the AOT dictionary of Russian. It keeps all words in lower case; lemmas of names are given
 * back with a capital.
 */
final class RussianMorphology implements Morphology {

  private static final String FOLDER = "/org/languagetool/resource/ru/";

  private static final Map<String, Case> CASES =
      Map.of(
          "Nom", Case.NOMINATIVE,
          "R", Case.GENITIVE,
          "D", Case.DATIVE,
          "V", Case.ACCUSATIVE,
          "T", Case.INSTRUMENTAL,
          "P", Case.LOCATIVE);

  private static final Map<String, VerbForm> VERB_FORMS =
      Map.of(
          "Past", VerbForm.PAST,
          "Real", VerbForm.PRESENT,
          "Fut", VerbForm.FUTURE,
          "INF", VerbForm.INFINITIVE,
          "IMP", VerbForm.IMPERATIVE);

  private final MorfologikDictionary dictionary =
      new MorfologikDictionary(
          FOLDER + "russian.dict", FOLDER + "russian_synth.dict", RussianMorphology::grammar);

  private final UnknownNouns unknown = UnknownNouns.load("ru");

  private final WordCache<List<Reading>> readings =
      new WordCache<>(CACHED_FORMS, form -> List.copyOf(lookUp(form)));

  @Override
  public List<Form> unknownForms(String noun) {
    return unknown.forms(noun, this);
  }

  @Override
  public List<Reading> compoundReadings(String form) {
    return unknown.compoundReadings(form, this);
  }

  @Override
  public List<Reading> readings(String form) {
    return readings.get(form);
  }

  private List<Reading> lookUp(String form) {
    boolean capitalized = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : dictionary.readings(form.toLowerCase(Locale.ROOT))) {
      boolean name = reading.grammar().isPersonal();
      if (name && capitalized) {
        readings.add(new Reading(capitalize(baseForm(reading)), reading.grammar()));
      } else if (!name) {
        readings.add(reading);
      }
    }
    return readings;
  }

  /** The dictionary files "Захарова" under "захаров" and "Петровна" under "пётр". */
  private String baseForm(Reading reading) {
    Grammar grammar = reading.grammar();
    boolean filedElsewhere =
        grammar.nameType() == NameType.PATRONYMIC
            || (grammar.nameType() == NameType.SURNAME && grammar.gender() == Gender.FEMININE);
    if (!filedElsewhere || grammar.invariable()) {
      return reading.lemma();
    }
    return dictionary.forms(reading.lemma()).stream()
        .filter(form -> form.grammar().nameType() == grammar.nameType())
        .filter(form -> form.grammar().grammaticalCase() == Case.NOMINATIVE)
        .filter(form -> form.grammar().gender() == grammar.gender())
        .filter(form -> form.grammar().number() == GrammaticalNumber.SINGULAR)
        .map(Form::text)
        .findFirst()
        .orElse(reading.lemma());
  }

  @Override
  public Optional<String> inflect(String lemma, Grammar grammar) {
    boolean capitalized = Character.isUpperCase(lemma.charAt(0));
    return dictionary.forms(lemma.toLowerCase(Locale.ROOT)).stream()
        .filter(form -> form.grammar().partOfSpeech() == grammar.partOfSpeech())
        .filter(form -> form.grammar().agreesWith(grammar))
        .map(form -> capitalized ? capitalize(form.text()) : form.text())
        .findFirst();
  }

  @Override
  public List<Form> forms(String lemma, PartOfSpeech partOfSpeech) {
    boolean capitalized = Character.isUpperCase(lemma.charAt(0));
    return dictionary.forms(lemma.toLowerCase(Locale.ROOT)).stream()
        .filter(form -> form.grammar().partOfSpeech() == partOfSpeech)
        .map(form -> capitalized ? new Form(capitalize(form.text()), form.grammar()) : form)
        .toList();
  }

  private static String capitalize(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Translates a tag such as {@code NN:Fam:Masc:Sin:R}. */
  static Grammar grammar(String tag) {
    List<String> parts = List.of(tag.split(":"));
    NameType nameType = nameType(parts);
    Case grammaticalCase = grammaticalCase(parts);
    // the comparative ("ближе") does not decline
    PartOfSpeech partOfSpeech =
        parts.contains("Comp") ? PartOfSpeech.ADVERB : partOfSpeech(parts.get(0));
    boolean nominal =
        partOfSpeech == PartOfSpeech.NOUN
            || (partOfSpeech == PartOfSpeech.ADJECTIVE && !parts.contains("Short"));
    // "NN:Fam" alone (Шойгу) and "ABR:Fem" are the same in every case
    boolean invariable = nominal && grammaticalCase == Case.NONE;
    return new Grammar(
        partOfSpeech,
        invariable ? Case.ANY : grammaticalCase,
        gender(parts),
        number(parts),
        nameType,
        parts.contains("Anim") || nameType != NameType.NONE,
        invariable,
        verbForm(parts));
  }

  private static VerbForm verbForm(List<String> parts) {
    return switch (parts.get(0)) {
      case "DPT" -> VerbForm.GERUND;
      case "PT_Short" -> VerbForm.SHORT_PASSIVE;
      case "VB" ->
          parts.stream()
              .filter(VERB_FORMS::containsKey)
              .map(VERB_FORMS::get)
              .findFirst()
              .orElse(VerbForm.NONE);
      default -> VerbForm.NONE;
    };
  }

  private static PartOfSpeech partOfSpeech(String head) {
    return switch (head) {
      case "NN", "ABR" -> PartOfSpeech.NOUN;
      case "ADJ", "Ord", "PT" -> PartOfSpeech.ADJECTIVE;
      case "VB", "DPT", "PT_Short" -> PartOfSpeech.VERB;
      case "ADV", "PRDC" -> PartOfSpeech.ADVERB;
      case "PREP" -> PartOfSpeech.PREPOSITION;
      case "CONJ" -> PartOfSpeech.CONJUNCTION;
      case "PARTICLE" -> PartOfSpeech.PARTICLE;
      case "Num", "NumC" -> PartOfSpeech.NUMERAL;
      default -> PartOfSpeech.OTHER;
    };
  }

  private static Case grammaticalCase(List<String> parts) {
    return parts.stream().filter(CASES::containsKey).map(CASES::get).findFirst().orElse(Case.NONE);
  }

  private static Gender gender(List<String> parts) {
    if (parts.contains("Masc")) {
      return Gender.MASCULINE;
    }
    if (parts.contains("Fem")) {
      return Gender.FEMININE;
    }
    return parts.contains("Neut") ? Gender.NEUTER : Gender.ANY;
  }

  private static GrammaticalNumber number(List<String> parts) {
    if (parts.contains("PL")) {
      return GrammaticalNumber.PLURAL;
    }
    boolean gendered = parts.contains("Masc") || parts.contains("Fem") || parts.contains("Neut");
    return gendered || parts.contains("Sin") ? GrammaticalNumber.SINGULAR : GrammaticalNumber.ANY;
  }

  private static NameType nameType(List<String> parts) {
    if (parts.contains("Name")) {
      return NameType.GIVEN;
    }
    if (parts.contains("Fam")) {
      return NameType.SURNAME;
    }
    return parts.contains("Patr") ? NameType.PATRONYMIC : NameType.NONE;
  }
}
