package litopys.training;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import litopys.tone.ToneFeature;
import litopys.tone.ToneModel;

/** Fitted weights by feature: log-odds of negative and of positive over neutral. */
public final class ToneWeightTable {

  /** Features that weigh less than this either way are left out of the file. */
  private static final double NEGLIGIBLE = 0.02;

  private final SortedMap<String, double[]> weights;

  ToneWeightTable(SortedMap<String, double[]> weights) {
    this.weights = new TreeMap<>(weights);
  }

  /** Returns the probability that an example is positive, less that it is negative. */
  public double score(ToneExample example) {
    double negative = 0;
    double positive = 0;
    for (ToneFeature feature : example.features()) {
      double[] weight = weights.get(feature.name());
      if (weight != null) {
        negative += weight[0] * feature.value();
        positive += weight[1] * feature.value();
      }
    }
    double most = Math.max(0, Math.max(negative, positive));
    double all = Math.exp(-most) + Math.exp(negative - most) + Math.exp(positive - most);
    return (Math.exp(positive - most) - Math.exp(negative - most)) / all;
  }

  /** Returns how many features have a weight. */
  public int size() {
    return weights.size();
  }

  /**
   * Writes the table of weights that the engine reads.
   *
   * @param header lines that say where the weights come from
   */
  public void write(List<String> header, ToneThresholds thresholds, Writer out) throws IOException {
    for (String line : header) {
      out.write("# " + line + "\n");
    }
    out.write("feature\tnegative\tpositive\n");
    SortedMap<String, String> rows = new TreeMap<>();
    rows.put(
        ToneModel.THRESHOLD, number(thresholds.negative()) + "\t" + number(thresholds.positive()));
    weights.forEach(
        (feature, weight) -> {
          if (Math.abs(weight[0]) >= NEGLIGIBLE || Math.abs(weight[1]) >= NEGLIGIBLE) {
            rows.put(feature, number(weight[0]) + "\t" + number(weight[1]));
          }
        });
    for (Map.Entry<String, String> row : rows.entrySet()) {
      out.write(row.getKey() + "\t" + row.getValue() + "\n");
    }
  }

  private static String number(double weight) {
    return String.format(Locale.ROOT, "%.3f", weight);
  }
}
