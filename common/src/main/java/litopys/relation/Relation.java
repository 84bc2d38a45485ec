package litopys.relation;

import litopys.phrase.Modality;
import litopys.phrase.NameSpan;
import litopys.syntax.RelationKind;

/**
 * What one mention does toward another.
 *
 * @param token of the verb or noun that shows it
 * @param lemma of that word
 */
public record Relation(
    RelationKind kind,
    NameSpan source,
    NameSpan target,
    boolean negated,
    Modality modality,
    int token,
    String lemma) {

  /**
   * Returns 1 for what is good for the target, -1 for what is bad, 0 for neither. To deny something
   * good is bad; to deny something bad is neither.
   */
  public int polarity() {
    if (!negated) {
      return kind.polarity();
    }
    return kind.polarity() > 0 ? -1 : 0;
  }
}
