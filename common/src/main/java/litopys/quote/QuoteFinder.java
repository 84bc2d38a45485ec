package litopys.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.phrase.NameSpan;
import litopys.phrase.TextActors;

/** Finds what is said in a text, and by whom. */
public final class QuoteFinder {

  private static final Comparator<Quote> READING_ORDER =
      Comparator.comparingInt(Quote::firstToken)
          .thenComparing(Quote::endToken, Comparator.reverseOrder())
          .thenComparing(Quote::form);

  private QuoteFinder() {}

  /** Returns the quotes of a text in reading order, the outer before the inner. */
  public static List<Quote> find(TextActors text) {
    return find(text, List.of());
  }

  /** Returns the quotes of a headline, where a name alone may tell who says the rest. */
  public static List<Quote> findInTitle(TextActors title) {
    return find(title, title.sentences().isEmpty() ? List.of() : new Headlines(title).find());
  }

  private static List<Quote> find(TextActors text, List<Told> others) {
    Speakers speakers = new Speakers(text);
    List<Told> told = new ArrayList<>(new DirectQuotes(text, speakers).find());
    Stream.of(
            others,
            new IndirectQuotes(text, speakers).find(),
            new ReportingPhrases(text, speakers).find())
        .flatMap(List::stream)
        .filter(indirect -> told.stream().noneMatch(other -> excludes(other, indirect)))
        .forEach(told::add);
    told.sort(Comparator.comparingInt(Told::token));
    return withSpeakers(text, told).stream().sorted(READING_ORDER).toList();
  }

  /** "заявив: «…»" is told once, and no quote begins in one and ends in another. */
  private static boolean excludes(Told told, Told other) {
    Quote quote = told.quote();
    Quote indirect = other.quote();
    boolean same =
        quote.firstToken() - indirect.firstToken() <= 1
            && indirect.firstToken() - quote.firstToken() <= 1
            && Math.abs(quote.endToken() - indirect.endToken()) <= 1;
    return same || told.token() == other.token() || quote.crosses(indirect);
  }

  /** "Він додав, що": who spoke in the sentence before, where the verb leaves its subject out. */
  private static List<Quote> withSpeakers(TextActors text, List<Told> told) {
    List<Quote> quotes = new ArrayList<>();
    Optional<NameSpan> last = Optional.empty();
    int lastSentence = -1;
    for (Told one : told) {
      int sentence = text.text().text().sentenceOf(one.token()).number();
      Quote quote = one.quote();
      if (quote.speaker().isEmpty() && sentence - lastSentence <= 1) {
        quote = quote.said(last.filter(one::mayBeBy));
      }
      if (quote.speaker().isPresent()) {
        last = quote.speaker();
        lastSentence = sentence;
      }
      quotes.add(quote);
    }
    return quotes;
  }

  /** Tells whether a quote is part of another: what somebody says that somebody said. */
  public static boolean isNested(Quote quote, List<Quote> quotes) {
    return quotes.stream().anyMatch(other -> other.contains(quote));
  }

  /** Returns the innermost quote that says a token. */
  public static Optional<Quote> findSaying(int token, List<Quote> quotes) {
    return quotes.stream().filter(quote -> quote.says(token)).reduce((outer, inner) -> inner);
  }
}
