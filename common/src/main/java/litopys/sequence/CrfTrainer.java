package litopys.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits a {@link SequenceModel} as a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira 2001) with an L2 penalty, by stochastic gradient descent (Bottou 2010). The same examples
 * in the same order give the same model.
 */
public final class CrfTrainer {

  /** Features whose every weight is nearer to nothing than this are left out of the model. */
  private static final double NEGLIGIBLE = 0.02;

  private final TagSet tags;
  private final Settings settings;
  private final Marginals marginals;

  /**
   * How to train.
   *
   * @param epochs passes over the examples
   * @param penalty of the squared weights, against the log-likelihood of all examples
   * @param rate of learning at the beginning
   * @param leastCount features seen less often are left out
   * @param seed of the order in which examples are seen
   */
  public record Settings(int epochs, double penalty, double rate, int leastCount, long seed) {

    public Settings {
      if (epochs < 1 || penalty <= 0 || rate <= 0 || leastCount < 1) {
        throw new IllegalArgumentException(
            "Epochs and counts from 1, penalty and rate above 0: %d, %d, %s, %s"
                .formatted(epochs, leastCount, penalty, rate));
      }
    }
  }

  public CrfTrainer(TagSet tags, Settings settings) {
    this.tags = tags;
    this.settings = settings;
    this.marginals = new Marginals(tags);
  }

  public SequenceModel train(List<TrainingExample> examples) {
    FeatureIndex index = FeatureIndex.of(examples, settings.leastCount());
    List<Indexed> indexed = new ArrayList<>();
    for (TrainingExample example : examples) {
      if (example.features().length() > 0) {
        indexed.add(
            new Indexed(
                index.rows(example.features()),
                tags.tags(example.features().length(), example.spans())));
      }
    }
    Weights weights = new Weights(index.size() * tags.size(), tags.size());
    Random random = new Random(settings.seed());
    double penalty = settings.penalty() / Math.max(1, indexed.size());
    long step = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(indexed, random);
      for (Indexed example : indexed) {
        double rate = settings.rate() / (1 + settings.rate() * penalty * step++);
        update(example, weights, rate);
        weights.shrink(1 - rate * penalty);
      }
    }
    return model(index, weights);
  }

  /** An example with rows instead of features. */
  private static final class Indexed {

    private final int[][] rows;
    private final int[] gold;

    Indexed(int[][] rows, int[] gold) {
      this.rows = rows;
      this.gold = gold;
    }
  }

  /** Weights under one common factor, so that shrinking all of them costs nothing. */
  private static final class Weights {

    private final float[] emissions;
    private final double[] transitions;
    private double scale = 1;

    Weights(int emissions, int tags) {
      this.emissions = new float[emissions];
      this.transitions = new double[tags * tags];
    }

    void shrink(double factor) {
      scale *= factor;
      if (scale < 1e-3) {
        for (int i = 0; i < emissions.length; i++) {
          emissions[i] *= (float) scale;
        }
        for (int i = 0; i < transitions.length; i++) {
          transitions[i] *= scale;
        }
        scale = 1;
      }
    }

    double[] scaledTransitions() {
      double[] scaled = transitions.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= scale;
      }
      return scaled;
    }
  }

  private void update(Indexed example, Weights weights, double rate) {
    int size = tags.size();
    int length = example.gold.length;
    double[] scores = new double[length * size];
    for (int i = 0; i < length; i++) {
      for (int row : example.rows[i]) {
        int at = row * size;
        for (int tag = 0; tag < size; tag++) {
          scores[i * size + tag] += weights.emissions[at + tag] * weights.scale;
        }
      }
    }
    double[] moves = new double[size * size];
    marginals.compute(length, scores, weights.scaledTransitions(), moves);
    double change = rate / weights.scale;
    float[] gradient = new float[size];
    for (int i = 0; i < length; i++) {
      for (int tag = 0; tag < size; tag++) {
        double observed = example.gold[i] == tag ? 1 : 0;
        gradient[tag] = (float) (change * (observed - scores[i * size + tag]));
      }
      for (int row : example.rows[i]) {
        int at = row * size;
        for (int tag = 0; tag < size; tag++) {
          weights.emissions[at + tag] += gradient[tag];
        }
      }
    }
    for (int i = 1; i < length; i++) {
      moves[example.gold[i - 1] * size + example.gold[i]] -= 1;
    }
    for (int move = 0; move < moves.length; move++) {
      weights.transitions[move] -= change * moves[move];
    }
  }

  private SequenceModel model(FeatureIndex index, Weights weights) {
    int size = tags.size();
    long[] kept = new long[index.size()];
    int count = 0;
    float[] keptWeights = new float[weights.emissions.length];
    for (int row = 0; row < index.size(); row++) {
      boolean weighs = false;
      for (int tag = 0; tag < size; tag++) {
        float weight = (float) (weights.emissions[row * size + tag] * weights.scale);
        keptWeights[count * size + tag] = weight;
        weighs |= Math.abs(weight) > NEGLIGIBLE;
      }
      if (weighs) {
        kept[count++] = index.feature(row);
      }
    }
    float[] transitions = new float[size * size];
    double[] scaled = weights.scaledTransitions();
    for (int i = 0; i < scaled.length; i++) {
      transitions[i] = (float) scaled[i];
    }
    return new SequenceModel(
        tags, Arrays.copyOf(kept, count), Arrays.copyOf(keptWeights, count * size), transitions);
  }
}
