package litopys.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import litopys.lexicon.Lexicon.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.load();

  /** Below a headline stands some text, that says nothing. */
  private static final Map<String, String> BODY =
      Map.of("uk", "Триває осінь.", "ru", "Идёт осень.", "en", "It is autumn.");

  static Stream<Entry> ukrainian() {
    return LanguageRows.of("quotes", "uk");
  }

  static Stream<Entry> russian() {
    return LanguageRows.of("quotes", "ru");
  }

  static Stream<Entry> english() {
    return LanguageRows.of("quotes", "en");
  }

  @ParameterizedTest
  @MethodSource("ukrainian")
  void ukrainianTextsSayWhoSaysWhat(Entry row) {
    assertQuotes("uk", row);
  }

  @ParameterizedTest
  @MethodSource("russian")
  void russianTextsSayWhoSaysWhat(Entry row) {
    assertQuotes("ru", row);
  }

  @ParameterizedTest
  @MethodSource("english")
  void englishTextsSayWhoSaysWhat(Entry row) {
    assertQuotes("en", row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void aTextThatBreaksOffAnywhereIsRead(String lang) {
    LanguageRows.of("quotes", lang)
        .map(row -> row.get("text").replace('¶', '\n'))
        .flatMap(QuotesTest::cuts)
        .forEach(
            cut ->
                assertThatNoException()
                    .as(cut)
                    .isThrownBy(() -> ANALYZER.analyze(lang, "Вік " + cut, cut)));
  }

  /** What stands before each space and each mark, and what stands after it. */
  private static Stream<String> cuts(String text) {
    return IntStream.range(1, text.length())
        .filter(i -> !Character.isLetter(text.charAt(i)))
        .boxed()
        .flatMap(i -> Stream.of(text.substring(0, i), text.substring(i)));
  }

  private static void assertQuotes(String lang, Entry row) {
    String text = row.get("text").replace('¶', '\n');
    AnalyzedArticle article =
        row.get("field").equals(FieldAnalysis.TITLE)
            ? ANALYZER.analyze(lang, text, Objects.requireNonNull(BODY.get(lang)))
            : ANALYZER.analyze(lang, "", text);
    assertThat(article.quotes().stream().map(quote -> line(quote, article, text)).toList())
        .as(text)
        .containsExactlyElementsOf(row.list("quotes"));
  }

  private static String line(AnalyzedQuote quote, AnalyzedArticle article, String text) {
    Integer speaker = quote.speaker();
    return String.join(
        "|",
        speaker == null ? "-" : LanguageRows.entity(article, speaker),
        Objects.requireNonNullElse(quote.verb(), "-"),
        quote.form(),
        text.substring(
            text.offsetByCodePoints(0, quote.begin()), text.offsetByCodePoints(0, quote.end())));
  }
}
