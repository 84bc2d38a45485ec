package litopys.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.mention.Candidate;
import litopys.mention.MentionExtractor.Mention;

/**
 * One field of an article and its mentions in reading order.
 *
 * @param field {@link #TEXT} or {@link #TITLE}
 * @param nameTokens tokens inside any mention by name
 * @param derivedTokens tokens inside adjectives and demonyms
 */
record FieldAnalysis(
    String field,
    AnnotatedText text,
    List<Mention> mentions,
    BitSet nameTokens,
    BitSet derivedTokens) {

  static final String TEXT = "text";
  static final String TITLE = "title";

  static FieldAnalysis of(String field, AnnotatedText text, List<Mention> mentions) {
    BitSet nameTokens = new BitSet(text.size());
    BitSet derivedTokens = new BitSet(text.size());
    for (Mention mention : mentions) {
      BitSet tokens = mention.candidate().form().isDerived() ? derivedTokens : nameTokens;
      tokens.set(mention.candidate().firstToken(), mention.candidate().endToken());
    }
    return new FieldAnalysis(field, text, mentions, nameTokens, derivedTokens);
  }

  /** Returns the kind of the first mention that shares a token with {@code [first, end)}. */
  Optional<EntityKind> findKind(int first, int end) {
    return mentions.stream()
        .map(Mention::candidate)
        .filter(candidate -> candidate.firstToken() < end && first < candidate.endToken())
        .map(Candidate::kind)
        .findFirst();
  }

  boolean isTitle() {
    return field.equals(TITLE);
  }
}
