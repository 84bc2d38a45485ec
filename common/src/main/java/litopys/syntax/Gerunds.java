package litopys.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Morphology;
import litopys.language.Morphology.Form;
import litopys.text.Spelling;

/**
 * Gerunds of Ukrainian verbs. Its dictionary keeps "попереджаючи" as a word of its own, so that the
 * verb "попереджати" has to be found by the forms that share its stem.
 */
final class Gerunds {

  private static final Map<String, String> OF_PRESENT = Map.of("ться", "чись", "ть", "чи");
  private static final Map<String, String> OF_PAST = Map.of("вся", "вшись", "в", "вши");

  private final Map<String, String> verbs = new HashMap<>();

  void add(String verb, Morphology morphology) {
    for (Form form : morphology.forms(verb, PartOfSpeech.VERB)) {
      gerund(form).ifPresent(gerund -> verbs.put(Spelling.fold(gerund), verb));
    }
  }

  /** Returns the verb of a gerund; any other word is given back. */
  String verb(String lemma) {
    return verbs.getOrDefault(lemma, lemma);
  }

  private static Optional<String> gerund(Form form) {
    return switch (form.grammar().verbForm()) {
      case PRESENT, FUTURE ->
          form.grammar().number() == GrammaticalNumber.PLURAL
              ? withEnding(form.text(), OF_PRESENT)
              : Optional.empty();
      case PAST -> withEnding(form.text(), OF_PAST);
      default -> Optional.empty();
    };
  }

  private static Optional<String> withEnding(String form, Map<String, String> endings) {
    return endings.entrySet().stream()
        .filter(ending -> form.endsWith(ending.getKey()))
        .map(
            ending ->
                form.substring(0, form.length() - ending.getKey().length()) + ending.getValue())
        .findFirst();
  }
}
