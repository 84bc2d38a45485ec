package litopys.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import litopys.entity.Catalogue.Alias;
import litopys.entity.Catalogue.Known;

/** Known people of one language, by name-equivalence key. */
public final class PeopleIndex {

  private final Map<String, Known> byKey = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final UnaryOperator<String> givenNameKey;

  /**
   * @param givenNameKey returns the romanised name that all spellings of a given name share
   */
  public PeopleIndex(Catalogue people, String language, UnaryOperator<String> givenNameKey) {
    this.givenNameKey = givenNameKey;
    for (Known person : people.all()) {
      for (Alias alias : person.aliases().getOrDefault(language, List.of())) {
        int space = alias.text().indexOf(' ');
        if (space > 0) {
          surnames.add(alias.text().substring(alias.text().lastIndexOf(' ') + 1));
          byKey.putIfAbsent(
              key(alias.text().substring(0, space), alias.text().substring(space + 1)), person);
        }
      }
    }
  }

  /**
   * Returns the key of a full name.
   *
   * @param rest everything after the given name, patronymics left out
   */
  public String key(String given, String rest) {
    return NameKey.of(givenNameKey.apply(given)) + " " + NameKey.of(rest);
  }

  /** Last words of all names, in the nominative. */
  public Set<String> surnames() {
    return Set.copyOf(surnames);
  }

  public Optional<Known> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
