package litopys.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a window of articles says about a name: on that day it stands for an entity.
 *
 * @param fromId of the name, as the articles alone tell
 * @param confidenceBelow in thousandths; surer mentions keep their kind
 * @param resolved false if the entity is itself a short name
 */
public record Decision(
    Ground ground,
    String fromId,
    String toId,
    boolean resolved,
    @Nullable String countryCode,
    int confidenceBelow) {

  /** What is decided, in the order in which decisions apply. */
  public enum Ground {
    /** Whether the name is of a person, an organization or a place. */
    KIND,
    /** Whose surname or acronym the name is. */
    SHORT_NAME;

    /** The value of the column {@code ground}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the ground with that code. */
    public static Ground of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** Tells whether it says something about a mention that stands for the id of this decision. */
  boolean appliesTo(AnalyzedMention mention, SettledName name) {
    return switch (ground) {
      case KIND ->
          mention.confidence() < confidenceBelow
              && !mention.nested()
              && !mention.isDerived()
              && mention.entityId().equals(mention.nameId());
      case SHORT_NAME -> !name.resolved();
    };
  }

  SettledName outcome() {
    return new SettledName(toId, resolved, countryCode);
  }
}
