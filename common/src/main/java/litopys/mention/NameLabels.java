package litopys.mention;

import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.sequence.TagSet;

/**
 * The labels of the sequence model: the kinds of entities, and two kinds of names that the model
 * has to know so that it takes them for none of these.
 */
public final class NameLabels {

  public static final String PRODUCT = "PRODUCT";
  public static final String EVENT = "EVENT";

  private static final List<String> ALL =
      List.of(
          EntityKind.PERSON.name(),
          EntityKind.ORGANIZATION.name(),
          EntityKind.COUNTRY.name(),
          EntityKind.PLACE.name(),
          PRODUCT,
          EVENT);

  private NameLabels() {}

  public static List<String> all() {
    return ALL;
  }

  public static TagSet tagSet() {
    return new TagSet(ALL);
  }

  /** Returns the kind of entity that a label names; empty for products and events. */
  static Optional<EntityKind> findKind(String label) {
    return label.equals(PRODUCT) || label.equals(EVENT)
        ? Optional.empty()
        : Optional.of(EntityKind.valueOf(label));
  }
}
