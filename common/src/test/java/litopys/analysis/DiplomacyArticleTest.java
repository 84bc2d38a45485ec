package litopys.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An article of diplomacy as agencies write it: calls, warnings, threats, and talks to come. */
class DiplomacyArticleTest {

  private static final String TEXT =
      """
      Президент США Джо Байден у вівторок закликав президента Росії Володимира Путіна відвести \
      війська від кордону з Україною, ще раз попереджаючи про болючі економічні наслідки, якщо \
      Путін накаже наступати.

      Годинна відеорозмова не принесла зрушень, як повідомили потому радники обох сторін.

      Путін відповів погрозами, розповів помічник Кремля. Він сказав Байдену, що нові санкції \
      проти Росії стануть «грубою помилкою, яку важко виправити».

      «Ми чули такі обіцянки не раз, — зазначив помічник президента Росії Юрій Ушаков, — і більше \
      їм не віримо».

      Близько 90 тисяч російських військових стоять біля кордону, незважаючи на попередження \
      Байдена та європейських лідерів про санкції.

      «Росія захищатиме своїх громадян усюди», — сказав міністр закордонних справ Росії Сергій \
      Лавров.

      Розмова відбулася за тиждень до того, як американські та російські дипломати мають \
      зустрітися у Відні. За словами Ушакова, Росія надішле туди велику делегацію.
      """;

  private static final AnalyzedArticle ARTICLE = ArticleAnalyzer.load().analyze("uk", "", TEXT);

  @Test
  void itSaysWhoWarnsWhoThreatensAndWhoIsToMeet() {
    List<String> relations =
        ARTICLE.relations().stream()
            .map(
                relation ->
                    "%s %s %s %s"
                        .formatted(
                            LanguageRows.entity(ARTICLE, relation.source()),
                            relation.kind(),
                            LanguageRows.entity(ARTICLE, relation.target()),
                            relation.modality()))
            .toList();

    assertThat(relations)
        .contains(
            "joe-biden urges vladimir-putin fact",
            "joe-biden warns vladimir-putin fact",
            "joe-biden warns RU fact",
            "vladimir-putin threatens joe-biden fact",
            "US meets RU planned");
    assertThat(relations).doesNotContain("RU warns joe-biden fact", "joe-biden threatens RU fact");
  }

  @Test
  void itSaysWhoSaysWhat() {
    assertThat(ARTICLE.quotes().stream().map(DiplomacyArticleTest::line).toList())
        .containsSubsequence(
            "vladimir-putin indirect нові санкції проти Росії стануть «грубою помилкою, яку важко"
                + " виправити»",
            "yuri-ushakov direct Ми чули такі обіцянки не раз, — зазначив помічник президента Росії"
                + " Юрій Ушаков, — і більше їм не віримо",
            "sergei-lavrov direct Росія захищатиме своїх громадян усюди",
            "yuri-ushakov indirect Росія надішле туди велику делегацію");
  }

  private static String line(AnalyzedQuote quote) {
    Integer speaker = quote.speaker();
    return "%s %s %s"
        .formatted(
            speaker == null ? "-" : LanguageRows.entity(ARTICLE, speaker),
            quote.form(),
            TEXT.substring(
                TEXT.offsetByCodePoints(0, quote.begin()),
                TEXT.offsetByCodePoints(0, quote.end())));
  }
}
