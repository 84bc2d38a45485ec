package litopys.tone;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The tone of the sentences of one text toward its mentions. Mentions in reading order are
 * cheapest: what a sentence says is read once for all of them. Used by one thread.
 */
public final class TextTone {

  private final AnnotatedText text;
  private final BitSet nameTokens;
  private final TargetTone language;
  private @Nullable ToneSentence latest;

  TextTone(AnnotatedText text, BitSet nameTokens, TargetTone language) {
    this.text = text;
    this.nameTokens = nameTokens;
    this.language = language;
  }

  /**
   * Returns the tone of the sentence of a mention toward it; empty if the sentence has no word
   * besides the mention.
   *
   * @param firstToken index of the first token of the mention
   * @param endToken index after its last
   * @param kind of the mention, if it is known
   */
  public Optional<Tone> findTone(int firstToken, int endToken, Optional<EntityKind> kind) {
    return saysSomething(firstToken, endToken)
        ? Optional.of(language.tone(sentence(firstToken, endToken), firstToken, endToken, kind))
        : Optional.empty();
  }

  /** Returns the features of a mention that make its tone, in the order they were found. */
  public List<ToneFeature> features(int firstToken, int endToken, Optional<EntityKind> kind) {
    return language.features(sentence(firstToken, endToken), firstToken, endToken, kind);
  }

  private ToneSentence sentence(int firstToken, int endToken) {
    if (firstToken < 0 || endToken <= firstToken || endToken > text.size()) {
      throw new IllegalArgumentException(
          "Not tokens of the text: [%d, %d)".formatted(firstToken, endToken));
    }
    Sentence sentence = text.sentenceOf(firstToken);
    boolean among = nameTokens.nextClearBit(firstToken) >= endToken;
    if (!among) {
      // an adjective or demonym is a name only while it is looked at itself
      BitSet names = (BitSet) nameTokens.clone();
      names.set(firstToken, endToken);
      return language.read(text, sentence, names);
    }
    ToneSentence read = latest;
    if (read == null || !read.sentence().equals(sentence)) {
      read = language.read(text, sentence, nameTokens);
      latest = read;
    }
    return read;
  }

  private boolean saysSomething(int firstToken, int endToken) {
    Sentence sentence = text.sentenceOf(firstToken);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      boolean inside = firstToken <= i && i < endToken;
      if (!inside && text.token(i).isWord()) {
        return true;
      }
    }
    return false;
  }
}
