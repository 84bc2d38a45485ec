package litopys.mention;

import java.util.List;
import litopys.entity.EntityKind;
import litopys.entity.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A possible mention, before it is settled which of several overlapping ones stand.
 *
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param lemma its base form, with the capitals it should have
 * @param name fullest base form under which the article names the entity
 * @param entityId stable id, of the catalogue or made from the name
 * @param resolved false for a surname or acronym whose full name is not known
 * @param countryCode ISO 3166-1 alpha-2, where known
 * @param confidence in thousandths; of two overlapping candidates of equal length the surer stands
 * @param nameId id that this very name would have in an article that says no more: of a surname
 *     alone, of an acronym; else the entity's
 * @param shortIds for a full name, the ids of the shorter names that may stand for it elsewhere
 */
public record Candidate(
    int firstToken,
    int endToken,
    EntityKind kind,
    MentionForm form,
    String lemma,
    String name,
    String entityId,
    boolean resolved,
    @Nullable String countryCode,
    int confidence,
    String nameId,
    List<String> shortIds) {

  /** Confidence in a name that the sequence model sees and no rule proposes. */
  static final int TAGGED = 700;

  public Candidate {
    shortIds = List.copyOf(shortIds);
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "Empty or negative candidate: [%d, %d)".formatted(firstToken, endToken));
    }
  }

  /** A name that has no shorter form. */
  public Candidate(
      int firstToken,
      int endToken,
      EntityKind kind,
      MentionForm form,
      String lemma,
      String name,
      String entityId,
      boolean resolved,
      @Nullable String countryCode,
      int confidence) {
    this(
        firstToken,
        endToken,
        kind,
        form,
        lemma,
        name,
        entityId,
        resolved,
        countryCode,
        confidence,
        entityId,
        List.of());
  }

  /** A name that no catalogue knows: its id comes from its key. */
  static Candidate uncatalogued(
      int firstToken,
      int endToken,
      EntityKind kind,
      MentionForm form,
      String lemma,
      int confidence) {
    String id = kind.id(NameKey.hash(NameKey.of(lemma)));
    boolean resolved = form != MentionForm.ABBREVIATION;
    return new Candidate(
        firstToken, endToken, kind, form, lemma, lemma, id, resolved, null, confidence);
  }

  /** Returns the same span as a mention of another entity: what an acronym stands for. */
  Candidate as(Candidate other) {
    return new Candidate(
        firstToken,
        endToken,
        kind,
        form,
        lemma,
        other.name,
        other.entityId,
        other.resolved,
        other.countryCode,
        confidence,
        nameId,
        List.of());
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
