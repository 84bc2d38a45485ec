package litopys.jobs.ingest.field;

import java.util.Locale;

/**
 * A value as the record holds it.
 *
 * @param name under which the record holds it
 * @param text the string or the literal; empty for objects and arrays
 */
public record FieldValue(String name, Kind kind, String text) {

  /** Types that occur in any format. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY,
    /** Bytes that are no text in the encoding of the file. */
    UNDECODABLE;

    String description() {
      return switch (this) {
        case TEXT -> "blank";
        case OBJECT, ARRAY -> "an " + name().toLowerCase(Locale.ROOT);
        case NUMBER, BOOLEAN -> "a " + name().toLowerCase(Locale.ROOT);
        case UNDECODABLE -> "not valid UTF-8";
      };
    }
  }

  public static FieldValue text(String name, String text) {
    return new FieldValue(name, Kind.TEXT, text);
  }

  /** Says what the value is where another kind was wanted: {@code text is a number}. */
  public String complaint() {
    return name + " is " + kind.description();
  }
}
