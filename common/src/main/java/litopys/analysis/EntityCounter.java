package litopys.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.entity.EntityKind;
import org.jspecify.annotations.Nullable;

/** Adds the mentions of an article up by entity. */
final class EntityCounter {

  private EntityCounter() {}

  /**
   * Returns the entities by id.
   *
   * @param textLength of the text in code points, for positions
   */
  static List<CountedEntity> count(List<AnalyzedMention> mentions, int textLength) {
    Map<String, List<AnalyzedMention>> byEntity = new TreeMap<>();
    for (AnalyzedMention mention : mentions) {
      byEntity.computeIfAbsent(mention.entityId(), id -> new ArrayList<>()).add(mention);
    }
    Set<String> focus = CountryFocus.of(mentions);
    List<CountedEntity> entities = new ArrayList<>();
    byEntity.forEach((id, own) -> entities.add(entity(id, own, textLength, focus.contains(id))));
    return entities;
  }

  private static CountedEntity entity(
      String id, List<AnalyzedMention> mentions, int textLength, boolean focus) {
    AnalyzedMention fullest = fullest(mentions);
    int named = (int) mentions.stream().filter(m -> !m.isDerived()).count();
    int derived = mentions.size() - named;
    Integer firstBegin = firstBegin(mentions);
    boolean titled = mentions.stream().anyMatch(m -> !m.isInText());
    return new CountedEntity(
        id,
        fullest.kind(),
        fullest.articleName(),
        fullest.countryCode(),
        named,
        derived,
        firstBegin,
        salience(named + derived / 2.0, firstBegin, textLength, titled),
        focus && fullest.kind().equals(EntityKind.COUNTRY.name()),
        SentenceTones.of(mentions),
        SentenceTones.of(of(Voice.AUTHOR, mentions)),
        SentenceTones.of(of(Voice.QUOTED, mentions)));
  }

  private static AnalyzedMention fullest(List<AnalyzedMention> mentions) {
    return mentions.stream()
        .max(
            Comparator.comparing(AnalyzedMention::resolved)
                .thenComparing(m -> m.articleName().length())
                .thenComparing(AnalyzedMention::articleName))
        .orElseThrow();
  }

  private static @Nullable Integer firstBegin(List<AnalyzedMention> mentions) {
    return mentions.stream()
        .filter(AnalyzedMention::isInText)
        .map(AnalyzedMention::begin)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The formula that the column {@code salience} documents, in thousandths. */
  private static int salience(
      double weight, @Nullable Integer firstBegin, int textLength, boolean titled) {
    double position =
        firstBegin == null || textLength == 0 ? 1 : Math.min(1, (double) firstBegin / textLength);
    double salience = weight / (weight + 2) * (0.5 + 0.5 * (1 - position)) + (titled ? 0.25 : 0);
    return (int) Math.round(1000 * Math.min(1, salience));
  }

  private static List<AnalyzedMention> of(Voice voice, List<AnalyzedMention> mentions) {
    return mentions.stream().filter(mention -> mention.speaks() == voice).toList();
  }
}
