package litopys.entity;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import litopys.lexicon.Lexicon.Entry;

/**
 * One line of a table of overrides: mentions of one entity are another's, everywhere or where all
 * conditions hold. An empty value is no condition.
 *
 * @param name of the other entity; empty for that of the catalogue or the articles
 * @param alsoMentions id of an entity that the article must mention too
 * @param lang ISO 639-1 code that the article must have
 * @param sourceCountry ISO 3166-1 alpha-2 code that the article's source must have, {@code ZZ} for
 *     an unknown one
 */
record OverrideRule(
    String from, String to, String name, String alsoMentions, String lang, String sourceCountry)
    implements Serializable {

  private static final Set<String> COUNTRIES = countries();
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Reads and checks a line; errors name file, line, rule and value. */
  static OverrideRule parse(Entry entry) {
    OverrideRule rule =
        new OverrideRule(
            id(entry, "from"),
            id(entry, "to"),
            entry.get("name").strip(),
            entry.get("also_mentions").isEmpty() ? "" : id(entry, "also_mentions"),
            entry.get("lang"),
            entry.get("source_country"));
    if (rule.from.equals(rule.to)) {
      throw entry.error("to", "the same as from");
    }
    if (!rule.lang.isEmpty() && !LANGUAGES.contains(rule.lang)) {
      throw entry.error("lang", "not an ISO 639-1 code such as uk, nor empty");
    }
    if (!rule.sourceCountry.isEmpty() && !COUNTRIES.contains(rule.sourceCountry)) {
      throw entry.error("source_country", "not an ISO 3166-1 alpha-2 code or ZZ, nor empty");
    }
    return rule;
  }

  /** A line of a table without conditions. */
  static OverrideRule redirect(Entry entry) {
    return new OverrideRule(id(entry, "from"), id(entry, "to"), "", "", "", "");
  }

  private static String id(Entry entry, String column) {
    if (EntityId.find(entry.get(column)).isEmpty()) {
      throw entry.error(column, "not the id of an entity; allowed: " + EntityId.ALLOWED);
    }
    return entry.get(column);
  }

  private static Set<String> countries() {
    Set<String> countries = new TreeSet<>(Set.of(Locale.getISOCountries()));
    countries.add("XK");
    countries.add("ZZ");
    return countries;
  }

  boolean isMerge() {
    return alsoMentions.isEmpty() && lang.isEmpty() && sourceCountry.isEmpty();
  }

  boolean holdsIn(OverrideContext context) {
    return (alsoMentions.isEmpty() || context.entityIds().contains(alsoMentions))
        && (lang.isEmpty() || lang.equals(context.lang()))
        && (sourceCountry.isEmpty() || sourceCountry.equals(context.sourceCountry()));
  }
}
