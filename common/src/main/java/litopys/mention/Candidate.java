package litopys.mention;

import litopys.entity.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A possible mention, before it is settled which of several overlapping ones stand.
 *
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param lemma its base form, with the capitals it should have
 * @param entityId where a catalogue knows the entity; null for names that are identified by key
 * @param countryCode ISO 3166-1 alpha-2, where known
 * @param confidence in thousandths; of two overlapping candidates of equal length the surer stands
 */
public record Candidate(
    int firstToken,
    int endToken,
    EntityKind kind,
    MentionForm form,
    String lemma,
    @Nullable String entityId,
    @Nullable String countryCode,
    int confidence) {

  public Candidate {
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "Empty or negative candidate: [%d, %d)".formatted(firstToken, endToken));
    }
  }

  public int length() {
    return endToken - firstToken;
  }

  public boolean overlaps(Candidate other) {
    return firstToken < other.endToken && other.firstToken < endToken;
  }

  public boolean contains(Candidate other) {
    return firstToken <= other.firstToken && other.endToken <= endToken;
  }
}
