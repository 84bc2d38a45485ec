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

  private static final List<Case> GENITIVE_FIRST =
      List.of(
          Case.GENITIVE,
          Case.NOMINATIVE,
          Case.DATIVE,
          Case.INSTRUMENTAL,
          Case.ACCUSATIVE,
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
   * Returns all cases, the likeliest first: after a preposition no nominative ("до Домініка
   * Рааба"), after a noun the genitive ("лист Домініка Рааба"), else the nominative.
   */
  static List<Case> cases(AnnotatedText text, int firstToken) {
    int before = firstToken - 1;
    if (before < 0
        || !text.sentenceOf(firstToken).hasToken(before)
        || !text.tokenized().isSpaced(before)) {
      return NOMINATIVE_FIRST;
    }
    if (text.hasReading(before, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION)) {
      return OBLIQUE_FIRST;
    }
    boolean noun = text.hasReading(before, r -> r.grammar().isNoun());
    boolean verb = text.hasReading(before, r -> r.grammar().isVerb());
    return noun && !verb && !text.token(before).isCapitalized() ? GENITIVE_FIRST : NOMINATIVE_FIRST;
  }
}
