package litopys.entity;

import java.util.Locale;

/** What sort of thing an entity is. */
public enum EntityKind {
  COUNTRY,
  PERSON,
  ORGANIZATION,
  PLACE;

  /** Returns an entity id of this kind: {@code person:joe-biden}. */
  public String id(String key) {
    return name().toLowerCase(Locale.ROOT) + ":" + key;
  }
}
