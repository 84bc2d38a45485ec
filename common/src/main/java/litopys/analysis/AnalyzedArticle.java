package litopys.analysis;

import java.util.List;
import litopys.tone.GdeltTone;

/**
 * What one article says: a pure function of its language, title and text, the lexicons and the
 * engine. Offsets are code points into the string that {@code field} names; tones are integer
 * thousandths. Entities and pairs are counted later, when the corpus has settled who is meant:
 * {@link CountedArticle}.
 *
 * @param analyzed false if no installed language is the article's; then only {@code shingles} says
 *     something
 * @param textLength of the text, in code points
 * @param shingles hashes of all 5-word shingles, ascending and distinct; what stories compare
 */
public record AnalyzedArticle(
    boolean analyzed,
    int tokens,
    int textLength,
    GdeltTone tone,
    List<AnalyzedMention> mentions,
    List<AnalyzedQuote> quotes,
    List<AnalyzedRelation> relations,
    List<Long> shingles) {

  public AnalyzedArticle {
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    relations = List.copyOf(relations);
    shingles = List.copyOf(shingles);
  }
}
