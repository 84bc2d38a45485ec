package litopys.sequence;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear model of tag sequences: the score of a sequence is the sum of the weights of its
 * features with their tags, and of its transitions. Immutable, safe to share.
 */
public final class SequenceModel {

  /** First bytes of a stored model: "LTPS" and the version of the format. */
  private static final int MAGIC = 0x4c545001;

  private final TagSet tags;
  private final LongIntHashMap rows;
  private final float[] weights;
  private final float[] transitions;
  private final Viterbi viterbi;

  /**
   * @param rows feature to its row in the weights
   * @param weights one for each row and tag
   * @param transitions one for each previous tag and tag
   */
  SequenceModel(TagSet tags, LongIntHashMap rows, float[] weights, float[] transitions) {
    this.tags = tags;
    this.rows = rows;
    this.weights = weights;
    this.transitions = transitions;
    this.viterbi = new Viterbi(tags);
  }

  public List<String> labels() {
    return tags.labels();
  }

  public int features() {
    return rows.size();
  }

  /**
   * Returns the spans of the best tag sequence.
   *
   * @param features those the model has not seen count nothing
   */
  public List<LabeledSpan> decode(FeatureMatrix features) {
    int size = tags.size();
    float[] emissions = new float[features.length() * size];
    for (int i = 0; i < features.length(); i++) {
      int at = i * size;
      for (int f = 0; f < features.width(); f++) {
        int row = rows.getOrDefault(features.feature(i, f), -1);
        if (row >= 0) {
          int weight = row * size;
          for (int tag = 0; tag < size; tag++) {
            emissions[at + tag] += weights[weight + tag];
          }
        }
      }
    }
    return tags.spans(viterbi.decode(features.length(), emissions, transitions));
  }

  /**
   * Returns how much a feature of an element speaks for its place in a span, rather than outside of
   * any; 0 if the model does not weigh the feature.
   */
  public float weight(long feature, LabeledSpan span, int element) {
    int row = rows.getOrDefault(feature, -1);
    if (row < 0) {
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
    long[] features = new long[rows.size()];
    int count = 0;
    for (LongIntCursor row : rows) {
      features[count++] = row.key;
    }
    Arrays.sort(features);
    out.writeInt(count);
    for (long feature : features) {
      out.writeLong(feature);
      int row = rows.get(feature) * tags.size();
      for (int tag = 0; tag < tags.size(); tag++) {
        out.writeFloat(weights[row + tag]);
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
    LongIntHashMap rows = new LongIntHashMap(count);
    float[] weights = new float[count * tags.size()];
    for (int row = 0; row < count; row++) {
      rows.put(in.readLong(), row);
      for (int tag = 0; tag < tags.size(); tag++) {
        weights[row * tags.size() + tag] = in.readFloat();
      }
    }
    return new SequenceModel(tags, rows, weights, transitions);
  }
}
