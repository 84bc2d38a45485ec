package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import litopys.mention.RuleExtractor.Proposal;
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
          spans.add(new LabeledSpan(span.begin() + first, span.end() + first, span.label()));
        }
      }
      tagged.add(spans);
    }
    return tagged;
  }
}
