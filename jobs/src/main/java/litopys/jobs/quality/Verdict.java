package litopys.jobs.quality;

import java.util.Locale;

/** What a gate says of a figure. */
public enum Verdict {
  /** Nothing: the gate is off, or too few articles stand behind the figure. */
  NONE,
  PASS,
  WARN,
  REFUSE;

  /** Value of the column {@code quality[].verdict}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
