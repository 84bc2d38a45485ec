package litopys.jobs.step;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import litopys.jobs.LocalSpark;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class StoriesTest {

  private static final Instant MIDNIGHT = Instant.parse("2022-03-01T00:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(3);
  private static final List<Column> COLUMNS =
      List.of(ArticlesTable.ARTICLE_ID, ArticlesTable.PUBLISHED_AT, AnalysisTable.SHINGLES);

  private final SparkSession spark;

  StoriesTest(SparkSession spark) {
    this.spark = spark;
  }

  private record Article(String id, Instant time, List<Long> shingles) {

    static Article at(int hours, String id, List<Long> shingles) {
      return new Article(id, MIDNIGHT.plus(Duration.ofHours(hours)), shingles);
    }
  }

  @Test
  void identicalTextsAtTwoAddressesAreTwoArticlesOfOneStory() {
    assertThat(stories(Article.at(1, "b", range(1, 10)), Article.at(0, "c", range(1, 10))))
        .isEqualTo(Map.of("b", "c", "c", "c"));
  }

  @Test
  void theSmallerIdIsTheHeadOfTwoArticlesOfOneTime() {
    assertThat(stories(Article.at(0, "b", range(1, 10)), Article.at(0, "a", range(1, 10))))
        .isEqualTo(Map.of("a", "a", "b", "a"));
  }

  @Test
  void fourFifthsInCommonAreEnoughAndLessIsNot() {
    // 8 of 10 shingles; 7 of 10
    assertThat(stories(Article.at(0, "a", range(1, 8)), Article.at(1, "b", range(1, 10))))
        .containsEntry("b", "a");
    assertThat(stories(Article.at(0, "a", range(1, 7)), Article.at(1, "b", range(1, 10))))
        .containsEntry("b", "b");
  }

  @Test
  void anArticleLikeACopyButUnlikeTheHeadIsAHeadItself() {
    // a ~ b and b ~ c at 9/11, a and c only at 8/12
    Article a = Article.at(0, "a", range(1, 10));
    Article b = Article.at(1, "b", range(2, 11));
    Article c = Article.at(2, "c", range(3, 12));

    assertThat(stories(a, b, c)).isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
  }

  @Test
  void anArticleLikeTwoHeadsJoinsTheEarlier() {
    Article a = Article.at(0, "z", range(1, 10));
    Article c = Article.at(1, "c", range(3, 12));
    Article b = Article.at(2, "b", range(2, 11));

    assertThat(stories(a, b, c)).isEqualTo(Map.of("z", "z", "c", "c", "b", "z"));
  }

  @Test
  void aHeadTakesArticlesForThreeDaysToTheMicrosecond() {
    Article head = Article.at(0, "a", range(1, 10));
    Article last = Article.at(72, "b", range(1, 10));
    Article late = new Article("c", last.time().plusNanos(1000), range(1, 10));

    assertThat(stories(head, last, late)).isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
  }

  @Test
  void aStoryEndsThreeDaysAfterItsHeadHoweverManyCopiesFollow() {
    assertThat(
            stories(
                Article.at(0, "a", range(1, 10)),
                Article.at(48, "b", range(1, 10)),
                Article.at(96, "c", range(1, 10)),
                Article.at(144, "d", range(1, 10))))
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "c", "d", "c"));
  }

  @Test
  void articlesWithoutWordsAreStoriesOfTheirOwn() {
    assertThat(stories(Article.at(0, "a", List.of()), Article.at(0, "b", List.of())))
        .isEqualTo(Map.of("a", "a", "b", "b"));
  }

  @Test
  void articlesJoinTheHeadsOfEarlierDaysWhichStayOutOfTheResult() {
    Article head = Article.at(-24, "z", range(1, 10));
    Article other = Article.at(-23, "y", range(2, 11));
    Article article = Article.at(0, "a", range(2, 11));

    assertThat(stories(frame(List.of(article)), frame(List.of(head, other))))
        .isEqualTo(Map.of("a", "z"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void agreesWithReadingAllArticlesOneByOneInWhateverOrderTheyCome(int partitions) {
    Random random = new Random(partitions);
    List<Article> articles = drifting(random, 200);
    List<Article> heads = List.of(Article.at(-30, "head", articles.get(0).shingles()));
    Map<String, String> expected = naive(articles, heads);
    Collections.shuffle(articles, random);

    assertThat(stories(frame(articles).repartition(partitions), frame(heads)))
        .as("seed %d", partitions)
        .isEqualTo(expected);
  }

  /** Texts that copy and change each other over ten days, so that many lie near the threshold. */
  private static List<Article> drifting(Random random, int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isNew = articles.isEmpty() || random.nextInt(10) == 0;
      List<Long> model =
          isNew
              ? shingles(random.longs(20, 1, 1000))
              : articles.get(random.nextInt(articles.size())).shingles();
      List<Long> text = changed(model, random.nextInt(4), random);
      articles.add(Article.at(random.nextInt(240), "article" + i, text));
    }
    return articles;
  }

  private static List<Long> changed(List<Long> model, int changes, Random random) {
    List<Long> changed = new ArrayList<>(model);
    for (int i = 0; i < changes; i++) {
      changed.set(random.nextInt(changed.size()), random.nextLong(1, 1000));
    }
    return shingles(changed.stream().mapToLong(Long::longValue));
  }

  /** The rule as DESIGN states it, without any short cut. */
  private static Map<String, String> naive(List<Article> articles, List<Article> knownHeads) {
    List<Article> heads = new ArrayList<>(knownHeads);
    Map<String, String> stories = new HashMap<>();
    articles.stream()
        .sorted(Comparator.comparing(Article::time).thenComparing(Article::id))
        .forEach(
            article -> {
              Article head =
                  heads.stream()
                      .filter(h -> !h.time().isBefore(article.time().minus(WINDOW)))
                      .filter(h -> jaccard(h.shingles(), article.shingles()) >= 0.8)
                      .findFirst()
                      .orElse(article);
              if (head.equals(article)) {
                heads.add(article);
              }
              stories.put(article.id(), head.id());
            });
    return stories;
  }

  private static double jaccard(List<Long> left, List<Long> right) {
    Set<Long> common = new HashSet<>(left);
    common.retainAll(right);
    return (double) common.size() / (left.size() + right.size() - common.size());
  }

  private static List<Long> range(long first, long last) {
    return shingles(LongStream.rangeClosed(first, last));
  }

  private static List<Long> shingles(LongStream values) {
    return values.sorted().distinct().boxed().toList();
  }

  private Map<String, String> stories(Article... articles) {
    return stories(frame(List.of(articles)), frame(List.of()));
  }

  private static Map<String, String> stories(Dataset<Row> articles, Dataset<Row> heads) {
    return Stories.apply(articles, heads, Dataset::localCheckpoint).collectAsList().stream()
        .collect(toMap(row -> row.getString(0), row -> row.getString(1)));
  }

  private Dataset<Row> frame(List<Article> articles) {
    List<Row> rows =
        articles.stream()
            .map(
                article ->
                    RowFactory.create(article.id(), article.time(), article.shingles().toArray()))
            .toList();
    return spark.createDataFrame(rows, SparkTable.schema(COLUMNS));
  }
}
