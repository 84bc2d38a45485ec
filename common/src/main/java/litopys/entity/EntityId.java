package litopys.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an entity: {@code country:UA}, {@code person:joe-biden}, or kind and hash of a name
 * that no catalogue knows.
 *
 * @param key what follows the kind
 */
public record EntityId(EntityKind kind, String key) {

  /** What an id may look like, for messages. */
  public static final String ALLOWED =
      "country:UA, or person:, organization: or place: and a slug of a-z, 0-9 and hyphens";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}([A-Z]{2})?");
  private static final Pattern HASHED = Pattern.compile("[a-z]+:[0-9a-f]{16}");
  private static final int ALPHA_2 = 2;

  /** Returns the parts of an id; empty if it is none. */
  public static Optional<EntityId> find(String id) {
    int colon = id.indexOf(':');
    String kind = colon < 0 ? "" : id.substring(0, colon);
    String key = id.substring(colon + 1);
    return Arrays.stream(EntityKind.values())
        .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(kind))
        .filter(k -> (k == EntityKind.COUNTRY ? CODE : SLUG).matcher(key).matches())
        .findFirst()
        .map(k -> new EntityId(k, key));
  }

  /** Returns the parts of an id. */
  public static EntityId get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Not the id of an entity: '%s'; allowed: %s".formatted(id, ALLOWED)));
  }

  /** Tells whether the id is made from a name, because no catalogue knows it. */
  public static boolean isHashed(String id) {
    return HASHED.matcher(id).matches();
  }

  /** Returns the ISO 3166-1 alpha-2 code of a country that has one. */
  public Optional<String> findCountryCode() {
    return Optional.of(key).filter(k -> kind == EntityKind.COUNTRY && k.length() == ALPHA_2);
  }

  @Override
  public String toString() {
    return kind.id(key);
  }
}
