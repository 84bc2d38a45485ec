package litopys.analysis;

import java.util.List;
import litopys.tone.GdeltTone;
import org.jspecify.annotations.Nullable;

/**
 * What one article says: a pure function of its language, title and text, the lexicons and the
 * engine. Offsets are code points into the string that {@code field} names; tones are integer
 * thousandths.
 *
 * @param analyzed false if no installed language is the article's; then only {@code shingles} says
 *     something
 * @param shingles hashes of all 5-word shingles, ascending and distinct; what stories compare
 */
public record AnalyzedArticle(
    boolean analyzed,
    int tokens,
    GdeltTone tone,
    List<AnalyzedMention> mentions,
    List<AnalyzedEntity> entities,
    List<AnalyzedPair> pairs,
    List<Long> shingles) {

  public AnalyzedArticle {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    pairs = List.copyOf(pairs);
    shingles = List.copyOf(shingles);
  }

  /**
   * One mention.
   *
   * @param articleName fullest base form under which the article names the entity
   * @param tone of its sentence toward the entity; null without evidence
   */
  public record AnalyzedMention(
      String field,
      int sentenceNumber,
      int sentenceBegin,
      int sentenceEnd,
      int begin,
      int end,
      String surface,
      String lemma,
      String kind,
      String entityId,
      boolean resolved,
      String articleName,
      @Nullable String countryCode,
      String form,
      boolean nested,
      boolean inQuote,
      @Nullable Integer tone,
      int confidence) {}

  /**
   * One entity of the article.
   *
   * @param firstBegin of its first mention in the text; null if only the title names it
   * @param toneSum over the {@code toneSentences} sentences that name it
   */
  public record AnalyzedEntity(
      String entityId,
      String kind,
      boolean resolved,
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
  public record AnalyzedPair(
      String entityA,
      String entityB,
      int sentences,
      @Nullable Integer minDistance,
      @Nullable Integer evidenceBegin,
      @Nullable Integer evidenceEnd,
      int toneSum,
      int toneSentences) {}
}
