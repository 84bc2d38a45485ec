package litopys.tone;

import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.LanguagePack;
import litopys.syntax.MentionRoles;
import litopys.syntax.ParsedSentence;
import litopys.syntax.ParsedText;
import litopys.syntax.SentenceParser;

/** Reads the tone of texts toward their mentions. Immutable; one per language is enough. */
public final class TargetTone {

  private final ToneLexicon lexicon;
  private final SentenceParser parser;
  private final ToneModel model;

  private TargetTone(ToneLexicon lexicon, SentenceParser parser, ToneModel model) {
    this.lexicon = lexicon;
    this.parser = parser;
    this.model = model;
  }

  /** Reads with the weights that the project carries. */
  public static TargetTone load(LanguagePack language, ToneLexicon lexicon) {
    return with(ToneModel.load(language), language, lexicon);
  }

  /** Reads with weights of one's own. */
  public static TargetTone with(ToneModel model, LanguagePack language, ToneLexicon lexicon) {
    SentenceParser parser =
        SentenceParser.load(
            language,
            lexicon.modifiers(),
            (text, token) -> lexicon.findValence(text, token).orElse(0) != 0);
    return new TargetTone(lexicon, parser, model);
  }

  /** Returns the parser of the sentences, for what else is read from them. */
  public SentenceParser parser() {
    return parser;
  }

  /** Returns the tone of one text. */
  public TextTone of(ParsedText text) {
    return new TextTone(text, this);
  }

  ToneSentence read(ParsedSentence sentence) {
    return new ToneSentence(sentence, lexicon);
  }

  Tone tone(ToneSentence sentence, MentionRoles target, Optional<EntityKind> kind) {
    ToneModel.Sum sum = model.new Sum();
    collect(sentence, target, kind, sum);
    return sum.tone();
  }

  List<ToneFeature> features(
      ToneSentence sentence, MentionRoles target, Optional<EntityKind> kind) {
    ToneModel.Named named = model.new Named();
    collect(sentence, target, kind, named);
    return named.features();
  }

  private void collect(
      ToneSentence sentence,
      MentionRoles target,
      Optional<EntityKind> kind,
      FeatureSet.Taker taker) {
    new TargetFeatures(sentence, target, parser.words(), kind, new FeatureSet(taker))
        .collect(new TargetEvidence(sentence, target, lexicon, parser.words()).collect());
  }
}
