package litopys.analysis;

import litopys.mention.Candidate;

/**
 * A mention and where it stands, as entities and pairs count it.
 *
 * @param sentence number of its sentence within the field
 */
record Located(
    FieldAnalysis field,
    Candidate candidate,
    boolean nested,
    int sentence,
    AnalyzedArticle.AnalyzedMention row) {

  String entityId() {
    return candidate.entityId();
  }

  boolean isDerived() {
    return candidate.form().isDerived();
  }

  boolean isInText() {
    return !field.isTitle();
  }
}
