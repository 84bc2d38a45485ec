package litopys.tone;

import java.util.BitSet;
import java.util.List;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.text.Sentence;

/** Reads the tone of texts toward their mentions. Immutable; one per language is enough. */
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
   * Returns the tone of one text.
   *
   * @param nameTokens tokens inside any mention; they carry no tone
   */
  public TextTone of(AnnotatedText text, BitSet nameTokens) {
    return new TextTone(text, nameTokens, this);
  }

  /** Returns the label of a tone: -1 negative, 0 neutral, 1 positive. */
  public static int label(int tone) {
    return Math.abs(tone) <= NEUTRAL_WITHIN ? 0 : Integer.signum(tone);
  }

  ToneSentence read(AnnotatedText text, Sentence sentence, BitSet nameTokens) {
    return new ToneSentence(text, sentence, nameTokens, lexicon, frames, words);
  }

  List<ToneEvidence> evidence(ToneSentence sentence, int firstToken, int endToken) {
    Target target = new Target(sentence, firstToken, endToken, words, roles);
    return new TargetEvidence(sentence, target, lexicon, words).collect();
  }
}
