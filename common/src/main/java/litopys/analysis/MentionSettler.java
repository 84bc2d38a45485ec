package litopys.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import litopys.entity.OverrideContext;
import litopys.entity.Overrides;

/**
 * Gives the mentions of one article the entities that the corpus and the operator have settled. An
 * override of the name itself goes before any decision; merges and splits of what was decided come
 * after it.
 */
public final class MentionSettler {

  private final Overrides overrides;

  public MentionSettler(Overrides overrides) {
    this.overrides = overrides;
  }

  /**
   * Returns the mentions in the same order.
   *
   * @param decisions those of the article's day on its names, by merged ids, in any order
   */
  public List<AnalyzedMention> settle(
      List<AnalyzedMention> mentions, String lang, String sourceCountry, List<Decision> decisions) {
    List<SettledName> decided =
        mentions.stream().map(mention -> decide(mention, decisions)).toList();
    Set<String> together =
        Stream.concat(
                mentions.stream().map(AnalyzedMention::entityId),
                decided.stream().map(SettledName::entityId))
            .collect(toUnmodifiableSet());
    OverrideContext context = new OverrideContext(lang, sourceCountry, together);
    List<AnalyzedMention> settled = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      AnalyzedMention mention = mentions.get(i);
      SettledName name = split(mention, decided.get(i), context);
      settled.add(name.equals(SettledName.of(mention)) ? mention : mention.as(name));
    }
    return settled;
  }

  private SettledName decide(AnalyzedMention mention, List<Decision> decisions) {
    SettledName own = SettledName.of(mention);
    SettledName merged = own.movedTo(overrides.merged(own.entityId()), overrides);
    boolean placed = !merged.equals(own) && merged.resolved();
    if (placed) {
      return merged;
    }
    return decisions.stream()
        .filter(decision -> decision.fromId().equals(merged.entityId()))
        .filter(decision -> decision.appliesTo(mention, merged))
        .min(Comparator.comparing(Decision::ground))
        .map(Decision::outcome)
        .map(name -> name.movedTo(overrides.merged(name.entityId()), overrides))
        .orElse(merged);
  }

  private SettledName split(AnalyzedMention mention, SettledName decided, OverrideContext context) {
    String own = mention.entityId();
    return Stream.of(own, overrides.merged(own), decided.entityId())
        .flatMap(id -> overrides.findSplit(id, context).stream())
        .findFirst()
        .map(to -> decided.movedTo(to, overrides))
        .orElse(decided);
  }
}
