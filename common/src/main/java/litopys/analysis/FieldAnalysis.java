package litopys.analysis;

import java.util.BitSet;
import java.util.List;
import litopys.language.AnnotatedText;
import litopys.mention.MentionExtractor.Mention;

/**
 * One field of an article and its mentions in reading order.
 *
 * @param field {@link #TEXT} or {@link #TITLE}
 * @param nameTokens tokens inside any mention by name; adjectives and demonyms are ordinary words
 */
record FieldAnalysis(String field, AnnotatedText text, List<Mention> mentions, BitSet nameTokens) {

  static final String TEXT = "text";
  static final String TITLE = "title";

  static FieldAnalysis of(String field, AnnotatedText text, List<Mention> mentions) {
    BitSet nameTokens = new BitSet(text.size());
    for (Mention mention : mentions) {
      if (!mention.candidate().form().isDerived()) {
        nameTokens.set(mention.candidate().firstToken(), mention.candidate().endToken());
      }
    }
    return new FieldAnalysis(field, text, mentions, nameTokens);
  }

  boolean isTitle() {
    return field.equals(TITLE);
  }
}
