package litopys.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import litopys.entity.EntityKind;

/**
 * Finds the countries an article is about: those with most weight of names, adjectives, demonyms,
 * places, institutions and people, where the title and the first sentences weigh more and a
 * repetition less. The weights were chosen on the articles of {@code country_focus.tsv} in the
 * tests.
 */
final class CountryFocus {

  private static final int MOST = 3;
  private static final int FIRST_SENTENCES = 3;
  private static final double OPENING_WEIGHT = 1.5;
  private static final double REPEATED_WEIGHT = 0.6;
  private static final double ORGANIZATION_WEIGHT = 0.8;
  private static final double PERSON_WEIGHT = 0.2;

  /** A country with less than this share of the heaviest one's weight is not what it is about. */
  private static final double SHARE_OF_HEAVIEST = 0.7;

  /** One person or one repetition makes no focus. */
  private static final double LEAST_WEIGHT = 0.8;

  private CountryFocus() {}

  /** Returns the entity ids of at most three countries. */
  static Set<String> of(List<AnalyzedMention> mentions) {
    Map<String, Double> weights = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (AnalyzedMention mention : mentions) {
      String country = country(mention);
      if (!country.isEmpty()) {
        double repeated = seen.add(mention.entityId()) ? 1 : REPEATED_WEIGHT;
        weights.merge(country, weight(mention) * repeated, Double::sum);
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
    return code == null ? "" : EntityKind.COUNTRY.id(code);
  }

  private static double weight(AnalyzedMention mention) {
    boolean opening = !mention.isInText() || mention.sentenceNumber() < FIRST_SENTENCES;
    double weight =
        switch (EntityKind.valueOf(mention.kind())) {
          case COUNTRY, PLACE -> 1;
          case ORGANIZATION -> ORGANIZATION_WEIGHT;
          case PERSON -> PERSON_WEIGHT;
        };
    return opening ? weight * OPENING_WEIGHT : weight;
  }
}
