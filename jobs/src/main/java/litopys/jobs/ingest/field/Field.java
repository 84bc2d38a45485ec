package litopys.jobs.ingest.field;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import litopys.jobs.ingest.field.FieldValue.Kind;

/** What a record is asked for. */
public enum Field {
  ID(Kind.TEXT, Kind.NUMBER),
  URL(Kind.TEXT),
  TITLE(Kind.TEXT),
  TEXT(Kind.TEXT),
  DATE(Kind.TEXT, Kind.NUMBER),
  MODIFIED(Kind.TEXT, Kind.NUMBER),
  SOURCE(Kind.TEXT, Kind.NUMBER),
  SOURCE_COUNTRY(Kind.TEXT),
  LANGUAGE(Kind.TEXT);

  /** Longest id, address or name of a source, in UTF-16 units; longer ones are damage. */
  public static final int LONGEST_NAME = 4096;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final Set<Kind> kinds;

  Field(Kind first, Kind... others) {
    this.kinds = EnumSet.of(first, others);
  }

  /** The option that lists the names of this field. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this names or locates an article, so that a long value makes no sense. */
  public boolean isName() {
    return this == ID || this == URL || this == SOURCE;
  }

  /** Whether a value says anything about this field. */
  boolean accepts(FieldValue value) {
    return kinds.contains(value.kind()) && !value.text().isBlank();
  }
}
