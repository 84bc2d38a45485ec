package litopys.language;

import java.util.List;
import java.util.Optional;

/** The dictionary of a language. Implementations are immutable to their users and thread-safe. */
public interface Morphology {

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

  /** A form of a lemma and its grammar. */
  record Form(String text, Grammar grammar) {}
}
