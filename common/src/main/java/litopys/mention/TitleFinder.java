package litopys.mention;

import java.util.List;
import java.util.Locale;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Reading;
import litopys.name.HumanNouns;
import litopys.text.Token;

/** Finds the word for a person that introduces a name: "міністр закордонних справ Росії Лавров". */
final class TitleFinder {

  /** Words between a title and its name: "першого віцепрем'єра з питань … України". */
  private static final int REACH = 7;

  private final HumanNouns nouns;

  TitleFinder(HumanNouns nouns) {
    this.nouns = nouns;
  }

  /** Returns the readings of a title that stands right before a word; empty if there is none. */
  List<Reading> directlyBefore(AnnotatedText text, int index) {
    int at = index - 1;
    if (at >= 1 && text.token(at).is(".") && text.token(at - 1).isWord()) {
      at--;
    }
    return at >= 0 && text.sentenceOf(index).hasToken(at) ? titles(text, at) : List.of();
  }

  /**
   * Returns the readings of the nearest title before a word that its complement in the genitive may
   * reach over; empty if there is none.
   */
  List<Reading> before(AnnotatedText text, int index) {
    List<Reading> direct = directlyBefore(text, index);
    if (!direct.isEmpty()) {
      return direct;
    }
    int first = Math.max(text.sentenceOf(index).firstToken(), index - REACH);
    for (int at = index - 1; at >= first; at--) {
      if (!mayBeComplement(text, at)) {
        return List.of();
      }
      List<Reading> titles = at == 0 ? List.of() : titles(text, at - 1);
      if (!titles.isEmpty()) {
        return titles;
      }
    }
    return List.of();
  }

  private List<Reading> titles(AnnotatedText text, int index) {
    Token token = text.token(index);
    if (!token.isWord()) {
      return List.of();
    }
    return text.readings(index).stream()
        .filter(r -> r.grammar().isNoun() && nouns.isHuman(r.lemma().toLowerCase(Locale.ROOT)))
        .filter(r -> Character.isLowerCase(r.lemma().charAt(0)))
        .toList();
  }

  private static boolean mayBeComplement(AnnotatedText text, int index) {
    Token token = text.token(index);
    if (!token.isWord()) {
      return false;
    }
    return token.isAllCaps()
        || text.readings(index).isEmpty()
        || List.of("з", "із", "у", "в", "по", "с", "и", "і", "та", "й").contains(text.lower(index))
        || text.hasReading(
            index,
            r ->
                (r.grammar().isNoun() || r.grammar().isAdjective())
                    && r.grammar().grammaticalCase() != Case.NOMINATIVE);
  }
}
