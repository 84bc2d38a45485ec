package litopys.tone;

import java.util.BitSet;
import java.util.OptionalInt;
import litopys.language.AnnotatedText;

/**
 * Counts what the tone numbers of GDELT's Global Knowledge Graph (V1.5TONE of its codebook 2.1) are
 * made of: tokens in word lists, repetitions included, negation ignored, over all words and numbers
 * of a text.
 */
public final class GdeltToneCounter {

  private final ToneLexicon lexicon;

  public GdeltToneCounter(ToneLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Counts a whole text.
   *
   * @param nameTokens tokens inside mentions; they are words, but carry no tone
   */
  public GdeltTone count(AnnotatedText text, BitSet nameTokens) {
    int positive = 0;
    int negative = 0;
    int polar = 0;
    int active = 0;
    int self = 0;
    for (int i = 0; i < text.size(); i++) {
      if (nameTokens.get(i)) {
        continue;
      }
      OptionalInt valence = lexicon.findValence(text, i);
      if (valence.isPresent()) {
        polar++;
        positive += valence.getAsInt() > 0 ? 1 : 0;
        negative += valence.getAsInt() < 0 ? 1 : 0;
      }
      active += lexicon.isActive(text, i) ? 1 : 0;
      self += lexicon.isSelf(text, i) ? 1 : 0;
    }
    return new GdeltTone(positive, negative, polar, active, self, text.tokenized().wordCount());
  }
}
