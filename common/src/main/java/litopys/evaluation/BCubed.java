package litopys.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well ids group mentions: for each mention the share of its predicted group that belongs with
 * it, and the share of its gold group that was put with it, averaged over the mentions (Bagga and
 * Baldwin 1998).
 */
public record BCubed(double precision, double recall, int mentions) {

  /** The two ids of one mention. */
  public record Link(String goldId, String predictedId) {}

  public static BCubed of(List<Link> links) {
    Map<Link, Integer> shared = new HashMap<>();
    Map<String, Integer> gold = new HashMap<>();
    Map<String, Integer> predicted = new HashMap<>();
    for (Link link : links) {
      shared.merge(link, 1, Integer::sum);
      gold.merge(link.goldId(), 1, Integer::sum);
      predicted.merge(link.predictedId(), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Link link : links) {
      double together = shared.getOrDefault(link, 0);
      precision += together / predicted.getOrDefault(link.predictedId(), 1);
      recall += together / gold.getOrDefault(link.goldId(), 1);
    }
    int mentions = Math.max(1, links.size());
    return new BCubed(precision / mentions, recall / mentions, links.size());
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return Score.harmonicMean(precision, recall);
  }
}
