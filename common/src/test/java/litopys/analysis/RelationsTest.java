package litopys.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import litopys.lexicon.Lexicon.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationsTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.load();

  static Stream<Entry> ukrainian() {
    return LanguageRows.of("relations", "uk");
  }

  static Stream<Entry> russian() {
    return LanguageRows.of("relations", "ru");
  }

  static Stream<Entry> english() {
    return LanguageRows.of("relations", "en");
  }

  @ParameterizedTest
  @MethodSource("ukrainian")
  void ukrainianSentencesSayWhoTowardWhom(Entry row) {
    assertRelations("uk", row);
  }

  @ParameterizedTest
  @MethodSource("russian")
  void russianSentencesSayWhoTowardWhom(Entry row) {
    assertRelations("ru", row);
  }

  @ParameterizedTest
  @MethodSource("english")
  void englishSentencesSayWhoTowardWhom(Entry row) {
    assertRelations("en", row);
  }

  private static void assertRelations(String lang, Entry row) {
    AnalyzedArticle article = ANALYZER.analyze(lang, "", row.get("text"));
    assertThat(article.relations().stream().map(relation -> line(relation, article)).toList())
        .as(row.get("text"))
        .containsExactlyInAnyOrderElementsOf(row.list("relations"));
  }

  private static String line(AnalyzedRelation relation, AnalyzedArticle article) {
    return LanguageRows.entity(article, relation.source())
        + " "
        + relation.kind()
        + " "
        + LanguageRows.entity(article, relation.target())
        + (relation.negated() ? " negated" : "")
        + (relation.modality().equals("fact") ? "" : " " + relation.modality());
  }
}
