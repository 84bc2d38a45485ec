package litopys.mention;

import java.util.Locale;

/** How a mention names its entity. */
public enum MentionForm {
  /** Росія */
  NAME,
  /** РФ */
  ABBREVIATION,
  /** російський */
  ADJECTIVE,
  /** росіяни */
  DEMONYM,
  /** Москва or Кремль for the state */
  METONYM;

  /** The value of the column {@code form}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells whether the word is derived from the name rather than the name itself. */
  public boolean isDerived() {
    return this == ADJECTIVE || this == DEMONYM;
  }
}
