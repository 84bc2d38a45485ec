package litopys.analysis;

import java.util.List;
import java.util.Optional;
import litopys.mention.Candidate;
import litopys.mention.ExtractionTrace.WeighedFeature;
import litopys.tone.Tone;
import litopys.tone.ToneFeature;

/** What was found in a text and why, sentence by sentence. */
public record ExplainedText(List<ExplainedSentence> sentences) {

  public ExplainedText {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param quotes that begin in it
   * @param proposals candidates of the rules, in reading order, overlapping or not
   * @param labels spans that the sequence model labels
   */
  public record ExplainedSentence(
      int number,
      String text,
      List<ExplainedMention> mentions,
      List<ExplainedQuote> quotes,
      List<ExplainedRelation> relations,
      List<Proposed> proposals,
      List<Labeled> labels) {

    public ExplainedSentence {
      mentions = List.copyOf(mentions);
      quotes = List.copyOf(quotes);
      relations = List.copyOf(relations);
      proposals = List.copyOf(proposals);
      labels = List.copyOf(labels);
    }
  }

  /**
   * A mention that stands.
   *
   * @param features that speak most for or against its kind in the sequence model
   * @param tone of the sentence toward it; empty without evidence
   * @param toneFeatures that speak most for or against its tone
   */
  public record ExplainedMention(
      String surface,
      Candidate candidate,
      boolean nested,
      List<Feature> features,
      Optional<Tone> tone,
      List<ToneFeature> toneFeatures) {

    public ExplainedMention {
      features = List.copyOf(features);
      toneFeatures = List.copyOf(toneFeatures);
    }
  }

  /**
   * What somebody is told to have said.
   *
   * @param nested whether it is part of another quote
   * @param speaker empty if the text names none
   * @param verb base form; empty where no verb says so
   */
  public record ExplainedQuote(
      String text,
      String form,
      boolean nested,
      Optional<Candidate> speaker,
      Optional<String> verb) {}

  /**
   * What one entity does toward another.
   *
   * @param mutual whether both do it
   * @param evidence the verb or noun that shows it
   */
  public record ExplainedRelation(
      String kind,
      Candidate source,
      Candidate target,
      boolean mutual,
      int polarity,
      boolean negated,
      String modality,
      String evidence) {}

  /**
   * A candidate of the rules.
   *
   * @param features that speak most for or against it, if nothing stands where it is
   */
  public record Proposed(String surface, Candidate candidate, List<Feature> features) {

    public Proposed {
      features = List.copyOf(features);
    }
  }

  /** A span that the sequence model labels. */
  public record Labeled(String surface, String label) {}

  /**
   * A feature of the sequence model.
   *
   * @param word at which it was made
   */
  public record Feature(String name, String word, float weight) {

    static Feature of(WeighedFeature feature, String word) {
      return new Feature(feature.name(), word, feature.weight());
    }
  }
}
