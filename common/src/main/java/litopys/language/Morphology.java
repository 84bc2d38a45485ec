package litopys.language;

import java.util.List;
import java.util.Optional;

/** The dictionary of a language. Implementations are immutable to their users and thread-safe. */
public interface Morphology {

  /** Forms whose readings an implementation remembers: 20 to 30 MB, a day of news has fewer. */
  int CACHED_FORMS = 100_000;

  /**
   * Returns all readings of a word form as it is written, normalised apostrophe included; empty if
   * the dictionary does not know it. A capitalised form has the readings of the name and of the
   * common word.
   */
  List<Reading> readings(String form);

  /**
   * Returns the form of a lemma that has the given case, gender and number, or empty if the
   * dictionary cannot make it.
   */
  Optional<String> inflect(String lemma, Grammar grammar);

  /**
   * Returns every form of a lemma as the given part of speech; empty if the dictionary does not
   * know it.
   */
  List<Form> forms(String lemma, Grammar.PartOfSpeech partOfSpeech);

  /**
   * Returns the case forms of a noun in the nominative that the dictionary does not have, such as
   * the name of a company; empty if it is like no noun of the language.
   */
  default List<Form> unknownForms(String noun) {
    return List.of();
  }

  /**
   * Returns how a form that the dictionary does not have may be understood as a compound:
   * "Еврокомиссии" by "комиссии"; empty if it ends in no noun.
   */
  default List<Reading> compoundReadings(String form) {
    return List.of();
  }

  /** A form of a lemma and its grammar. */
  record Form(String text, Grammar grammar) {}
}
