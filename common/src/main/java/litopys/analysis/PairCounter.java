package litopys.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import litopys.analysis.AnalyzedArticle.AnalyzedEntity;
import litopys.analysis.AnalyzedArticle.AnalyzedPair;
import org.jspecify.annotations.Nullable;

/** Pairs the entities that an article names, at most its 50 most salient. */
final class PairCounter {

  static final int MOST_ENTITIES = 50;

  private PairCounter() {}

  static List<AnalyzedPair> count(List<AnalyzedEntity> entities, List<Located> mentions) {
    Map<String, List<Located>> byEntity =
        mentions.stream()
            .filter(m -> !m.isDerived())
            .collect(Collectors.groupingBy(Located::entityId, TreeMap::new, Collectors.toList()));
    List<String> paired =
        entities.stream()
            .filter(e -> e.mentions() > 0)
            .sorted(
                Comparator.comparingInt(AnalyzedEntity::salience)
                    .reversed()
                    .thenComparing(AnalyzedEntity::entityId))
            .limit(MOST_ENTITIES)
            .map(AnalyzedEntity::entityId)
            .sorted()
            .toList();
    List<AnalyzedPair> pairs = new ArrayList<>();
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        List<Located> a = byEntity.getOrDefault(paired.get(i), List.of());
        List<Located> b = byEntity.getOrDefault(paired.get(j), List.of());
        AnalyzedPair pair = pair(paired.get(i), a, paired.get(j), b);
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  /** Returns null where one entity stands only inside the name of the other. */
  private static @Nullable AnalyzedPair pair(
      String idA, List<Located> mentionsA, String idB, List<Located> mentionsB) {
    List<Located> a = mentionsA.stream().filter(m -> !isInside(m, mentionsB)).toList();
    List<Located> b = mentionsB.stream().filter(m -> !isInside(m, mentionsA)).toList();
    if (a.isEmpty() || b.isEmpty()) {
      return null;
    }
    Integer minDistance = null;
    TreeMap<String, Located> shared = new TreeMap<>();
    TreeSet<String> toned = new TreeSet<>();
    int toneSum = 0;
    for (Located one : a) {
      for (Located other : b) {
        if (one.field().isTitle() != other.field().isTitle()) {
          continue;
        }
        int distance = distance(one, other);
        minDistance = minDistance == null ? distance : Math.min(minDistance, distance);
        if (one.sentence() == other.sentence()) {
          String sentence = "%s %06d".formatted(one.field().field(), one.sentence());
          shared.putIfAbsent(sentence, one);
          if (toned.add(sentence)) {
            toneSum += meanTone(one, other);
          }
        }
      }
    }
    Located evidence = shared.values().stream().filter(Located::isInText).findFirst().orElse(null);
    return new AnalyzedPair(
        idA,
        idB,
        shared.size(),
        minDistance,
        evidence == null ? null : evidence.row().sentenceBegin(),
        evidence == null ? null : evidence.row().sentenceEnd(),
        toneSum,
        toned.size());
  }

  private static int meanTone(Located one, Located other) {
    Integer a = one.row().tone();
    Integer b = other.row().tone();
    return ((a == null ? 0 : a) + (b == null ? 0 : b)) / 2;
  }

  private static boolean isInside(Located mention, List<Located> others) {
    return mention.nested()
        && others.stream()
            .anyMatch(
                o ->
                    o.isInText() == mention.isInText()
                        && o.candidate().contains(mention.candidate()));
  }

  private static int distance(Located one, Located other) {
    int a = one.candidate().firstToken();
    int b = other.candidate().firstToken();
    return a < b ? b - one.candidate().endToken() + 1 : a - other.candidate().endToken() + 1;
  }
}
