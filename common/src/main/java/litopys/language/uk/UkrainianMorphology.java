package litopys.language.uk;

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

/** Reads VESUM, the large electronic dictionary of Ukrainian. */
final class UkrainianMorphology implements Morphology {

  private static final String FOLDER = "/org/languagetool/resource/uk/";

  private static final Map<String, Case> CASES =
      Map.of(
          "v_naz", Case.NOMINATIVE,
          "v_rod", Case.GENITIVE,
          "v_dav", Case.DATIVE,
          "v_zna", Case.ACCUSATIVE,
          "v_oru", Case.INSTRUMENTAL,
          "v_mis", Case.LOCATIVE,
          "v_kly", Case.VOCATIVE);

  private static final Map<String, VerbForm> VERB_FORMS =
      Map.of(
          "past", VerbForm.PAST,
          "pres", VerbForm.PRESENT,
          "futr", VerbForm.FUTURE,
          "inf", VerbForm.INFINITIVE,
          "impr", VerbForm.IMPERATIVE,
          "impers", VerbForm.SHORT_PASSIVE);

  private final MorfologikDictionary dictionary =
      new MorfologikDictionary(
          FOLDER + "ukrainian.dict", FOLDER + "ukrainian_synth.dict", UkrainianMorphology::grammar);

  private final UnknownNouns unknown = UnknownNouns.load("uk");

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
    List<Reading> exact = dictionary.readings(form);
    if (form.isEmpty() || !Character.isUpperCase(form.charAt(0))) {
      return exact;
    }
    List<Reading> readings = new ArrayList<>(exact);
    String lower = form.toLowerCase(Locale.ROOT);
    String capitalized = form.charAt(0) + lower.substring(1);
    if (!capitalized.equals(form)) {
      readings.addAll(dictionary.readings(capitalized));
    }
    readings.addAll(dictionary.readings(lower));
    return readings;
  }

  @Override
  public Optional<String> inflect(String lemma, Grammar grammar) {
    return dictionary.forms(lemma).stream()
        .filter(form -> form.grammar().partOfSpeech() == grammar.partOfSpeech())
        .filter(form -> form.grammar().agreesWith(grammar))
        .map(Form::text)
        .findFirst();
  }

  @Override
  public List<Form> forms(String lemma, PartOfSpeech partOfSpeech) {
    return dictionary.forms(lemma).stream()
        .filter(form -> form.grammar().partOfSpeech() == partOfSpeech)
        .toList();
  }

  /** Translates a tag such as {@code noun:anim:m:v_rod:prop:lname}. */
  static Grammar grammar(String tag) {
    List<String> parts = List.of(tag.split(":"));
    boolean invariable = parts.contains("nv");
    return new Grammar(
        partOfSpeech(parts.get(0), parts),
        invariable ? Case.ANY : grammaticalCase(parts),
        gender(parts),
        number(parts),
        nameType(parts),
        parts.contains("anim") || parts.contains("ranim"),
        invariable,
        verbForm(parts));
  }

  private static VerbForm verbForm(List<String> parts) {
    if (parts.get(0).equals("advp")) {
      return VerbForm.GERUND;
    }
    return parts.stream()
        .filter(VERB_FORMS::containsKey)
        .map(VERB_FORMS::get)
        .findFirst()
        .orElse(VerbForm.NONE);
  }

  private static PartOfSpeech partOfSpeech(String head, List<String> parts) {
    return switch (head) {
      case "noun" -> parts.contains("&pron") ? PartOfSpeech.OTHER : PartOfSpeech.NOUN;
      case "adj" -> PartOfSpeech.ADJECTIVE;
      case "verb", "advp" -> PartOfSpeech.VERB;
      case "adv" -> PartOfSpeech.ADVERB;
      case "prep" -> PartOfSpeech.PREPOSITION;
      case "conj" -> PartOfSpeech.CONJUNCTION;
      case "part" -> PartOfSpeech.PARTICLE;
      case "numr", "number" -> PartOfSpeech.NUMERAL;
      default -> PartOfSpeech.OTHER;
    };
  }

  private static Case grammaticalCase(List<String> parts) {
    return parts.stream().filter(CASES::containsKey).map(CASES::get).findFirst().orElse(Case.NONE);
  }

  private static Gender gender(List<String> parts) {
    if (parts.contains("m")) {
      return Gender.MASCULINE;
    }
    if (parts.contains("f")) {
      return Gender.FEMININE;
    }
    return parts.contains("n") ? Gender.NEUTER : Gender.ANY;
  }

  private static GrammaticalNumber number(List<String> parts) {
    if (parts.contains("p")) {
      return GrammaticalNumber.PLURAL;
    }
    boolean gendered = parts.contains("m") || parts.contains("f") || parts.contains("n");
    return gendered || parts.contains("s") ? GrammaticalNumber.SINGULAR : GrammaticalNumber.ANY;
  }

  private static NameType nameType(List<String> parts) {
    if (parts.contains("fname")) {
      return NameType.GIVEN;
    }
    if (parts.contains("lname")) {
      return NameType.SURNAME;
    }
    if (parts.contains("pname")) {
      return NameType.PATRONYMIC;
    }
    if (parts.contains("geo")) {
      return NameType.PLACE;
    }
    return parts.contains("prop") ? NameType.OTHER_PROPER : NameType.NONE;
  }
}
