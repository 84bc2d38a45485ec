package litopys.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of an article, added up: a pure function of the mentions and the length of the text,
 * so that an article whose mentions change their entity is counted like any other.
 */
public record CountedArticle(
    List<AnalyzedMention> mentions,
    List<CountedEntity> entities,
    List<CountedPair> pairs,
    List<CountedQuote> quotes,
    List<CountedRelation> relations) {

  public CountedArticle {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    pairs = List.copyOf(pairs);
    quotes = List.copyOf(quotes);
    relations = List.copyOf(relations);
  }

  /**
   * Counts.
   *
   * @param mentions in reading order, which quotes and relations count
   * @param textLength of the text in code points, for positions
   */
  public static CountedArticle of(
      List<AnalyzedMention> mentions,
      List<AnalyzedQuote> quotes,
      List<AnalyzedRelation> relations,
      int textLength) {
    List<CountedEntity> entities = EntityCounter.count(mentions, textLength);
    return new CountedArticle(
        mentions,
        entities,
        PairCounter.count(entities, mentions),
        QuoteCounter.count(quotes, mentions),
        RelationCounter.count(relations, mentions, quotes));
  }

  /**
   * One entity of the article.
   *
   * @param firstBegin of its first mention in the text; null if only the title names it
   * @param salience in thousandths
   * @param tone over the sentences that name it
   * @param authorTone over those where the author names it
   * @param quotedTone over those where a quote names it; a sentence may be of both
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
      SentenceTones tone,
      SentenceTones authorTone,
      SentenceTones quotedTone) {}

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

  /**
   * One quote of the article, with its speaker as the article calls them.
   *
   * @param speakerBegin of the mention that names the speaker
   * @param tones toward the entities that it names, by id
   */
  public record CountedQuote(
      String field,
      int number,
      String form,
      boolean nested,
      int sentenceNumber,
      int begin,
      int end,
      @Nullable String speakerId,
      @Nullable String speakerName,
      @Nullable Integer speakerBegin,
      @Nullable Integer speakerEnd,
      @Nullable String verb,
      List<QuotedTone> tones) {

    public CountedQuote {
      tones = List.copyOf(tones);
    }
  }

  /**
   * The tone of a quote toward an entity.
   *
   * @param tone in [-1, 1], the mean over the {@code sentences} that name it
   */
  public record QuotedTone(String entityId, double tone, int sentences) {}

  /**
   * One thing that one entity does toward another.
   *
   * @param sourceName as the article calls it
   * @param speakerId of the quote that tells it; null for the author and where nobody is named
   */
  public record CountedRelation(
      String sourceEntity,
      String targetEntity,
      String sourceName,
      String targetName,
      String kind,
      int polarity,
      boolean negated,
      boolean mutual,
      String modality,
      String voice,
      @Nullable String speakerId,
      String field,
      int sentenceNumber,
      int sentenceBegin,
      int sentenceEnd,
      int evidenceBegin,
      int evidenceEnd,
      String lemma) {}
}
