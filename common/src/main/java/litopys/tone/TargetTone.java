package litopys.tone;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.text.Sentence;

/** Reads the tone of texts toward their mentions. Immutable; one per language is enough. */
public final class TargetTone {

  private final ToneLexicon lexicon;
  private final VerbFrames frames;
  private final ClauseWords words;
  private final RoleFinder roles;
  private final ToneModel model;

  private TargetTone(
      ToneLexicon lexicon,
      VerbFrames frames,
      ClauseWords words,
      RoleFinder roles,
      ToneModel model) {
    this.lexicon = lexicon;
    this.frames = frames;
    this.words = words;
    this.roles = roles;
    this.model = model;
  }

  /** Reads with the weights that the project carries. */
  public static TargetTone load(LanguagePack language, ToneLexicon lexicon) {
    return with(ToneModel.load(language), language, lexicon);
  }

  /** Reads with weights of one's own. */
  public static TargetTone with(ToneModel model, LanguagePack language, ToneLexicon lexicon) {
    ClauseWords words = ClauseWords.load(language);
    RoleFinder roles = language.code().equals("en") ? new OrderRoles(words) : new CaseRoles();
    return new TargetTone(lexicon, VerbFrames.load(language), words, roles, model);
  }

  /**
   * Returns the tone of one text.
   *
   * @param nameTokens tokens inside any mention; they carry no tone
   */
  public TextTone of(AnnotatedText text, BitSet nameTokens) {
    return new TextTone(text, nameTokens, this);
  }

  ToneSentence read(AnnotatedText text, Sentence sentence, BitSet nameTokens) {
    return new ToneSentence(text, sentence, nameTokens, lexicon, frames, words);
  }

  Tone tone(ToneSentence sentence, int firstToken, int endToken, Optional<EntityKind> kind) {
    ToneModel.Sum sum = model.new Sum();
    collect(sentence, firstToken, endToken, kind, sum);
    return sum.tone();
  }

  List<ToneFeature> features(
      ToneSentence sentence, int firstToken, int endToken, Optional<EntityKind> kind) {
    ToneModel.Named named = model.new Named();
    collect(sentence, firstToken, endToken, kind, named);
    return named.features();
  }

  private void collect(
      ToneSentence sentence,
      int firstToken,
      int endToken,
      Optional<EntityKind> kind,
      FeatureSet.Taker taker) {
    Target target = new Target(sentence, firstToken, endToken, words, roles);
    new TargetFeatures(sentence, target, words, kind, new FeatureSet(taker))
        .collect(new TargetEvidence(sentence, target, lexicon, words).collect());
  }
}
