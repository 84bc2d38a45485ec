package litopys.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import litopys.text.CodePoints;

/**
 * A text with its gold and its predictions, made comparable: quotes and blanks at the ends of spans
 * are cut off on both sides; predictions of kinds that nobody annotated are left out; and where
 * countries were annotated as places, a predicted country is one.
 *
 * @param types what was annotated
 */
public record EvaluatedDocument(
    String id,
    String text,
    Set<String> types,
    List<GoldMention> gold,
    List<PredictedMention> predicted) {

  private static final String EDGES = " \t\r\n\u00a0\"'«»“”„‟‘’‚`´";

  private static final int CONTEXT = 40;

  public EvaluatedDocument {
    types = Set.copyOf(types);
    CodePoints codePoints = new CodePoints(text);
    Edges edges = new Edges(text, codePoints);
    int length = codePoints.before(text.length());
    for (GoldMention mention : gold) {
      if (mention.end() > length) {
        throw new IllegalArgumentException(
            "%s: a span ends at %d, the text at %d".formatted(id, mention.end(), length));
      }
    }
    gold = gold.stream().map(edges::cut).toList();
    predicted = comparable(predicted, types, edges);
  }

  private static List<PredictedMention> comparable(
      List<PredictedMention> predicted, Set<String> types, Edges edges) {
    return predicted.stream()
        .map(p -> p.type().equals(Types.COUNTRY) && !types.contains(p.type()) ? p.as("PLACE") : p)
        .filter(p -> types.contains(p.type()))
        .map(edges::cut)
        .collect(
            Collectors.toMap(
                p -> List.of(p.begin(), p.end(), p.type()), p -> p, (first, again) -> first))
        .values()
        .stream()
        .sorted(
            Comparator.comparingInt(PredictedMention::begin)
                .thenComparingInt(PredictedMention::end)
                .thenComparing(PredictedMention::type))
        .toList();
  }

  private record Edges(String text, CodePoints codePoints) {

    GoldMention cut(GoldMention mention) {
      int begin = begin(mention.begin(), mention.end());
      int end = end(mention.begin(), mention.end());
      return begin < end ? mention.at(begin, end) : mention;
    }

    PredictedMention cut(PredictedMention mention) {
      int begin = begin(mention.begin(), mention.end());
      int end = end(mention.begin(), mention.end());
      return begin < end ? mention.at(begin, end) : mention;
    }

    private int begin(int begin, int end) {
      int at = begin;
      while (at < end && isEdge(at)) {
        at++;
      }
      return at;
    }

    private int end(int begin, int end) {
      int at = end;
      while (at > begin && isEdge(at - 1)) {
        at--;
      }
      return at;
    }

    private boolean isEdge(int codePoint) {
      return EDGES.indexOf(text.charAt(codePoints.offset(codePoint))) >= 0;
    }
  }

  String surface(int begin, int end) {
    CodePoints codePoints = new CodePoints(text);
    return oneLine(text.substring(codePoints.offset(begin), codePoints.offset(end)));
  }

  /** Returns a span in its surroundings: {@code … посла [[Франції]] прийняли …}. */
  String context(int begin, int end) {
    int length = text.codePointCount(0, text.length());
    return "%s[[%s]]%s"
        .formatted(
            surface(Math.max(0, begin - CONTEXT), begin),
            surface(begin, end),
            surface(end, Math.min(length, end + CONTEXT)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
