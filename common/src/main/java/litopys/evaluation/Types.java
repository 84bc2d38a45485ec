package litopys.evaluation;

import java.util.List;
import java.util.Locale;

/** Types of annotated names: the four kinds that are scored, and any others. */
public final class Types {

  public static final String COUNTRY = "COUNTRY";
  public static final String PERSON = "PERSON";
  public static final String ORGANIZATION = "ORGANIZATION";
  public static final String PLACE = "PLACE";

  /** What is scored, in the order of reports. */
  public static final List<String> KINDS = List.of(COUNTRY, PERSON, ORGANIZATION, PLACE);

  private Types() {}

  /** Returns the kind that a label of any common scheme means; other labels in capitals. */
  public static String of(String label) {
    String upper = label.strip().toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "PER", "PERS" -> PERSON;
      case "ORG", "ORGANISATION" -> ORGANIZATION;
      case "LOC", "LOCATION", "GPE" -> PLACE;
      default -> upper;
    };
  }

  /** Nationals and adjectives: they need not be found, and what overlaps them is ignored. */
  static boolean isDerived(String type) {
    return type.equals("PER_GROUP") || type.equals("ADJ");
  }
}
