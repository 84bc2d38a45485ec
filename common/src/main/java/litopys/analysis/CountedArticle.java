package litopys.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of an article, added up: a pure function of the mentions and the length of the text,
 * so that an article whose mentions change their entity is counted like any other.
 */
public record CountedArticle(
    List<AnalyzedMention> mentions, List<CountedEntity> entities, List<CountedPair> pairs) {

  public CountedArticle {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    pairs = List.copyOf(pairs);
  }

  /**
   * Counts.
   *
   * @param mentions in reading order
   * @param textLength of the text in code points, for positions
   */
  public static CountedArticle of(List<AnalyzedMention> mentions, int textLength) {
    List<CountedEntity> entities = EntityCounter.count(mentions, textLength);
    return new CountedArticle(mentions, entities, PairCounter.count(entities, mentions));
  }

  /**
   * One entity of the article.
   *
   * @param firstBegin of its first mention in the text; null if only the title names it
   * @param salience in thousandths
   * @param toneSum in thousandths, over the {@code toneSentences} sentences that name it
   */
  public record CountedEntity(
      String entityId,
      String kind,
      String articleName,
      @Nullable String countryCode,
      int mentions,
      int mentionsDerived,
      @Nullable Integer firstBegin,
      int salience,
      boolean focus,
      int toneSum,
      int toneSentences) {}

  /**
   * One pair of entities that the article names, {@code entityA < entityB}.
   *
   * @param minDistance tokens between their nearest mentions; null if they share no field
   */
  public record CountedPair(
      String entityA,
      String entityB,
      int sentences,
      @Nullable Integer minDistance,
      @Nullable Integer evidenceBegin,
      @Nullable Integer evidenceEnd,
      int toneSum,
      int toneSentences) {}
}
