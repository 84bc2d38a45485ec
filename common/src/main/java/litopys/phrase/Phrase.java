package litopys.phrase;

import java.util.List;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;

/**
 * A noun or name with its attributes, without what depends on it.
 *
 * @param number position among the phrases of the sentence
 * @param headToken index of its noun, or of the first token of its name
 * @param endToken index after its last token, that of an apposed name included
 * @param grammars what its form may be; empty where forms tell nothing
 * @param preposition before it, in lower case; empty if there is none
 * @param governor number of the phrase whose noun it belongs to, or {@link #NONE}
 * @param series number of the first phrase that "and" or commas join it to; its own if there is
 *     none
 */
public record Phrase(
    int number,
    int firstToken,
    int headToken,
    int endToken,
    List<Grammar> grammars,
    String preposition,
    int governor,
    int series,
    Referent referent) {

  public static final int NONE = -1;

  public Phrase {
    grammars = List.copyOf(grammars);
  }

  public boolean hasCase(Case one) {
    return grammars.stream().anyMatch(grammar -> grammar.grammaticalCase().agreesWith(one));
  }

  /** Tells whether it is no part of another phrase and has no preposition. */
  public boolean isFree() {
    return governor == NONE && preposition.isEmpty();
  }

  /** Returns the same phrase as one that stands for others. */
  Phrase as(Referent other) {
    return new Phrase(
        number, firstToken, headToken, endToken, grammars, preposition, governor, series, other);
  }

  boolean contains(int token) {
    return firstToken <= token && token < endToken;
  }
}
