package litopys.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is told to have said, in code points of its field.
 *
 * @param number within its field, in reading order, the outer before the inner
 * @param form direct or indirect
 * @param sentenceNumber of the sentence with which it begins
 * @param speaker index of the mention that names the speaker; null if none does
 * @param verb base form of the verb that says so; null where no verb does
 * @param nested whether it is part of another quote of its field
 */
public record AnalyzedQuote(
    String field,
    int number,
    String form,
    int sentenceNumber,
    int begin,
    int end,
    @Nullable Integer speaker,
    @Nullable String verb,
    boolean nested) {

  boolean contains(AnalyzedQuote other) {
    return field.equals(other.field) && begin <= other.begin && other.end <= end;
  }
}
