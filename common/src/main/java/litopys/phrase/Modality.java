package litopys.phrase;

import java.util.Locale;

/** Whether something that a sentence tells of does happen. */
public enum Modality {
  FACT,
  /** It is meant or about to happen: "мають зустрітися", "will meet". */
  PLANNED,
  /** It may happen, under a condition or not, or is merely supposed. */
  CONDITIONAL,
  /** Somebody asks for it: "закликав Росію вивести війська". */
  DEMANDED,
  /** The sentence asks whether it does. */
  QUESTION;

  /** The value of the column {@code modality}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
