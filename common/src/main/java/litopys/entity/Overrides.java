package litopys.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import litopys.entity.Catalogue.Known;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/**
 * What people have decided about entities, stronger than anything the corpus says: redirects from
 * ids that the catalogue has given up, and the operator's merges and splits. Small, immutable,
 * shipped to the workers.
 */
public final class Overrides implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String REDIRECTS = "entity/redirects.tsv";

  private final TreeMap<String, String> merges = new TreeMap<>();
  private final TreeMap<String, List<OverrideRule>> splits = new TreeMap<>();
  private final TreeMap<String, String> names = new TreeMap<>();
  private final TreeMap<String, String> countries = new TreeMap<>();
  private final TreeSet<String> catalogued = new TreeSet<>();

  private Overrides() {}

  /** Returns the redirects of the catalogue alone. */
  public static Overrides ofCatalogue() {
    Overrides overrides = new Overrides();
    Lexicon.load(REDIRECTS)
        .entries()
        .forEach(entry -> overrides.addMerge(entry, OverrideRule.redirect(entry)));
    overrides.describeTargets();
    return overrides;
  }

  /**
   * Returns the redirects of the catalogue and the overrides of an operator: a tab-separated table
   * with the columns from, to, name, also_mentions, lang and source_country. Errors name file,
   * line, rule and value.
   *
   * @param file for errors
   */
  public static Overrides read(String file, InputStream stream) throws IOException {
    Overrides overrides = ofCatalogue();
    Map<Entry, OverrideRule> rules = new LinkedHashMap<>();
    Lexicon.read(file, stream)
        .entries()
        .forEach(entry -> rules.put(entry, OverrideRule.parse(entry)));
    // what an operator says of an id goes before what the catalogue said
    rules.values().stream()
        .filter(OverrideRule::isMerge)
        .forEach(rule -> overrides.merges.remove(rule.from()));
    rules.forEach(overrides::add);
    overrides.describeTargets();
    rules.forEach(overrides::checkName);
    return overrides;
  }

  private void add(Entry entry, OverrideRule rule) {
    addName(entry, rule);
    if (rule.isMerge()) {
      addMerge(entry, rule);
    } else {
      splits.computeIfAbsent(rule.from(), id -> new ArrayList<>()).add(rule);
    }
  }

  private void addMerge(Entry entry, OverrideRule rule) {
    if (merged(rule.to()).equals(rule.from())) {
      throw entry.error("to", "leads back to " + rule.from());
    }
    if (merges.put(rule.from(), rule.to()) != null) {
      throw entry.error("from", "merged twice");
    }
  }

  private void addName(Entry entry, OverrideRule rule) {
    String before = rule.name().isEmpty() ? null : names.put(rule.to(), rule.name());
    if (before != null && !before.equals(rule.name())) {
      throw entry.error("name", "another name for %s than '%s'".formatted(rule.to(), before));
    }
  }

  private void describeTargets() {
    if (merges.isEmpty() && splits.isEmpty()) {
      return;
    }
    List<Catalogue> catalogues =
        List.of(Catalogue.organizations(), Catalogue.places(), Catalogue.people());
    merges.values().forEach(id -> describe(id, catalogues));
    splits.values().stream()
        .flatMap(List::stream)
        .forEach(rule -> describe(merged(rule.to()), catalogues));
  }

  private void checkName(Entry entry, OverrideRule rule) {
    if (!rule.isMerge() && !isNamed(merged(rule.to()))) {
      throw entry.error("to", "split off without a name, and no catalogue has one");
    }
  }

  private void describe(String id, List<Catalogue> catalogues) {
    EntityId.get(id).findCountryCode().ifPresent(code -> countries.put(id, code));
    for (Catalogue catalogue : catalogues) {
      Optional<Known> known = catalogue.find(id);
      known.flatMap(Known::country).ifPresent(code -> countries.put(id, code));
      known.ifPresent(entity -> catalogued.add(id));
    }
  }

  /** Returns the id that an entity has after all merges; its own if it has none. */
  public String merged(String id) {
    String merged = id;
    for (String next = merges.get(id); next != null; next = merges.get(next)) {
      merged = next;
    }
    return merged;
  }

  /** Returns the entity that mentions of this one are in such an article; the first line counts. */
  public Optional<String> findSplit(String id, OverrideContext context) {
    return splits.getOrDefault(id, List.of()).stream()
        .filter(rule -> rule.holdsIn(context))
        .findFirst()
        .map(rule -> merged(rule.to()));
  }

  /** Tells whether a catalogue or the operator has a name for the entity that others lead to. */
  public boolean isNamed(String id) {
    return names.containsKey(id)
        || catalogued.contains(id)
        || EntityId.get(id).kind() == EntityKind.COUNTRY;
  }

  /** Returns the ISO 3166-1 alpha-2 code of an entity that others lead to, if it is catalogued. */
  public Optional<String> findCountry(String id) {
    return Optional.ofNullable(countries.get(id));
  }

  /** All that people have decided; the same text only for the same decisions. */
  @Override
  public String toString() {
    return "merges %s, splits %s, names %s".formatted(merges, splits, names);
  }

  /** Returns the names that the operator gives, by entity id. */
  public Map<String, String> names() {
    return Map.copyOf(names);
  }
}
