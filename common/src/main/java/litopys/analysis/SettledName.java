package litopys.analysis;

import litopys.entity.EntityId;
import litopys.entity.Overrides;
import org.jspecify.annotations.Nullable;

/**
 * Who a mention is taken for.
 *
 * @param resolved false for a short name that may still be anybody's
 * @param countryCode ISO 3166-1 alpha-2, where known
 */
record SettledName(String entityId, boolean resolved, @Nullable String countryCode) {

  static SettledName of(AnalyzedMention mention) {
    return new SettledName(mention.entityId(), mention.resolved(), mention.countryCode());
  }

  /** Returns what an override makes of it: an entity that is placed if anybody has named it. */
  SettledName movedTo(String id, Overrides overrides) {
    if (id.equals(entityId)) {
      return this;
    }
    String country = overrides.findCountry(id).orElse(countryCode);
    return new SettledName(id, resolved || overrides.isNamed(id), country);
  }

  /** The value of the column {@code kind}. */
  String kind() {
    return EntityId.get(entityId).kind().name();
  }
}
