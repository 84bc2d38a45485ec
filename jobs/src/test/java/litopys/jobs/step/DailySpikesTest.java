package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import litopys.jobs.LocalSpark;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class DailySpikesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 29);

  private final SparkSession spark;

  DailySpikesTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void comparesADayWithTheTwentyEightBefore(int partitions) {
    StringBuilder articles =
        new StringBuilder("article_id pub_date story_id source_id date_precision");
    StringBuilder entities = new StringBuilder("article_id pub_date story_id entity_id mentions");
    // 29 days before: outside the window; 28 and 1 day before: two and four articles
    add(articles, entities, 29, 9);
    add(articles, entities, 28, 2);
    add(articles, entities, 1, 4);
    add(articles, entities, 0, 8);
    addOtherNews(articles, 28);

    // mean 6/28; sd = sqrt((28 x 20 - 36) / (28 x 27)) = 0.832539 < 1; score 8 - 6/28
    assertThat(
            lines(
                DailySpikes.apply(
                    rows(spark, ArticleEntitiesTable.TABLE, entities.toString())
                        .repartition(partitions),
                    rows(spark, ArticlesTable.TABLE, articles.toString()).repartition(partitions)),
                DailyTables.SPIKES))
        .contains(
            "2022-03-29 A articles 8 0.214286 0.832539 7.785714 d0n0,d0n1,d0n2,d0n3,d0n4",
            "2022-03-29 source:s articles 8 0.214286 0.832539 7.785714 d0n0,d0n1,d0n2,d0n3,d0n4");
  }

  private static void add(
      StringBuilder articles, StringBuilder entities, int daysBefore, int count) {
    for (int i = 0; i < count; i++) {
      String id = "d" + daysBefore + "n" + i;
      LocalDate day = DAY.minusDays(daysBefore);
      articles.append("\n%s %s %s s day".formatted(id, day, id));
      entities.append("\n%s %s %s A 1".formatted(id, day, id));
    }
  }

  /** One article a day of another source, on so many days before. */
  private static void addOtherNews(StringBuilder articles, int days) {
    for (int i = 1; i <= days; i++) {
      articles.append("\no%d %s o%d other day".formatted(i, DAY.minusDays(i), i));
    }
  }

  @Test
  void storiesAreAMetricOfTheirOwn() {
    // three copies of one text
    assertThat(spikes(List.of("a", "b", "c"), "day", 28))
        .containsExactly(
            "2022-03-29 A articles 3 0.0 3.0", "2022-03-29 source:s articles 3 0.0 3.0");
  }

  @Test
  void daysWithoutAnyArticleAreNoBaselineAndSevenDaysAreTheLeast() {
    assertThat(spikes(List.of("a", "b", "c"), "day", 7)).hasSize(2);
    assertThat(spikes(List.of("a", "b", "c"), "day", 6)).isEmpty();
  }

  @Test
  void twoArticlesAreNoSpike() {
    assertThat(spikes(List.of("a", "b"), "day", 28)).isEmpty();
  }

  @Test
  void articlesDatedToAMonthStayOut() {
    assertThat(spikes(List.of("a", "b", "c"), "month", 28)).isEmpty();
  }

  private List<String> spikes(List<String> ids, String precision, int coveredDays) {
    StringBuilder articles =
        new StringBuilder("article_id pub_date story_id source_id date_precision");
    StringBuilder entities = new StringBuilder("article_id pub_date story_id entity_id mentions");
    for (String id : ids) {
      articles.append("\n%s %s story s %s".formatted(id, DAY, precision));
      entities.append("\n%s %s story A 1".formatted(id, DAY));
    }
    addOtherNews(articles, coveredDays);
    return lines(
        DailySpikes.apply(
            rows(spark, ArticleEntitiesTable.TABLE, entities.toString()),
            rows(spark, ArticlesTable.TABLE, articles.toString())),
        ArticlesTable.PUB_DATE,
        DailyTables.SUBJECT,
        DailyTables.METRIC,
        DailyTables.VALUE,
        DailyTables.BASELINE_MEAN,
        DailyTables.SCORE);
  }
}
