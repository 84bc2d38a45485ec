package litopys.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import org.junit.jupiter.api.Test;

/** Which countries articles are about, against what their author says. */
class CountryFocusTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.load();

  /**
   * Micro-averaged over all articles, also those that tell their country only by its cities: these
   * have no focus, because it is a mark of countries that an article mentions.
   */
  private static final double LEAST_F1 = 0.70;

  @Test
  void articlesAreAboutTheCountriesTheirAuthorMeans() {
    int right = 0;
    int expected = 0;
    int found = 0;
    List<String> differing = new ArrayList<>();
    for (Entry article : Lexicon.load("analysis/country_focus.tsv").entries()) {
      Set<String> gold = new TreeSet<>(article.list("focus"));
      gold.remove("-");
      Set<String> focus = focus(article);
      expected += gold.size();
      found += focus.size();
      Set<String> both = new TreeSet<>(focus);
      both.retainAll(gold);
      right += both.size();
      if (!focus.equals(gold)) {
        differing.add("%s %s: %s".formatted(gold, focus, article.get("text")));
      }
    }

    double f1 = 2.0 * right / (expected + found);

    assertThat(f1)
        .as(
            "F1 of %d right of %d and %d, differing:%n%s",
            right, expected, found, String.join("\n", differing))
        .isGreaterThan(LEAST_F1);
  }

  private static Set<String> focus(Entry article) {
    String text = article.get("text");
    AnalyzedArticle analyzed = ANALYZER.analyze(article.get("lang"), article.get("title"), text);
    Set<String> focus = new TreeSet<>();
    for (CountedEntity entity :
        CountedArticle.of(
                analyzed.mentions(), analyzed.quotes(), analyzed.relations(), analyzed.textLength())
            .entities()) {
      if (entity.focus()) {
        focus.add(entity.entityId().substring("country:".length()));
      }
    }
    return focus;
  }
}
