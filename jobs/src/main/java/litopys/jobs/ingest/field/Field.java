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

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final Set<Kind> kinds;

  Field(Kind first, Kind... others) {
    this.kinds = EnumSet.of(first, others);
  }

  /** The option that lists the names of this field. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value says anything about this field. */
  boolean accepts(FieldValue value) {
    return kinds.contains(value.kind()) && !value.text().isBlank();
  }
}
