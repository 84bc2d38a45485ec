package litopys.training;

import java.util.ArrayList;
import java.util.List;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.mention.NameLabels;
import litopys.sequence.CrfTrainer;
import litopys.sequence.SequenceModel;
import litopys.sequence.TrainingExample;

/** Trains the sequence model of one language on annotated documents. */
public final class ModelTrainer {

  private static final CrfTrainer.Settings SETTINGS =
      new CrfTrainer.Settings(20, 1.5, 0.2, 1, 20_211_123L);

  private final MentionExtractor rules;

  public ModelTrainer(LanguagePack language, Catalogues catalogues) {
    this.rules = MentionExtractor.ofRules(language, catalogues);
  }

  /** Returns the sentences of the documents with their features. */
  public List<TrainingExample> examples(List<AnnotatedDocument> documents) {
    List<TrainingExample> examples = new ArrayList<>();
    for (AnnotatedDocument document : documents) {
      AnnotatedText text = rules.annotate(document.text());
      examples.addAll(rules.examples(text, document.spans(text.tokenized())));
    }
    return examples;
  }

  /** Trains a model; the same documents in the same order give the same model. */
  public SequenceModel train(List<AnnotatedDocument> documents) {
    return trainOn(examples(documents));
  }

  /** Trains on examples that were made before. */
  public static SequenceModel trainOn(List<TrainingExample> examples) {
    return new CrfTrainer(NameLabels.tagSet(), SETTINGS).train(examples);
  }
}
