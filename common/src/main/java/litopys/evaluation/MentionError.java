package litopys.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One difference between gold and predictions, for reading.
 *
 * @param begin code points into the text
 * @param kind of the gold mention, else of the prediction
 * @param detail what the other side says
 * @param context the mention in its surroundings
 */
public record MentionError(
    What what,
    String document,
    int begin,
    int end,
    String kind,
    String surface,
    String detail,
    String context) {

  /** What is different. */
  public enum What {
    /** A gold mention that no prediction overlaps. */
    MISSED,
    /** A prediction that no gold mention of its kind overlaps. */
    WRONG,
    /** The same span as another kind. */
    KIND,
    /** The same kind over another span. */
    BOUNDARY,
    /** The right mention in another base form. */
    LEMMA
  }

  /** Returns the differences of a document in reading order. */
  public static List<MentionError> of(EvaluatedDocument document) {
    Matching matching = new Matching(document);
    List<MentionError> errors = new ArrayList<>();
    for (GoldMention gold : matching.missed()) {
      Optional<PredictedMention> otherKind =
          document.predicted().stream()
              .filter(p -> Matching.isExact(p, gold) && matching.isWrong(p))
              .findFirst();
      errors.add(
          otherKind.isPresent()
              ? of(document, What.KIND, gold, "predicted " + otherKind.get().type())
              : of(document, What.MISSED, gold, gold.id().orElse("")));
    }
    for (PredictedMention prediction : document.predicted()) {
      Optional<GoldMention> match = matching.findRelaxed(prediction);
      if (match.isPresent()) {
        addDifference(errors, document, matching, prediction, match.get());
      } else if (matching.isWrong(prediction) && !isReported(matching, prediction)) {
        errors.add(wrong(document, matching, prediction));
      }
    }
    errors.sort(Comparator.comparingInt(MentionError::begin).thenComparing(MentionError::end));
    return errors;
  }

  private static void addDifference(
      List<MentionError> errors,
      EvaluatedDocument document,
      Matching matching,
      PredictedMention prediction,
      GoldMention gold) {
    if (matching.findStrict(prediction).isEmpty()) {
      String predicted = document.surface(prediction.begin(), prediction.end());
      errors.add(of(document, What.BOUNDARY, gold, "predicted " + predicted));
    } else if (gold.lemma()
        .filter(lemma -> !MentionFigures.isSameName(lemma, prediction.lemma()))
        .isPresent()) {
      errors.add(
          of(
              document,
              What.LEMMA,
              gold,
              "gold %s, predicted %s".formatted(gold.lemma().get(), prediction.lemma())));
    }
  }

  /** A missed mention of another kind stands for both. */
  private static boolean isReported(Matching matching, PredictedMention prediction) {
    return matching.missed().stream().anyMatch(gold -> Matching.isExact(prediction, gold));
  }

  private static MentionError wrong(
      EvaluatedDocument document, Matching matching, PredictedMention prediction) {
    String under =
        matching.under(prediction).stream()
            .map(GoldMention::type)
            .distinct()
            .sorted()
            .collect(joining(", "));
    return new MentionError(
        What.WRONG,
        document.id(),
        prediction.begin(),
        prediction.end(),
        prediction.type(),
        document.surface(prediction.begin(), prediction.end()),
        under.isEmpty() ? "nothing annotated here" : "gold has " + under,
        document.context(prediction.begin(), prediction.end()));
  }

  private static MentionError of(
      EvaluatedDocument document, What what, GoldMention gold, String detail) {
    return new MentionError(
        what,
        document.id(),
        gold.begin(),
        gold.end(),
        gold.type(),
        document.surface(gold.begin(), gold.end()),
        detail,
        document.context(gold.begin(), gold.end()));
  }
}
