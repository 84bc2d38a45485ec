package litopys.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A toy language: capitals are names, a "title" before makes them people. */
class SequenceModelTest {

  private static final TagSet TAGS = new TagSet(List.of("PERSON", "PLACE"));
  private static final CrfTrainer TRAINER =
      new CrfTrainer(TAGS, new CrfTrainer.Settings(20, 0.1, 0.3, 1, 7));

  /** Words of a sentence: t title, p preposition, N name, w word. */
  private static FeatureMatrix features(String words) {
    FeatureMatrix features = new FeatureMatrix(words.length(), 2);
    for (int i = 0; i < words.length(); i++) {
      features.put(i, 0, words.charAt(i));
      features.put(i, 1, 1000L + (i == 0 ? '^' : words.charAt(i - 1)));
    }
    return features;
  }

  private static List<LabeledSpan> spans(String words) {
    List<LabeledSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < words.length()) {
      int begin = i++;
      if (words.charAt(begin) == 'N') {
        while (i < words.length() && words.charAt(i) == 'N') {
          i++;
        }
        boolean place = begin > 0 && words.charAt(begin - 1) == 'p';
        spans.add(new LabeledSpan(begin, i, place ? "PLACE" : "PERSON"));
      }
    }
    return spans;
  }

  private static List<TrainingExample> examples(long seed, int count) {
    Random random = new Random(seed);
    List<TrainingExample> examples = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      StringBuilder words = new StringBuilder();
      int length = random.nextInt(9);
      for (int i = 0; i < length; i++) {
        words.append("tpNNww".charAt(random.nextInt(6)));
      }
      examples.add(new TrainingExample(features(words.toString()), spans(words.toString())));
    }
    return examples;
  }

  @Test
  void aModelLearnsWhatItsExamplesHaveInCommon() {
    SequenceModel model = TRAINER.train(examples(1, 400));

    assertThat(model.decode(features("wpNNwtNw")))
        .containsExactly(new LabeledSpan(2, 4, "PLACE"), new LabeledSpan(6, 7, "PERSON"));
    assertThat(examples(2, 200))
        .allSatisfy(
            example -> assertThat(model.decode(example.features())).isEqualTo(example.spans()));
  }

  @Test
  void theSameExamplesMakeTheSameModel() throws IOException {
    assertThat(bytes(TRAINER.train(examples(3, 100))))
        .isEqualTo(bytes(TRAINER.train(examples(3, 100))));
  }

  @Test
  void aStoredModelDecodesAsBefore() throws IOException {
    SequenceModel model = TRAINER.train(examples(4, 200));
    SequenceModel read = SequenceModel.read(new ByteArrayInputStream(bytes(model)));

    assertThat(read.labels()).isEqualTo(model.labels());
    assertThat(bytes(read)).isEqualTo(bytes(model));
    for (TrainingExample example : examples(5, 100)) {
      assertThat(read.decode(example.features())).isEqualTo(model.decode(example.features()));
    }
  }

  @Test
  void anEmptySequenceHasNoSpans() {
    assertThat(TRAINER.train(examples(6, 50)).decode(features(""))).isEmpty();
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8};

    assertThatThrownBy(() -> SequenceModel.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Not a sequence model of this version");
  }

  @Test
  void aLabelThatIsNotInTheTagSetIsRefused() {
    TrainingExample example =
        new TrainingExample(features("N"), List.of(new LabeledSpan(0, 1, "ANIMAL")));

    assertThatThrownBy(() -> TRAINER.train(List.of(example)))
        .hasMessage("Not a label: 'ANIMAL', allowed are [PERSON, PLACE]");
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
