package litopys.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationsTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.load();

  static Stream<Entry> ukrainian() {
    return rows("uk");
  }

  static Stream<Entry> russian() {
    return rows("ru");
  }

  static Stream<Entry> english() {
    return rows("en");
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
    return id(article, relation.source())
        + " "
        + relation.kind()
        + " "
        + id(article, relation.target())
        + (relation.negated() ? " negated" : "")
        + (relation.modality().equals("fact") ? "" : " " + relation.modality());
  }

  private static String id(AnalyzedArticle article, int mention) {
    return article
        .mentions()
        .get(mention)
        .entityId()
        .replaceFirst("^(country|person|organization):", "");
  }

  private static Stream<Entry> rows(String lang) {
    String table = "relations_" + lang + ".tsv";
    try (InputStream stream =
        Objects.requireNonNull(RelationsTest.class.getResourceAsStream(table), table)) {
      List<Entry> entries = Lexicon.read(table, stream).entries();
      return entries.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
