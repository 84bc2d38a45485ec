package litopys.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litopys.tone.ToneFeature;
import litopys.tone.ToneModel;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Fits the weights of tone as a multinomial logistic regression with an L2 penalty (OpenNLP's
 * maxent by L-BFGS). The same examples in the same order give the same weights.
 *
 * <p>Contrasts are written to be hard, so that polar words decide less in them than in news.
 * Grammar is therefore weighed twice, once for all examples and once for each of the two kinds of
 * text (Daumé III 2007, "Frustratingly easy domain adaptation"); what is kept are the weights for
 * news, or a mean of both.
 */
public final class ToneTrainer {

  /** Parts a domain from the name of a feature; no feature has it. */
  private static final char DOMAIN_END = '\u0001';

  private static final String NEWS = "news" + DOMAIN_END;
  private static final String CONTRASTS = "contrasts" + DOMAIN_END;

  /** How far features are trusted beyond others: what they are scaled by before the fit. */
  private static final Map<String, Double> TRUST =
      Map.of(
          "rules",
          3.0,
          "role",
          3.0,
          "role kind",
          2.0,
          "role verb",
          2.0,
          "dependent role",
          2.0,
          "predicate",
          3.0);

  private final Settings settings;

  /**
   * How to fit.
   *
   * @param penalty of the squared weights, against the log-likelihood of all examples
   * @param words how far features that hold a word of the language are trusted
   * @param newsShare share of news, against contrasts, in the weights that are kept
   * @param leastCount features seen less often are left out
   * @param iterations at most
   */
  public record Settings(
      double penalty, double words, double newsShare, int leastCount, int iterations) {

    /** Words of sentences we have made up decide less elsewhere. */
    public static final Settings OF_OWN_SENTENCES = new Settings(80, 0.5, 1, 3, 50);

    /** Annotators of news leave much neutral that a plain sentence would not. */
    public static final Settings OF_ANNOTATED_NEWS = new Settings(80, 1, 0.85, 3, 50);
  }

  public ToneTrainer(Settings settings) {
    this.settings = settings;
  }

  /** Fits weights; contrasts or news may be missing. */
  public ToneWeightTable fit(List<ToneExample> contrasts, List<ToneExample> news) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<ToneExample> examples : List.of(contrasts, news)) {
      for (ToneExample example : examples) {
        example.features().forEach(feature -> counts.merge(feature.name(), 1, Integer::sum));
      }
    }
    boolean parted = !contrasts.isEmpty() && !news.isEmpty();
    List<Event> events = new ArrayList<>();
    contrasts.forEach(example -> events.add(event(example, parted ? CONTRASTS : "", counts)));
    news.forEach(example -> events.add(event(example, parted ? NEWS : "", counts)));
    return table(train(events));
  }

  private Event event(ToneExample example, String domain, Map<String, Integer> counts) {
    List<String> names = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    for (ToneFeature feature : example.features()) {
      if (counts.getOrDefault(feature.name(), 0) < settings.leastCount()) {
        continue;
      }
      float value = (float) (feature.value() * trust(feature));
      names.add(feature.name());
      values.add(value);
      if (!feature.isLexical() && !domain.isEmpty()) {
        names.add(domain + feature.name());
        values.add(value);
      }
    }
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return new Event(String.valueOf(example.label()), names.toArray(String[]::new), array);
  }

  private double trust(ToneFeature feature) {
    return trust(feature.name(), feature.isLexical());
  }

  private double trust(String feature, boolean lexical) {
    double trust = TRUST.getOrDefault(feature.substring(0, feature.indexOf('=')), 1.0);
    return lexical ? trust * settings.words() : trust;
  }

  private QNModel train(List<Event> events) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", "MAXENT_QN");
    parameters.put("Iterations", settings.iterations());
    parameters.put("Cutoff", 0);
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", settings.penalty() / 2);
    parameters.put("Threads", 1);
    parameters.put("PrintMessages", false);
    try {
      DataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      return trainer.trainModel(settings.iterations(), indexer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ToneWeightTable table(QNModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> byName = (Map<String, Context>) data[1];
    String[] labels = (String[]) data[2];
    TreeMap<String, double[]> weights = new TreeMap<>();
    byName.forEach(
        (name, context) -> {
          double share =
              name.startsWith(CONTRASTS)
                  ? 1 - settings.newsShare()
                  : name.startsWith(NEWS) ? settings.newsShare() : 1;
          String feature = name.substring(name.indexOf(DOMAIN_END) + 1);
          double[] sum = weights.computeIfAbsent(feature, key -> new double[2]);
          double scale = share * trust(feature, ToneModel.isLexical(feature));
          double[] byLabel = new double[3];
          for (int i = 0; i < context.getOutcomes().length; i++) {
            byLabel[Integer.parseInt(labels[context.getOutcomes()[i]]) + 1] =
                context.getParameters()[i];
          }
          sum[0] += (byLabel[0] - byLabel[1]) * scale;
          sum[1] += (byLabel[2] - byLabel[1]) * scale;
        });
    return new ToneWeightTable(weights);
  }
}
