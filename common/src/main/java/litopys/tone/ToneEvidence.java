package litopys.tone;

import java.util.List;

/**
 * One word that speaks for or against a mention.
 *
 * @param token index in the text
 * @param valence charge of the word toward this mention, about -3 to 3
 * @param weight share of the charge that counts here; negative if it is negated
 * @param reasons names of the features that made the weight, in the order they applied
 */
public record ToneEvidence(
    int token, String lemma, double valence, double weight, List<String> reasons) {

  public ToneEvidence {
    reasons = List.copyOf(reasons);
  }

  public double contribution() {
    return valence * weight;
  }
}
