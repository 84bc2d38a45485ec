package litopys.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What one mention does toward another, in code points of its field.
 *
 * @param source index of the mention of whoever does it
 * @param target index of the mention of whom it is done to
 * @param kind of {@link litopys.syntax.RelationKind}, in lower case
 * @param mutual whether both do it
 * @param quote number of the quote that tells it; null for the author
 * @param evidenceBegin of the verb or noun that shows it
 * @param lemma of that word
 */
public record AnalyzedRelation(
    String field,
    int sentenceNumber,
    int sentenceBegin,
    int sentenceEnd,
    int source,
    int target,
    String kind,
    int polarity,
    boolean negated,
    boolean mutual,
    String modality,
    @Nullable Integer quote,
    int evidenceBegin,
    int evidenceEnd,
    String lemma) {}
