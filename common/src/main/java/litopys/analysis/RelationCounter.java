package litopys.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import litopys.analysis.CountedArticle.CountedRelation;
import org.jspecify.annotations.Nullable;

/**
 * Says between whom the relations of an article are. What two do to each other is a row for each of
 * them; what an entity would do to itself is none.
 */
final class RelationCounter {

  private final List<AnalyzedMention> mentions;
  private final List<AnalyzedQuote> quotes;

  private RelationCounter(List<AnalyzedMention> mentions, List<AnalyzedQuote> quotes) {
    this.mentions = mentions;
    this.quotes = quotes;
  }

  static List<CountedRelation> count(
      List<AnalyzedRelation> relations,
      List<AnalyzedMention> mentions,
      List<AnalyzedQuote> quotes) {
    RelationCounter counter = new RelationCounter(mentions, quotes);
    Map<String, CountedRelation> counted = new LinkedHashMap<>();
    for (AnalyzedRelation relation : relations) {
      for (CountedRelation row : counter.count(relation)) {
        // two names of one entity beside each other show one relation
        counted.putIfAbsent(
            "%s %d %s %s %s"
                .formatted(
                    row.field(),
                    row.evidenceBegin(),
                    row.kind(),
                    row.sourceEntity(),
                    row.targetEntity()),
            row);
      }
    }
    return List.copyOf(counted.values());
  }

  private List<CountedRelation> count(AnalyzedRelation relation) {
    AnalyzedMention source = mentions.get(relation.source());
    AnalyzedMention target = mentions.get(relation.target());
    if (source.entityId().equals(target.entityId())) {
      return List.of();
    }
    List<CountedRelation> rows = new ArrayList<>();
    rows.add(row(relation, source, target));
    if (relation.mutual()) {
      rows.add(row(relation, target, source));
    }
    return rows;
  }

  private CountedRelation row(
      AnalyzedRelation relation, AnalyzedMention source, AnalyzedMention target) {
    return new CountedRelation(
        source.entityId(),
        target.entityId(),
        source.articleName(),
        target.articleName(),
        relation.kind(),
        relation.polarity(),
        relation.negated(),
        relation.mutual(),
        relation.modality(),
        relation.quote() == null ? Voice.AUTHOR.code() : Voice.QUOTED.code(),
        speaker(relation),
        relation.field(),
        relation.sentenceNumber(),
        relation.sentenceBegin(),
        relation.sentenceEnd(),
        relation.evidenceBegin(),
        relation.evidenceEnd(),
        relation.lemma());
  }

  private @Nullable String speaker(AnalyzedRelation relation) {
    Integer number = relation.quote();
    if (number == null) {
      return null;
    }
    return quotes.stream()
        .filter(quote -> quote.field().equals(relation.field()) && quote.number() == number)
        .flatMap(quote -> Stream.ofNullable(quote.speaker()))
        .map(speaker -> mentions.get(speaker).entityId())
        .findFirst()
        .orElse(null);
  }
}
