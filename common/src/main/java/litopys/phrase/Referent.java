package litopys.phrase;

import java.util.List;

/**
 * Whom a phrase stands for.
 *
 * @param names mentions it stands for, or, for a property, those it belongs to; empty for others
 */
public record Referent(Way way, List<NameSpan> names) {

  static final Referent OTHER = new Referent(Way.OTHER, List.of());
  static final Referent PRONOUN = new Referent(Way.PRONOUN, List.of());

  /** How a phrase stands for somebody. */
  public enum Way {
    /** "міністр Сергій Лавров": by name. */
    NAME,
    /** "уряд Польщі", "російські війська": whose acts are those of the country. */
    REPRESENTATIVE,
    /** "рішення Польщі", "Biden's policy": something else that belongs to the named. */
    PROPERTY,
    /** "він", "they". */
    PRONOUN,
    /** "чиновник": nobody that is named. */
    OTHER
  }

  public Referent {
    names = List.copyOf(names);
  }

  /** Tells whether the named themselves act or are acted upon. */
  public boolean isActor() {
    return way == Way.NAME || way == Way.REPRESENTATIVE;
  }
}
