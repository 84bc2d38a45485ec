package litopys.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which predictions of a document are which gold mentions. Strict: same kind and same span.
 * Relaxed: same kind and overlapping, one to one, exact ones first, then the largest overlap.
 */
final class Matching {

  private final EvaluatedDocument document;
  private final Map<PredictedMention, GoldMention> strict = new HashMap<>();
  private final Map<PredictedMention, GoldMention> relaxed = new HashMap<>();
  private final Set<Integer> found = new HashSet<>();
  private final Map<PredictedMention, Standing> standings = new HashMap<>();

  /** What a prediction without a match is. */
  enum Standing {
    /** It counts as wrong. */
    WRONG,
    /** It overlaps what may or may not be found: an adjective, a nationality, a tolerated place. */
    TOLERATED,
    /** Flat gold does not say what lies inside a longer name of another type. */
    WITHIN
  }

  private record Overlap(int prediction, int gold, boolean exact, int size) {}

  Matching(EvaluatedDocument document) {
    this.document = document;
    List<Overlap> overlaps = overlaps();
    for (Overlap overlap : overlaps) {
      PredictedMention prediction = document.predicted().get(overlap.prediction());
      GoldMention gold = document.gold().get(overlap.gold());
      if (overlap.exact()) {
        strict.put(prediction, gold);
      }
      if (!relaxed.containsKey(prediction) && found.add(overlap.gold())) {
        relaxed.put(prediction, gold);
      }
    }
    document.predicted().stream()
        .filter(prediction -> !relaxed.containsKey(prediction))
        .forEach(prediction -> standings.put(prediction, standing(prediction)));
  }

  private List<Overlap> overlaps() {
    List<Overlap> overlaps = new ArrayList<>();
    List<PredictedMention> predicted = document.predicted();
    for (int p = 0; p < predicted.size(); p++) {
      for (int g = 0; g < document.gold().size(); g++) {
        GoldMention gold = document.gold().get(g);
        int size = overlap(predicted.get(p), gold);
        if (size > 0 && gold.type().equals(predicted.get(p).type())) {
          overlaps.add(new Overlap(p, g, isExact(predicted.get(p), gold), size));
        }
      }
    }
    overlaps.sort(
        Comparator.comparing(Overlap::exact)
            .thenComparing(Overlap::size)
            .reversed()
            .thenComparing(o -> document.gold().get(o.gold()).begin())
            .thenComparing(Overlap::prediction)
            .thenComparing(Overlap::gold));
    return overlaps;
  }

  private Standing standing(PredictedMention prediction) {
    Standing standing = Standing.WRONG;
    for (GoldMention gold : document.gold()) {
      if (overlap(prediction, gold) > 0) {
        if (Types.isDerived(gold.type()) || gold.tolerates(prediction)) {
          return Standing.TOLERATED;
        }
        if (isWithin(prediction, gold)) {
          standing = Standing.WITHIN;
        }
      }
    }
    return standing;
  }

  private static int overlap(PredictedMention prediction, GoldMention gold) {
    return Math.min(prediction.end(), gold.end()) - Math.max(prediction.begin(), gold.begin());
  }

  static boolean isExact(PredictedMention prediction, GoldMention gold) {
    return prediction.begin() == gold.begin() && prediction.end() == gold.end();
  }

  private static boolean isWithin(PredictedMention prediction, GoldMention gold) {
    return !prediction.type().equals(gold.type())
        && gold.begin() <= prediction.begin()
        && prediction.end() <= gold.end()
        && !isExact(prediction, gold);
  }

  EvaluatedDocument document() {
    return document;
  }

  Optional<GoldMention> findStrict(PredictedMention prediction) {
    return Optional.ofNullable(strict.get(prediction));
  }

  Optional<GoldMention> findRelaxed(PredictedMention prediction) {
    return Optional.ofNullable(relaxed.get(prediction));
  }

  /** Tells whether a prediction that matches nothing counts as wrong. */
  boolean isWrong(PredictedMention prediction) {
    return standings.get(prediction) == Standing.WRONG;
  }

  /** Returns the gold mentions that no prediction overlaps as the same kind. */
  List<GoldMention> missed() {
    List<GoldMention> missed = new ArrayList<>();
    for (int i = 0; i < document.gold().size(); i++) {
      GoldMention gold = document.gold().get(i);
      if (!found.contains(i) && Types.KINDS.contains(gold.type())) {
        missed.add(gold);
      }
    }
    return missed;
  }

  /** Returns the gold mentions that share a character with a prediction. */
  List<GoldMention> under(PredictedMention prediction) {
    return document.gold().stream().filter(gold -> overlap(prediction, gold) > 0).toList();
  }
}
