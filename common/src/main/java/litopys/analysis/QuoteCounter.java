package litopys.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import litopys.analysis.CountedArticle.CountedQuote;
import litopys.analysis.CountedArticle.QuotedTone;

/** Says who speaks in each quote of an article, and in what tone toward whom. */
final class QuoteCounter {

  private QuoteCounter() {}

  static List<CountedQuote> count(List<AnalyzedQuote> quotes, List<AnalyzedMention> mentions) {
    return quotes.stream().map(quote -> count(quote, quotes, mentions)).toList();
  }

  private static CountedQuote count(
      AnalyzedQuote quote, List<AnalyzedQuote> quotes, List<AnalyzedMention> mentions) {
    Integer speaker = quote.speaker();
    AnalyzedMention named = speaker == null ? null : mentions.get(speaker);
    return new CountedQuote(
        quote.field(),
        quote.number(),
        quote.form(),
        quote.nested(),
        quote.sentenceNumber(),
        quote.begin(),
        quote.end(),
        named == null ? null : named.entityId(),
        named == null ? null : named.articleName(),
        named == null ? null : named.begin(),
        named == null ? null : named.end(),
        quote.verb(),
        tones(quote, quotes, mentions));
  }

  /** The mean over sentences, as for an article; by entity id. */
  private static List<QuotedTone> tones(
      AnalyzedQuote quote, List<AnalyzedQuote> quotes, List<AnalyzedMention> mentions) {
    Map<String, List<AnalyzedMention>> byEntity =
        mentions.stream()
            .filter(mention -> isSaid(mention, quote, quotes))
            .collect(
                Collectors.groupingBy(
                    AnalyzedMention::entityId, TreeMap::new, Collectors.toList()));
    List<QuotedTone> tones = new ArrayList<>();
    byEntity.forEach(
        (id, own) -> {
          SentenceTones toward = SentenceTones.of(own);
          if (toward.count() > 0) {
            tones.add(new QuotedTone(id, toward.mean(), toward.count()));
          }
        });
    return tones;
  }

  private static boolean isSaid(
      AnalyzedMention mention, AnalyzedQuote quote, List<AnalyzedQuote> quotes) {
    Integer number = mention.quote();
    return number != null
        && quotes.stream()
            .filter(inner -> inner.field().equals(mention.field()) && inner.number() == number)
            .anyMatch(quote::contains);
  }
}
