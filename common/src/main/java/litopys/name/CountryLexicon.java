package litopys.name;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.LanguagePack;
import litopys.language.Morphology;
import litopys.language.PhraseInflector;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.lexicon.PhraseTrie;
import litopys.text.Spelling;

/**
 * All words of one language that name a country or its people, in all their forms. Short names come
 * from CLDR, everything else from {@code countries.tsv}.
 */
public final class CountryLexicon {

  /** Kosovo has no ISO 3166-1 code of its own; XK is the user-assigned one that CLDR uses. */
  private static final String KOSOVO = "XK";

  /**
   * What a phrase says about a country.
   *
   * @param code ISO 3166-1 alpha-2, or the four letters of ISO 3166-3 for a historical state
   * @param lemma the phrase in its base form
   */
  public record CountryWord(String code, CountryForm form, String lemma) {

    /** Country code of a present state, null for a historical one. */
    public boolean isHistorical() {
      return code.length() == 4;
    }
  }

  /** The kinds of words in {@code countries.tsv}. */
  public enum CountryForm {
    NAME,
    ABBREVIATION,
    ADJECTIVE,
    DEMONYM
  }

  private final PhraseTrie<CountryWord> trie = new PhraseTrie<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> singleWords = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();

  private CountryLexicon() {}

  public static CountryLexicon load(LanguagePack language) {
    CountryLexicon lexicon = new CountryLexicon();
    PhraseInflector inflector = new PhraseInflector(language.morphology());
    for (Entry entry : Lexicon.load("language/" + language.code() + "/countries.tsv").entries()) {
      lexicon.add(entry, language.morphology(), inflector);
    }
    lexicon.addCldrNames(language.code(), inflector);
    return lexicon;
  }

  public PhraseTrie<CountryWord> trie() {
    return trie;
  }

  /** Returns all forms of names and abbreviations that are one word, in lower case. */
  public Set<String> singleWords() {
    return Set.copyOf(singleWords);
  }

  /** Returns the usual short name of a country in this language. */
  public String name(String code) {
    String name = names.get(code);
    if (name == null) {
      throw new IllegalArgumentException("No name for country " + code);
    }
    return name;
  }

  /** Returns the usual short names of all countries, by code. */
  public Map<String, String> names() {
    return Map.copyOf(names);
  }

  /** Returns single-word entries whose forms the dictionary does not know, for review. */
  public List<String> unknownWords() {
    return List.copyOf(unknown);
  }

  private void add(Entry entry, Morphology morphology, PhraseInflector inflector) {
    String text = entry.get("text");
    CountryWord word = new CountryWord(code(entry), form(entry), text);
    if (word.form() == CountryForm.NAME && word.isHistorical()) {
      names.putIfAbsent(word.code(), text);
    }
    addPhrase(inflector.words(text), word);
    List<String> listed = entry.list("forms");
    for (String form : listed) {
      if (!form.equals("=")) {
        addPhrase(inflector.words(form), word);
      }
    }
    if (listed.isEmpty()) {
      addInflected(text, word, morphology, inflector);
    }
  }

  private void addInflected(
      String text, CountryWord word, Morphology morphology, PhraseInflector inflector) {
    switch (word.form()) {
      case ADJECTIVE -> addForms(text, word, morphology, PartOfSpeech.ADJECTIVE);
      case DEMONYM -> addForms(text, word, morphology, PartOfSpeech.NOUN);
      case NAME -> {
        List<List<String>> forms = inflector.inflect(text);
        if (forms.size() == 1 && morphology.readings(text).isEmpty()) {
          unknown.add(text);
        }
        forms.forEach(form -> addPhrase(form, word));
      }
      case ABBREVIATION -> {}
    }
  }

  private void addForms(
      String text, CountryWord word, Morphology morphology, PartOfSpeech partOfSpeech) {
    List<Morphology.Form> forms = morphology.forms(text, partOfSpeech);
    if (forms.isEmpty()) {
      unknown.add(text);
    }
    forms.forEach(form -> addPhrase(List.of(form.text()), word));
  }

  private void addCldrNames(String language, PhraseInflector inflector) {
    ULocale display = new ULocale(language);
    List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
    codes.add(KOSOVO);
    for (String code : codes) {
      // CLDR writes the modifier letter apostrophe, lexicons and analysis the plain one
      String name = new ULocale("und", code).getDisplayCountry(display).replace('\u02BC', '\'');
      if (name.equals(code)) {
        throw new IllegalStateException("CLDR has no name in '" + language + "' for " + code);
      }
      names.put(code, name);
      boolean listed = !trie.matchesAt(0, 1, index -> Spelling.fold(name)).isEmpty();
      if (listed) {
        continue;
      }
      CountryWord word = new CountryWord(code, CountryForm.NAME, name);
      inflector.inflect(name).forEach(form -> addPhrase(form, word));
    }
  }

  private void addPhrase(List<String> words, CountryWord word) {
    boolean name = word.form() == CountryForm.NAME || word.form() == CountryForm.ABBREVIATION;
    if (name && words.size() == 1) {
      singleWords.add(Spelling.fold(words.get(0)));
    }
    trie.add(words.stream().map(Spelling::fold).toList(), word);
  }

  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  private static String code(Entry entry) {
    String code = entry.get("code");
    if (!ISO.contains(code) && !code.equals(KOSOVO) && !code.matches("[A-Z]{4}")) {
      throw entry.error("code", "not a code of ISO 3166-1 alpha-2 or ISO 3166-3");
    }
    return code;
  }

  private static CountryForm form(Entry entry) {
    try {
      return CountryForm.valueOf(entry.get("form").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw entry.error("form", "not one of name, abbreviation, adjective, demonym");
    }
  }
}
