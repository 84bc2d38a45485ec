package litopys.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import litopys.evaluation.BCubed.Link;

/**
 * How well mentions of one kind were found, or of all kinds.
 *
 * @param strict span and kind must match
 * @param relaxed kind must match and spans overlap
 * @param lemmas base forms that are right, of the strict matches with a gold lemma
 * @param links groups that ids make of the relaxed matches with a gold id; empty without any
 */
public record MentionFigures(Score strict, Score relaxed, Share lemmas, Optional<BCubed> links) {

  /** Key of the figures over all kinds. */
  public static final String ALL = "ALL";

  /** Returns the figures of each kind that the gold or the predictions have, then of all. */
  public static Map<String, MentionFigures> of(Collection<EvaluatedDocument> documents) {
    List<Matching> matchings = documents.stream().map(Matching::new).toList();
    Map<String, MentionFigures> figures = new LinkedHashMap<>();
    for (String kind : Types.KINDS) {
      MentionFigures own = of(matchings, List.of(kind));
      if (own.strict.gold() > 0 || own.strict.predicted() > 0) {
        figures.put(kind, own);
      }
    }
    figures.put(ALL, of(matchings, Types.KINDS));
    return figures;
  }

  private static MentionFigures of(List<Matching> matchings, List<String> kinds) {
    Score strict = Score.NONE;
    Score relaxed = Score.NONE;
    int lemmas = 0;
    int rightLemmas = 0;
    List<Link> links = new ArrayList<>();
    for (Matching matching : matchings) {
      EvaluatedDocument document = matching.document();
      int gold = (int) document.gold().stream().filter(g -> kinds.contains(g.type())).count();
      int predicted = 0;
      int exact = 0;
      int overlapping = 0;
      for (PredictedMention prediction : document.predicted()) {
        if (!kinds.contains(prediction.type())) {
          continue;
        }
        Optional<GoldMention> match = matching.findRelaxed(prediction);
        if (match.isPresent()) {
          overlapping++;
          match
              .flatMap(GoldMention::id)
              .ifPresent(id -> links.add(new Link(id, prediction.entityId())));
        }
        predicted += match.isPresent() || matching.isWrong(prediction) ? 1 : 0;
        Optional<GoldMention> same = matching.findStrict(prediction);
        exact += same.isPresent() ? 1 : 0;
        Optional<String> lemma = same.flatMap(GoldMention::lemma);
        lemmas += lemma.isPresent() ? 1 : 0;
        rightLemmas += lemma.filter(l -> isSameName(l, prediction.lemma())).isPresent() ? 1 : 0;
      }
      strict = strict.plus(new Score(exact, predicted, gold));
      relaxed = relaxed.plus(new Score(overlapping, predicted, gold));
    }
    return new MentionFigures(
        strict,
        relaxed,
        new Share(rightLemmas, lemmas),
        links.isEmpty() ? Optional.empty() : Optional.of(BCubed.of(links)));
  }

  static boolean isSameName(String a, String b) {
    return ComparableName.of(a).equals(ComparableName.of(b));
  }
}
