package litopys.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/** Entities of one kind that are known by name, in every language their files have columns for. */
public final class Catalogue {

  private static final List<String> ORGANIZATIONS =
      List.of("institutions", "media", "parties", "companies", "society");

  private final EntityKind kind;
  private final Map<String, Known> known = new HashMap<>();

  /**
   * A known entity.
   *
   * @param type finer than the kind: court, newspaper, capital, river; the gender of a person
   * @param country ISO 3166-1 alpha-2; empty for international ones
   * @param names canonical name by language
   * @param aliases all names by language, the canonical one first
   */
  public record Known(
      String id,
      EntityKind kind,
      String type,
      Optional<String> country,
      Map<String, String> names,
      Map<String, List<Alias>> aliases) {}

  /**
   * One name of an entity, in the nominative.
   *
   * @param quotedOnly true for a name that is an ordinary word and counts in quotation marks only
   */
  public record Alias(String text, boolean quotedOnly) {

    private static Alias parse(String text) {
      boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
      return new Alias(quoted ? text.substring(1, text.length() - 1) : text, quoted);
    }

    /** Tells whether the alias is an acronym: it does not decline and is written in capitals. */
    public boolean isAcronym() {
      return text.indexOf(' ') < 0
          && text.equals(text.toUpperCase(Locale.ROOT))
          && text.chars().filter(Character::isLetter).count() > 1;
    }
  }

  private Catalogue(EntityKind kind) {
    this.kind = kind;
  }

  public static Catalogue organizations() {
    Catalogue catalogue = new Catalogue(EntityKind.ORGANIZATION);
    ORGANIZATIONS.forEach(file -> catalogue.read("entity/organizations/" + file + ".tsv", "kind"));
    return catalogue;
  }

  public static Catalogue places() {
    Catalogue catalogue = new Catalogue(EntityKind.PLACE);
    catalogue.read("entity/places.tsv", "kind");
    return catalogue;
  }

  public static Catalogue people() {
    Catalogue catalogue = new Catalogue(EntityKind.PERSON);
    catalogue.read("entity/people.tsv", "gender");
    return catalogue;
  }

  public EntityKind kind() {
    return kind;
  }

  public Iterable<Known> all() {
    return known.values();
  }

  public Optional<Known> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  private void read(String file, String typeColumn) {
    Lexicon lexicon = Lexicon.load(file);
    List<String> languages = lexicon.languagesOf("name_");
    lexicon.entries().forEach(entry -> add(entry, typeColumn, languages));
  }

  private void add(Entry entry, String typeColumn, List<String> languages) {
    String id = entry.get("id");
    if (!id.matches(kind.id("[a-z0-9]+(-[a-z0-9]+)*"))) {
      throw entry.error("id", "not " + kind.id("") + " and a slug of a-z, 0-9 and hyphens");
    }
    Map<String, String> names = new HashMap<>();
    Map<String, List<Alias>> aliases = new HashMap<>();
    for (String language : languages) {
      List<Alias> all = new ArrayList<>();
      String name = entry.get("name_" + language).strip();
      if (!name.isEmpty()) {
        Alias canonical = Alias.parse(name);
        names.put(language, canonical.text());
        all.add(canonical);
      }
      entry.list("aliases_" + language).forEach(alias -> all.add(Alias.parse(alias)));
      aliases.put(language, List.copyOf(all));
    }
    String country = entry.get("country");
    Known entity =
        new Known(
            id,
            kind,
            entry.get(typeColumn),
            country.isEmpty() ? Optional.empty() : Optional.of(country),
            Map.copyOf(names),
            Map.copyOf(aliases));
    if (known.put(id, entity) != null) {
      throw entry.error("id", "given twice");
    }
  }
}
