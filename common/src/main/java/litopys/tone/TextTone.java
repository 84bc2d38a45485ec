package litopys.tone;

import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.syntax.MentionRoles;
import litopys.syntax.ParsedSentence;
import litopys.syntax.ParsedText;
import litopys.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The tone of the sentences of one text toward its mentions. Mentions in reading order are
 * cheapest: what a sentence says is read once for all of them. Used by one thread.
 */
public final class TextTone {

  private final ParsedText text;
  private final TargetTone language;
  private @Nullable ToneSentence latest;

  TextTone(ParsedText text, TargetTone language) {
    this.text = text;
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
    if (!saysSomething(firstToken, endToken)) {
      return Optional.empty();
    }
    MentionRoles target = text.roles(firstToken, endToken);
    return Optional.of(language.tone(read(target.sentence()), target, kind));
  }

  /** Returns the features of a mention that make its tone, in the order they were found. */
  public List<ToneFeature> features(int firstToken, int endToken, Optional<EntityKind> kind) {
    MentionRoles target = text.roles(firstToken, endToken);
    return language.features(read(target.sentence()), target, kind);
  }

  private ToneSentence read(ParsedSentence sentence) {
    ToneSentence read = latest;
    if (read == null || read.parsed() != sentence) {
      read = language.read(sentence);
      latest = read;
    }
    return read;
  }

  private boolean saysSomething(int firstToken, int endToken) {
    Sentence sentence = text.text().sentenceOf(firstToken);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      boolean inside = firstToken <= i && i < endToken;
      if (!inside && text.text().token(i).isWord()) {
        return true;
      }
    }
    return false;
  }
}
