package litopys.language;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** All the engine asks of a language. Heavy parts load on the first call and are kept. */
public interface LanguagePack {

  /** ISO 639-1 code; names the folder of resources below {@code litopys/language}. */
  String code();

  Morphology morphology();

  /** Lower-case abbreviations, without the stop, after which no sentence ends. */
  Set<String> abbreviations();

  /** Common nouns for people that the dictionary marks as such, by base form. */
  Set<String> humanNouns();

  /** Lower-case words that stand inside names of people: "фон", "де", "аль". */
  Set<String> nameParticles();

  /** Nouns that make a region of the adjective before them: "область", "район". */
  Set<String> regionNouns();

  /** Whether a word without a reading is no ordinary word of the language. */
  boolean hasFullDictionary();

  /**
   * Lower-case words that are no names, for a language without a full dictionary; empty for the
   * others, whose dictionary tells.
   */
  Set<String> ordinaryWords();

  /** Where the head noun stands in the name of an institution. */
  HeadOrder headOrder();

  /** "Міністерство оборони" has its head first, "Defence Ministry" last. */
  enum HeadOrder {
    HEAD_FIRST,
    HEAD_LAST
  }

  /** Returns the languages that are installed, in the order of their codes. */
  static List<LanguagePack> installed() {
    return ServiceLoader.load(LanguagePack.class, LanguagePack.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(LanguagePack::code))
        .toList();
  }
}
