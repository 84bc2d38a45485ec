package litopys.tone;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.text.Sentence;

/** The tone of a sentence toward one of its mentions. Immutable; one per language is enough. */
public final class TargetTone {

  /** Greatest tone, in thousandths. */
  public static final int MOST = 1000;

  /** A tone no farther from 0 than this, in thousandths, is labelled neutral. */
  public static final int NEUTRAL_WITHIN = 125;

  private final ToneLexicon lexicon;
  private final VerbFrames frames;
  private final ClauseWords words;
  private final RoleFinder roles;

  private TargetTone(ToneLexicon lexicon, VerbFrames frames, ClauseWords words, RoleFinder roles) {
    this.lexicon = lexicon;
    this.frames = frames;
    this.words = words;
    this.roles = roles;
  }

  public static TargetTone load(LanguagePack language, ToneLexicon lexicon) {
    ClauseWords words = ClauseWords.load(language);
    RoleFinder roles = language.code().equals("en") ? new OrderRoles(words) : new CaseRoles();
    return new TargetTone(lexicon, VerbFrames.load(language), words, roles);
  }

  /**
   * Returns the tone of a sentence toward the mention {@code [firstToken, endToken)} in
   * thousandths, -1000 to 1000; 0 if nothing speaks for or against it, empty if the sentence has no
   * word besides the mention.
   *
   * @param nameTokens tokens inside any mention; they carry no tone
   */
  public OptionalInt toward(
      AnnotatedText text, Sentence sentence, int firstToken, int endToken, BitSet nameTokens) {
    if (!saysSomething(text, sentence, firstToken, endToken)) {
      return OptionalInt.empty();
    }
    double sum = 0;
    for (ToneEvidence evidence : evidence(text, sentence, firstToken, endToken, nameTokens)) {
      sum += evidence.contribution();
    }
    double squashed = StrictMath.tanh(sum / ToneWeights.SATURATION);
    return OptionalInt.of((int) StrictMath.rint(squashed * MOST));
  }

  /** Returns the label of a tone: -1 negative, 0 neutral, 1 positive. */
  public static int label(int tone) {
    return Math.abs(tone) <= NEUTRAL_WITHIN ? 0 : Integer.signum(tone);
  }

  /** Returns the words that make the tone toward a mention, in the order of the text. */
  public List<ToneEvidence> evidence(
      AnnotatedText text, Sentence sentence, int firstToken, int endToken, BitSet nameTokens) {
    if (!sentence.hasToken(firstToken) || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "No mention of sentence %d: [%d, %d)".formatted(sentence.number(), firstToken, endToken));
    }
    BitSet names = (BitSet) nameTokens.clone();
    names.set(firstToken, endToken);
    ToneSentence read = new ToneSentence(text, sentence, names, lexicon, frames, words);
    Target target = new Target(read, firstToken, endToken, words, roles);
    return new TargetEvidence(read, target, lexicon, words).collect();
  }

  private static boolean saysSomething(
      AnnotatedText text, Sentence sentence, int firstToken, int endToken) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      boolean inside = firstToken <= i && i < endToken;
      if (!inside && text.token(i).isWord()) {
        return true;
      }
    }
    return false;
  }
}
