package litopys.sequence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear model of tag sequences: the score of a sequence is the sum of the weights of its
 * features with their tags, and of its transitions. Immutable, safe to share.
 */
public final class SequenceModel {

  /** First bytes of a stored model: "LTPS" and the version of the format. */
  private static final int MAGIC = 0x4c545001;

  private final TagSet tags;
  private final long[] features;
  private final FeatureTable rows;
  private final float[] weights;
  private final float[] transitions;
  private final Viterbi viterbi;

  /**
   * @param features those of many texts first: rows that are read together lie together
   * @param weights one for each feature and tag
   * @param transitions one for each previous tag and tag
   */
  SequenceModel(TagSet tags, long[] features, float[] weights, float[] transitions) {
    this.tags = tags;
    this.features = features;
    this.rows = new FeatureTable(features);
    this.weights = weights;
    this.transitions = transitions;
    this.viterbi = new Viterbi(tags);
  }

  public List<String> labels() {
    return tags.labels();
  }

  public int features() {
    return features.length;
  }

  /**
   * Returns the spans of the best tag sequence.
   *
   * @param features those the model has not seen count nothing
   */
  public List<LabeledSpan> decode(FeatureMatrix features) {
    float[] emissions = new float[features.length() * tags.size()];
    int[] known = new int[features.width()];
    for (int i = 0; i < features.length(); i++) {
      int count = 0;
      for (int f = 0; f < features.width(); f++) {
        int row = rows.row(features.feature(i, f));
        if (row != FeatureTable.NONE) {
          known[count++] = row * tags.size();
        }
      }
      addWeights(known, count, emissions, i * tags.size());
    }
    return tags.spans(viterbi.decode(features.length(), emissions, transitions));
  }

  /** Adds rows of weights, four at a time: so the sums are written less often. */
  private void addWeights(int[] begins, int count, float[] sums, int at) {
    int size = tags.size();
    int k = 0;
    for (; k + 3 < count; k += 4) {
      int a = begins[k];
      int b = begins[k + 1];
      int c = begins[k + 2];
      int d = begins[k + 3];
      for (int tag = 0; tag < size; tag++) {
        sums[at + tag] =
            sums[at + tag]
                + weights[a + tag]
                + weights[b + tag]
                + weights[c + tag]
                + weights[d + tag];
      }
    }
    for (; k < count; k++) {
      for (int tag = 0; tag < size; tag++) {
        sums[at + tag] += weights[begins[k] + tag];
      }
    }
  }

  /**
   * Returns how much a feature of an element speaks for its place in a span, rather than outside of
   * any; 0 if the model does not weigh the feature.
   */
  public float weight(long feature, LabeledSpan span, int element) {
    int row = rows.row(feature);
    if (row == FeatureTable.NONE) {
      return 0;
    }
    int tag = tags.tag(span, element);
    return weights[row * tags.size() + tag] - weights[row * tags.size() + TagSet.OUTSIDE];
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeInt(MAGIC);
    out.writeInt(tags.labels().size());
    for (String label : tags.labels()) {
      out.writeUTF(label);
    }
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    out.writeInt(features.length);
    for (int row = 0; row < features.length; row++) {
      out.writeLong(features[row]);
      for (int tag = 0; tag < tags.size(); tag++) {
        out.writeFloat(weights[row * tags.size() + tag]);
      }
    }
    out.flush();
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the stream is no model of this version, or is cut
   */
  public static SequenceModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    int magic = in.readInt();
    if (magic != MAGIC) {
      throw new IOException(
          "Not a sequence model of this version: begins with %08x".formatted(magic));
    }
    List<String> labels = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      labels.add(in.readUTF());
    }
    TagSet tags = new TagSet(labels);
    float[] transitions = new float[tags.size() * tags.size()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    int count = in.readInt();
    long[] features = new long[count];
    float[] weights = new float[count * tags.size()];
    for (int row = 0; row < count; row++) {
      features[row] = in.readLong();
      for (int tag = 0; tag < tags.size(); tag++) {
        weights[row * tags.size() + tag] = in.readFloat();
      }
    }
    return new SequenceModel(tags, features, weights, transitions);
  }
}
