package litopys.mention;

import java.util.List;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;

/** Tells from the word before a name in which case the name is likely to stand. */
final class NameContext {

  private static final List<Case> NOMINATIVE_FIRST =
      List.of(
          Case.NOMINATIVE,
          Case.GENITIVE,
          Case.ACCUSATIVE,
          Case.DATIVE,
          Case.INSTRUMENTAL,
          Case.LOCATIVE,
          Case.VOCATIVE);

  private static final List<Case> OBLIQUE_FIRST =
      List.of(
          Case.GENITIVE,
          Case.INSTRUMENTAL,
          Case.ACCUSATIVE,
          Case.DATIVE,
          Case.LOCATIVE,
          Case.NOMINATIVE,
          Case.VOCATIVE);

  private NameContext() {}

  /**
   * Returns all cases, the likeliest first: after a preposition the nominative comes last ("до
   * Домініка Рааба").
   */
  static List<Case> cases(AnnotatedText text, int firstToken) {
    int before = firstToken - 1;
    if (before < 0
        || !text.sentenceOf(firstToken).hasToken(before)
        || !text.tokenized().isSpaced(before)) {
      return NOMINATIVE_FIRST;
    }
    boolean preposition =
        text.hasReading(before, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION);
    return preposition ? OBLIQUE_FIRST : NOMINATIVE_FIRST;
  }
}
