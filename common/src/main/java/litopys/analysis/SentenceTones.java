package litopys.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tone toward one entity by sentence, however often a sentence names it: the strongest.
 *
 * @param sum in thousandths, over {@code count} sentences
 */
public record SentenceTones(int sum, int count) {

  static SentenceTones of(List<AnalyzedMention> mentions) {
    Map<String, Integer> tones = new HashMap<>();
    for (AnalyzedMention mention : mentions) {
      Integer tone = mention.tone();
      if (tone != null) {
        tones.merge(
            mention.field() + mention.sentenceNumber(),
            tone,
            (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
      }
    }
    int sum = tones.values().stream().mapToInt(Integer::intValue).sum();
    return new SentenceTones(sum, tones.size());
  }

  /** The mean in [-1, 1]. */
  public double mean() {
    return sum / (count * 1000.0);
  }
}
