package litopys.jobs.ingest.field;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names of a record mean which field, in order of preference. Letter case does not count; a
 * dot reaches into an object: {@code article.body}.
 */
public final class FieldNames implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One meaning of a name; the lower rank is preferred. */
  record Use(Field field, int rank) implements Serializable {}

  private final EnumMap<Field, List<String>> names = new EnumMap<>(Field.class);
  private final HashMap<String, List<Use>> uses = new HashMap<>();
  private final HashSet<String> parents = new HashSet<>();

  public FieldNames(Map<Field, List<String>> names) {
    names.forEach(this::add);
  }

  private void add(Field field, List<String> accepted) {
    names.put(field, List.copyOf(accepted));
    for (int rank = 0; rank < accepted.size(); rank++) {
      String name = normalized(accepted.get(rank));
      uses.computeIfAbsent(name, key -> new ArrayList<>()).add(new Use(field, rank));
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        parents.add(name.substring(0, dot));
      }
    }
  }

  /** Names of a field, the preferred one first. */
  public List<String> of(Field field) {
    return names.getOrDefault(field, List.of());
  }

  /** Whether the record is asked for this name. */
  public boolean wants(String name) {
    return uses.containsKey(normalized(name));
  }

  /** Whether the record is asked for something inside the object of this name. */
  public boolean wantsInside(String name) {
    return parents.contains(normalized(name));
  }

  /** Fields that a name may fill. */
  public Set<Field> fieldsOf(String name) {
    Set<Field> fields = new HashSet<>();
    uses(name).forEach(use -> fields.add(use.field()));
    return fields;
  }

  List<Use> uses(String name) {
    return uses.getOrDefault(normalized(name), List.of());
  }

  private static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
