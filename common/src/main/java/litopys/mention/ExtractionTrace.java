package litopys.mention;

import java.util.List;
import litopys.language.AnnotatedText;
import litopys.mention.MentionExtractor.Mention;
import litopys.sequence.LabeledSpan;

/**
 * How the mentions of one text came about.
 *
 * @param mentions that stand, in reading order
 * @param proposals all candidates of the rules, in reading order, overlapping or not
 * @param labels spans that the sequence model labels; none without a model
 */
public record ExtractionTrace(
    AnnotatedText text,
    List<Mention> mentions,
    List<Candidate> proposals,
    List<LabeledSpan> labels,
    FeatureWeights weights) {

  public ExtractionTrace {
    mentions = List.copyOf(mentions);
    proposals = List.copyOf(proposals);
    labels = List.copyOf(labels);
  }

  /** Answers how the sequence model weighs a span. */
  public interface FeatureWeights {

    /**
     * Returns the features of a span within one sentence that speak most for or against a label,
     * rather than no name at all, the strongest first.
     *
     * @param span with one of {@link NameLabels#all}
     */
    List<WeighedFeature> strongest(LabeledSpan span, int most);
  }

  /**
   * A feature of a token.
   *
   * @param name of the template that made it
   * @param token index in the text
   * @param weight for the label, less that for no name
   */
  public record WeighedFeature(String name, int token, float weight) {}
}
