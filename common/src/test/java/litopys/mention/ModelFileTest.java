package litopys.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import litopys.sequence.CrfTrainer;
import litopys.sequence.FeatureMatrix;
import litopys.sequence.LabeledSpan;
import litopys.sequence.SequenceModel;
import litopys.sequence.TagSet;
import litopys.sequence.TrainingExample;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static final LabeledSpan NAME = new LabeledSpan(0, 1, "PERSON");

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    SequenceModel model = model(NameLabels.tagSet());

    SequenceModel read = ModelFile.read(bytes(model));

    assertThat(read.decode(features())).isEqualTo(model.decode(features())).containsExactly(NAME);
    assertThat(bytes(read)).isEqualTo(bytes(model));
  }

  @Test
  void whatCannotBeUsedSaysWhy() throws IOException {
    byte[] file = bytes(model(NameLabels.tagSet()));
    byte[] altered = file.clone();
    altered[file.length / 2] ^= 1;

    refused(new byte[0], "not a model that train has written");
    refused(
        "Львів і Дніпро".getBytes(StandardCharsets.UTF_8), "not a model that train has written");
    refused(altered, "cut or altered: its checksum does not match");
    for (int length = 16; length < file.length; length += 97) {
      refused(Arrays.copyOf(file, length), "cut or altered: its checksum does not match");
    }
    refused(
        bytes(model(new TagSet(List.of("PERSON")))),
        "trained for the labels [PERSON], not [PERSON, ORGANIZATION, COUNTRY, PLACE, PRODUCT,"
            + " EVENT]; train it again");
  }

  @Test
  void aModelOfOtherFeaturesIsRefused() throws IOException {
    byte[] file = bytes(model(NameLabels.tagSet()));
    ByteBuffer buffer = ByteBuffer.wrap(file);
    buffer.putInt(Integer.BYTES, TokenFeatures.signature() + 1);
    java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
    checksum.update(file, 0, file.length - Long.BYTES);
    buffer.putLong(file.length - Long.BYTES, checksum.getValue());

    refused(file, "trained for the features of another version; train it again");
  }

  @Test
  void aFeatureWeighsForTheLabelItWasSeenWith() {
    SequenceModel model = model(NameLabels.tagSet());

    assertThat(model.weight(1, NAME, 0)).isPositive();
    assertThat(model.weight(2, NAME, 0)).isNegative();
    assertThat(model.weight(3, NAME, 0)).isZero();
  }

  private static void refused(byte[] file, String message) {
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes.toByteArray();
  }

  /** Feature 1 is a person, feature 2 is none. */
  private static SequenceModel model(TagSet tags) {
    TrainingExample example = new TrainingExample(features(), List.of(NAME));
    return new CrfTrainer(tags, new CrfTrainer.Settings(20, 0.1, 0.2, 1, 17))
        .train(List.of(example, example));
  }

  private static FeatureMatrix features() {
    FeatureMatrix features = new FeatureMatrix(2, 1);
    features.put(0, 0, 1);
    features.put(1, 0, 2);
    return features;
  }
}
