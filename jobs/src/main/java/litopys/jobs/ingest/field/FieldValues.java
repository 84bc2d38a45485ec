package litopys.jobs.ingest.field;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one record, collected name by name. Of several names for one field the preferred
 * one that holds a value of the right kind counts.
 */
public final class FieldValues {

  private record Candidate(FieldValue value, int rank, boolean accepted) {

    boolean yieldsTo(Candidate other) {
      return accepted == other.accepted ? rank >= other.rank : other.accepted;
    }
  }

  private final FieldNames names;
  private final Map<Field, Candidate> candidates = new EnumMap<>(Field.class);

  public FieldValues(FieldNames names) {
    this.names = names;
  }

  /** Takes a value in, if anybody asks for its name. */
  public void offer(FieldValue value) {
    for (FieldNames.Use use : names.uses(value.name())) {
      offer(use.field(), value, use.rank());
    }
  }

  /** Takes in the value of a field that has no name in this format. */
  public void offer(Field field, String text) {
    offer(field, FieldValue.text(field.option(), text), 0);
  }

  private void offer(Field field, FieldValue value, int rank) {
    Candidate candidate = new Candidate(value, rank, field.accepts(value));
    candidates.merge(
        field, candidate, (known, offered) -> known.yieldsTo(offered) ? offered : known);
  }

  /** Returns the value of a field as text, if it has one of the right kind. */
  public Optional<String> find(Field field) {
    return Optional.ofNullable(candidates.get(field))
        .filter(Candidate::accepted)
        .map(candidate -> candidate.value().text());
  }

  /** Returns the value of a field whatever its kind. */
  public Optional<FieldValue> findAny(Field field) {
    return Optional.ofNullable(candidates.get(field)).map(Candidate::value);
  }
}
