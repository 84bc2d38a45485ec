package litopys.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.analysis.CountedArticle.CountedPair;
import org.jspecify.annotations.Nullable;

/** Pairs the entities that an article names, at most its 50 most salient. */
final class PairCounter {

  static final int MOST_ENTITIES = 50;

  private PairCounter() {}

  static List<CountedPair> count(List<CountedEntity> entities, List<AnalyzedMention> mentions) {
    Map<String, List<AnalyzedMention>> byEntity =
        mentions.stream()
            .filter(m -> !m.isDerived())
            .collect(
                Collectors.groupingBy(
                    AnalyzedMention::entityId, TreeMap::new, Collectors.toList()));
    List<String> paired =
        entities.stream()
            .filter(e -> e.mentions() > 0)
            .sorted(
                Comparator.comparingInt(CountedEntity::salience)
                    .reversed()
                    .thenComparing(CountedEntity::entityId))
            .limit(MOST_ENTITIES)
            .map(CountedEntity::entityId)
            .sorted()
            .toList();
    List<CountedPair> pairs = new ArrayList<>();
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        List<AnalyzedMention> a = byEntity.getOrDefault(paired.get(i), List.of());
        List<AnalyzedMention> b = byEntity.getOrDefault(paired.get(j), List.of());
        CountedPair pair = pair(paired.get(i), a, paired.get(j), b);
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  /** Returns null where one entity stands only inside the name of the other. */
  private static @Nullable CountedPair pair(
      String idA, List<AnalyzedMention> mentionsA, String idB, List<AnalyzedMention> mentionsB) {
    List<AnalyzedMention> a = mentionsA.stream().filter(m -> !isInside(m, mentionsB)).toList();
    List<AnalyzedMention> b = mentionsB.stream().filter(m -> !isInside(m, mentionsA)).toList();
    if (a.isEmpty() || b.isEmpty()) {
      return null;
    }
    Integer minDistance = null;
    TreeMap<String, AnalyzedMention> shared = new TreeMap<>();
    TreeSet<String> toned = new TreeSet<>();
    int toneSum = 0;
    for (AnalyzedMention one : a) {
      for (AnalyzedMention other : b) {
        if (!one.field().equals(other.field())) {
          continue;
        }
        int distance = distance(one, other);
        minDistance = minDistance == null ? distance : Math.min(minDistance, distance);
        if (one.sentenceNumber() == other.sentenceNumber()) {
          String sentence = "%s %06d".formatted(one.field(), one.sentenceNumber());
          shared.putIfAbsent(sentence, one);
          if (toned.add(sentence)) {
            toneSum += meanTone(one, other);
          }
        }
      }
    }
    AnalyzedMention evidence =
        shared.values().stream().filter(AnalyzedMention::isInText).findFirst().orElse(null);
    return new CountedPair(
        idA,
        idB,
        shared.size(),
        minDistance,
        evidence == null ? null : evidence.sentenceBegin(),
        evidence == null ? null : evidence.sentenceEnd(),
        toneSum,
        toned.size());
  }

  private static int meanTone(AnalyzedMention one, AnalyzedMention other) {
    Integer a = one.tone();
    Integer b = other.tone();
    return ((a == null ? 0 : a) + (b == null ? 0 : b)) / 2;
  }

  private static boolean isInside(AnalyzedMention mention, List<AnalyzedMention> others) {
    return mention.nested() && others.stream().anyMatch(other -> other.contains(mention));
  }

  private static int distance(AnalyzedMention one, AnalyzedMention other) {
    int a = one.firstToken();
    int b = other.firstToken();
    return a < b ? b - one.endToken() + 1 : a - other.endToken() + 1;
  }
}
