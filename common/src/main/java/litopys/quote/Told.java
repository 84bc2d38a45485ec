package litopys.quote;

import java.util.List;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.VerbForm;
import litopys.language.Reading;
import litopys.phrase.NameSpan;

/**
 * A quote as one sentence tells it.
 *
 * @param token that tells it: the verb, or the word that introduces the speaker
 * @param open grammars of a verb that leaves its subject to the sentence before; empty if it has
 *     one
 */
record Told(Quote quote, int token, List<Grammar> open) {

  Told {
    open = List.copyOf(open);
  }

  /** Returns the grammars of a verb in the past, whose gender tells who may be meant. */
  static List<Grammar> open(AnnotatedText text, int verb) {
    return text.readings(verb).stream()
        .map(Reading::grammar)
        .filter(grammar -> grammar.verbForm() == VerbForm.PAST)
        .toList();
  }

  /** Tells whether the subject that is left out may be a person who spoke just before. */
  boolean mayBeBy(NameSpan speaker) {
    return open.stream().anyMatch(verb -> verb.gender().agreesWith(speaker.gender()));
  }
}
