package litopys.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litopys.entity.Catalogue;
import litopys.entity.EntityKind;
import litopys.language.LanguagePack;
import litopys.name.CountryLexicon;

/** Canonical names of all entities that are known by name: countries and the catalogues. */
public final class KnownNames {

  /**
   * The names of one entity.
   *
   * @param byLanguage ISO 639-1 to name; not every language has one
   */
  public record KnownName(String entityId, Map<String, String> byLanguage) {

    public KnownName {
      byLanguage = Map.copyOf(byLanguage);
    }
  }

  private KnownNames() {}

  /** Loads all names, in the order of their entity ids. */
  public static List<KnownName> load() {
    Map<String, Map<String, String>> names = new TreeMap<>();
    for (LanguagePack language : LanguagePack.installed()) {
      CountryLexicon.load(language)
          .names()
          .forEach(
              (code, name) ->
                  names
                      .computeIfAbsent(EntityKind.COUNTRY.id(code), id -> new HashMap<>())
                      .put(language.code(), name));
    }
    for (Catalogue catalogue :
        List.of(Catalogue.organizations(), Catalogue.places(), Catalogue.people())) {
      catalogue.all().forEach(known -> names.put(known.id(), known.names()));
    }
    List<KnownName> all = new ArrayList<>();
    names.forEach((id, byLanguage) -> all.add(new KnownName(id, byLanguage)));
    return List.copyOf(all);
  }
}
