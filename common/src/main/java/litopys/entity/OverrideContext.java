package litopys.entity;

import java.util.Set;

/**
 * What a split may ask of an article.
 *
 * @param lang ISO 639-1
 * @param sourceCountry ISO 3166-1 alpha-2, or {@code ZZ}
 * @param entityIds all that the article mentions
 */
public record OverrideContext(String lang, String sourceCountry, Set<String> entityIds) {

  public OverrideContext {
    entityIds = Set.copyOf(entityIds);
  }
}
