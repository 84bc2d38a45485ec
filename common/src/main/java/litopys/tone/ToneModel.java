package litopys.tone;

import com.carrotsearch.hppc.LongIntHashMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/**
 * Fitted weights of tone: a multinomial logistic regression with neutral as its reference. Sums run
 * over integers, so that their order cannot change a result. Immutable.
 */
public final class ToneModel {

  /** Names the row of the file that holds the thresholds of the labels. */
  public static final String THRESHOLD = "threshold";

  /** Weights are kept in ten-thousandths. */
  private static final int UNIT = 10_000;

  private final LongIntHashMap rows = new LongIntHashMap();
  private final int[] against;
  private final int[] inFavour;
  private final int negativeFrom;
  private final int positiveFrom;

  private ToneModel(Lexicon weights) {
    int size = weights.entries().size();
    this.against = new int[size];
    this.inFavour = new int[size];
    int mostNegative = 0;
    int leastPositive = 0;
    for (Entry entry : weights.entries()) {
      String feature = entry.get("feature");
      int negative = weight(entry, "negative");
      int positive = weight(entry, "positive");
      if (feature.equals(THRESHOLD)) {
        mostNegative = -negative * Tone.MOST / UNIT;
        leastPositive = positive * Tone.MOST / UNIT;
        continue;
      }
      int row = rows.size();
      against[row] = negative;
      inFavour[row] = positive;
      if (!rows.putIfAbsent(key(entry, feature), row)) {
        throw entry.error("feature", "second weight of one feature");
      }
    }
    if (leastPositive <= 0 || mostNegative >= 0) {
      throw new IllegalArgumentException(weights + ": no row '" + THRESHOLD + "' above 0");
    }
    this.negativeFrom = mostNegative;
    this.positiveFrom = leastPositive;
  }

  static ToneModel load(LanguagePack language) {
    return new ToneModel(Lexicon.load("language/" + language.code() + "/tone_weights.tsv"));
  }

  /** A model that weighs nothing, for finding features alone. */
  public static ToneModel none() {
    return new ToneModel();
  }

  private ToneModel() {
    this.against = new int[0];
    this.inFavour = new int[0];
    this.negativeFrom = -Tone.MOST;
    this.positiveFrom = Tone.MOST;
  }

  /** Tells whether a feature holds a word of the language, by its name. */
  public static boolean isLexical(String feature) {
    return TargetFeatures.isLexical(feature.substring(0, feature.indexOf('=')));
  }

  /** Takes weights as they are read from a file: feature, negative, positive. */
  public static ToneModel of(Lexicon weights) {
    return new ToneModel(weights);
  }

  private static long key(Entry entry, String feature) {
    try {
      return FeatureSet.key(feature);
    } catch (IllegalArgumentException e) {
      throw entry.error("feature", "not a feature: name=value, up to three values");
    }
  }

  private static int weight(Entry entry, String column) {
    try {
      return new BigDecimal(entry.get(column)).movePointRight(4).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw entry.error(column, "not a number of up to four decimals");
    }
  }

  /** The weights of one mention under summation. Used by one thread. */
  final class Sum implements FeatureSet.Taker {

    private long negative;
    private long positive;

    @Override
    public void take(long key, String name, String a, String b, String c, int thousandths) {
      int index = rows.indexOf(key);
      if (index >= 0) {
        int row = rows.indexGet(index);
        negative += (long) against[row] * thousandths;
        positive += (long) inFavour[row] * thousandths;
      }
    }

    Tone tone() {
      double scale = (double) UNIT * FeatureSet.WHOLE;
      return ToneModel.this.tone(negative / scale, positive / scale);
    }
  }

  /** Collects the features of one mention by name, with their weights. */
  final class Named implements FeatureSet.Taker {

    private final List<ToneFeature> features = new ArrayList<>();

    @Override
    public void take(long key, String name, String a, String b, String c, int thousandths) {
      int index = rows.indexOf(key);
      double value = thousandths / (double) FeatureSet.WHOLE;
      features.add(
          new ToneFeature(
              FeatureSet.written(name, a, b, c),
              TargetFeatures.isLexical(name),
              value,
              index < 0 ? 0 : value * against[rows.indexGet(index)] / UNIT,
              index < 0 ? 0 : value * inFavour[rows.indexGet(index)] / UNIT));
    }

    List<ToneFeature> features() {
      return features;
    }
  }

  private Tone tone(double negativeOdds, double positiveOdds) {
    double most = Math.max(0, Math.max(negativeOdds, positiveOdds));
    double negative = StrictMath.exp(negativeOdds - most);
    double neutral = StrictMath.exp(-most);
    double positive = StrictMath.exp(positiveOdds - most);
    double all = negative + neutral + positive;
    int score = (int) StrictMath.rint((positive - negative) / all * Tone.MOST);
    int label = label(score);
    double chosen = label == 0 ? neutral : label > 0 ? positive : negative;
    return new Tone(score, label, (int) StrictMath.rint(chosen / all * Tone.MOST));
  }

  private int label(int score) {
    if (score >= positiveFrom) {
      return 1;
    }
    return score <= negativeFrom ? -1 : 0;
  }
}
