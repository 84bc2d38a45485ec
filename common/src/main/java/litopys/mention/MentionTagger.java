package litopys.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litopys.mention.ExtractionTrace.WeighedFeature;
import litopys.mention.RuleExtractor.Proposal;
import litopys.sequence.FeatureMatrix;
import litopys.sequence.LabeledSpan;
import litopys.sequence.SequenceModel;
import litopys.text.Sentence;

/**
 * Labels the names of an article by a trained sequence model that weighs what the rules propose.
 */
final class MentionTagger {

  private final SequenceModel model;
  private final TokenFeatures features;

  MentionTagger(SequenceModel model, TokenFeatures features) {
    this.model = model;
    this.features = features;
  }

  /** Returns the labelled spans of each field, as indices of its tokens, in reading order. */
  List<List<LabeledSpan>> tag(List<Proposal> proposals) {
    ArticleNames names = new ArticleNames(proposals);
    List<List<LabeledSpan>> tagged = new ArrayList<>();
    for (Proposal proposal : proposals) {
      List<LabeledSpan> spans = new ArrayList<>();
      for (Sentence sentence : proposal.text().tokenized().sentences()) {
        int first = sentence.firstToken();
        for (LabeledSpan span : model.decode(features.of(proposal, sentence, names))) {
          SpanEdges.trim(
                  proposal.text(),
                  new LabeledSpan(span.begin() + first, span.end() + first, span.label()))
              .ifPresent(spans::add);
        }
      }
      tagged.add(spans);
    }
    return tagged;
  }

  /** Returns the features that speak most for or against the label of a span in one sentence. */
  List<WeighedFeature> strongest(
      Proposal proposal, ArticleNames names, LabeledSpan span, int most) {
    Sentence sentence = proposal.text().sentenceOf(span.begin());
    int first = sentence.firstToken();
    int end = Math.min(span.end(), sentence.endToken());
    LabeledSpan local = new LabeledSpan(span.begin() - first, end - first, span.label());
    FeatureMatrix matrix = features.of(proposal, sentence, names);
    List<WeighedFeature> weighed = new ArrayList<>();
    for (int i = local.begin(); i < local.end(); i++) {
      for (int f = 0; f < matrix.width(); f++) {
        float weight = model.weight(matrix.feature(i, f), local, i);
        weighed.add(new WeighedFeature(TokenFeatures.name(f), i + first, weight));
      }
    }
    return weighed.stream()
        .filter(feature -> feature.weight() != 0)
        .sorted(
            Comparator.comparing((WeighedFeature feature) -> -Math.abs(feature.weight()))
                .thenComparing(WeighedFeature::token)
                .thenComparing(WeighedFeature::name))
        .limit(most)
        .toList();
  }
}
