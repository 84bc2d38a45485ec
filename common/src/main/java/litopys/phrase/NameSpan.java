package litopys.phrase;

import java.util.Set;
import litopys.entity.EntityKind;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;

/**
 * A mention, as phrases need it.
 *
 * @param index of the mention, whatever the caller counts by
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param baseForm whether it is written in its base form, as in the nominative
 * @param cases in which it may stand, by the endings of its base form; empty if they do not tell
 * @param gender of the person it names; {@link Gender#ANY} if that is not known
 */
public record NameSpan(
    int index,
    int firstToken,
    int endToken,
    EntityKind kind,
    Form form,
    boolean baseForm,
    Set<Case> cases,
    Gender gender,
    String entityId) {

  public NameSpan {
    cases = Set.copyOf(cases);
  }

  /** How a mention names. */
  public enum Form {
    /** "Росія", "США", "Кремль". */
    NAME,
    /** "російський": part of a phrase with another head. */
    ADJECTIVE,
    /** "росіяни". */
    DEMONYM
  }

  public boolean isPerson() {
    return kind == EntityKind.PERSON;
  }

  public boolean isOrganization() {
    return kind == EntityKind.ORGANIZATION;
  }

  /** Tells whether others may act for it. */
  boolean isRepresented() {
    return kind == EntityKind.COUNTRY || kind == EntityKind.ORGANIZATION;
  }
}
