package litopys.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/** Organizations known by name, in every language of {@code entity/organizations/*.tsv}. */
public final class OrganizationCatalogue {

  private static final List<String> FILES =
      List.of("institutions", "media", "parties", "companies", "society");

  private final Map<String, Organization> organizations = new HashMap<>();

  /**
   * A known organization.
   *
   * @param country ISO 3166-1 alpha-2; empty for international ones
   * @param names canonical name by language
   * @param aliases all names by language, the canonical one first
   */
  public record Organization(
      String id,
      String kind,
      Optional<String> country,
      Map<String, String> names,
      Map<String, List<Alias>> aliases) {}

  /**
   * One name of an organization, in the nominative.
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

  private OrganizationCatalogue() {}

  public static OrganizationCatalogue load() {
    OrganizationCatalogue catalogue = new OrganizationCatalogue();
    for (String file : FILES) {
      Lexicon lexicon = Lexicon.load("entity/organizations/" + file + ".tsv");
      List<String> languages = lexicon.languagesOf("name_");
      lexicon.entries().forEach(entry -> catalogue.add(entry, languages));
    }
    return catalogue;
  }

  public Iterable<Organization> all() {
    return organizations.values();
  }

  public Optional<Organization> find(String id) {
    return Optional.ofNullable(organizations.get(id));
  }

  private void add(Entry entry, List<String> languages) {
    String id = entry.get("id");
    if (!id.matches("organization:[a-z0-9]+(-[a-z0-9]+)*")) {
      throw entry.error("id", "not organization: and a slug of a-z, 0-9 and hyphens");
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
    Organization organization =
        new Organization(
            id,
            entry.get("kind"),
            country.isEmpty() ? Optional.empty() : Optional.of(country),
            Map.copyOf(names),
            Map.copyOf(aliases));
    if (organizations.put(id, organization) != null) {
      throw entry.error("id", "given twice");
    }
  }
}
