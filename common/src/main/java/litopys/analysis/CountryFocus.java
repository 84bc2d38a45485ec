package litopys.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import litopys.entity.EntityKind;

/**
 * Finds the countries an article is about: those with most weight of names, adjectives, demonyms
 * and places, where the title and the first sentences weigh more.
 */
final class CountryFocus {

  private static final int MOST = 3;
  private static final int FIRST_SENTENCES = 3;
  private static final double TITLE_WEIGHT = 3;
  private static final double OPENING_WEIGHT = 2;
  private static final double DERIVED_WEIGHT = 0.5;
  private static final double PLACE_WEIGHT = 0.5;

  /** A country with less than this share of the heaviest one's weight is not what it is about. */
  private static final double SHARE_OF_HEAVIEST = 0.5;

  /** Less than two plain mentions make no focus. */
  private static final double LEAST_WEIGHT = 2;

  private CountryFocus() {}

  /** Returns the entity ids of at most three countries. */
  static Set<String> of(List<AnalyzedMention> mentions) {
    Map<String, Double> weights = new HashMap<>();
    for (AnalyzedMention mention : mentions) {
      String country = country(mention);
      if (!country.isEmpty()) {
        weights.merge(country, weight(mention), Double::sum);
      }
    }
    double heaviest = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    return weights.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_WEIGHT)
        .filter(e -> e.getValue() >= heaviest * SHARE_OF_HEAVIEST)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String country(AnalyzedMention mention) {
    if (mention.kind().equals(EntityKind.COUNTRY.name())) {
      return mention.entityId();
    }
    String code = mention.countryCode();
    return isPlace(mention) && code != null ? EntityKind.COUNTRY.id(code) : "";
  }

  private static boolean isPlace(AnalyzedMention mention) {
    return mention.kind().equals(EntityKind.PLACE.name());
  }

  private static double weight(AnalyzedMention mention) {
    double weight = isPlace(mention) ? PLACE_WEIGHT : 1;
    if (mention.isDerived()) {
      weight *= DERIVED_WEIGHT;
    }
    if (!mention.isInText()) {
      return weight * TITLE_WEIGHT;
    }
    return mention.sentenceNumber() < FIRST_SENTENCES ? weight * OPENING_WEIGHT : weight;
  }
}
