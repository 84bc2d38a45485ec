package litopys.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.sequence.LabeledSpan;
import litopys.sequence.SequenceModel;
import litopys.sequence.TrainingExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A model trained without every eighth document has to find the names of these: floors that a
 * change of the engine or of the corpus must not break unnoticed.
 */
class HeldBackTest {

  private static final int FOLDS = 8;
  private static final Catalogues CATALOGUES = Catalogues.load();

  @ParameterizedTest(name = "{0}: persons {1}, organizations {2}, places {3}")
  @CsvSource({"uk, 91, 79, 86", "ru, 90, 79, 86", "en, 87, 77, 84"})
  void namesOfHeldBackDocumentsAreFound(
      String language, double persons, double organizations, double places) {
    ModelTrainer trainer = new ModelTrainer(pack(language), CATALOGUES);
    List<AnnotatedDocument> documents = AnnotatedCorpus.ofProject(language);
    List<TrainingExample> training = new ArrayList<>();
    List<TrainingExample> heldBack = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      (i % FOLDS == 0 ? heldBack : training).addAll(trainer.examples(List.of(documents.get(i))));
    }

    SequenceModel model = ModelTrainer.trainOn(training);

    assertThat(f1(model, heldBack, "PERSON")).as("PERSON").isGreaterThan(persons);
    assertThat(f1(model, heldBack, "ORGANIZATION")).as("ORGANIZATION").isGreaterThan(organizations);
    assertThat(f1(model, heldBack, "PLACE")).as("PLACE").isGreaterThan(places);
  }

  /** Returns the strict F1 of one label, in percent. */
  private static double f1(SequenceModel model, List<TrainingExample> examples, String label) {
    int expected = 0;
    int found = 0;
    int right = 0;
    for (TrainingExample example : examples) {
      Set<LabeledSpan> gold = of(label, example.spans());
      Set<LabeledSpan> predicted = of(label, model.decode(example.features()));
      expected += gold.size();
      found += predicted.size();
      predicted.retainAll(gold);
      right += predicted.size();
    }
    return 200.0 * right / (expected + found);
  }

  private static Set<LabeledSpan> of(String label, List<LabeledSpan> spans) {
    Set<LabeledSpan> own = new HashSet<>(spans);
    own.removeIf(span -> !span.label().equals(label));
    return own;
  }

  private static LanguagePack pack(String language) {
    return LanguagePack.installed().stream()
        .filter(pack -> pack.code().equals(language))
        .findFirst()
        .orElseThrow();
  }
}
