package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import litopys.jobs.LocalSpark;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class DailyPairsTest {

  private final SparkSession spark;

  DailyPairsTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void addsUpByDayPairAndSpeakerWithItsAssociation(int partitions) {
    // ten articles: A in 0-3, B in 2-4, an adjective of B in 5; 3 is a copy of 2
    Dataset<Row> articles =
        rows(
            spark,
            ArticlesTable.TABLE,
            """
            article_id published_at         source_id source_country lang story_id
            a0         2022-03-01T00:00:00Z s1        UA             uk   a0
            a1         2022-03-01T01:00:00Z s1        UA             uk   a1
            a2         2022-03-01T02:00:00Z s1        UA             uk   a2
            a3         2022-03-01T03:00:00Z s2        UA             uk   a2
            a4         2022-03-01T04:00:00Z s1        UA             uk   a4
            a5         2022-03-01T05:00:00Z s1        UA             uk   a5
            a6         2022-03-01T06:00:00Z s1        UA             uk   a6
            a7         2022-03-01T07:00:00Z s1        UA             uk   a7
            a8         2022-03-01T08:00:00Z s1        UA             uk   a8
            a9         2022-03-01T09:00:00Z s1        UA             uk   a9
            b0         2022-03-01T09:00:00Z s3        RU             ru   b0
            """);
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id source_country lang entity_id mentions mentions_derived
            a0         UA             uk   A         1        0
            a1         UA             uk   A         1        0
            a2         UA             uk   A         1        0
            a3         UA             uk   A         1        0
            a2         UA             uk   B         1        0
            a3         UA             uk   B         1        0
            a4         UA             uk   B         1        0
            a5         UA             uk   B         0        1
            b0         RU             ru   A         1        0
            b0         RU             ru   B         1        0
            """);
    Dataset<Row> pairs =
        rows(
            spark,
            ArticlePairsTable.TABLE,
            """
            article_id story_id source_id source_country lang entity_a entity_b sentences tone tone_n
            a2         a2       s1        UA             uk   A        B        2         0.25 2
            a3         a2       s2        UA             uk   A        B        1         0.75 1
            b0         b0       s3        RU             ru   A        B        0         -    0
            """);

    // npmi and llr of 2 of 4 and 3 in 10: see AssociationTest; ru: all articles name both
    assertThat(
            lines(
                DailyPairs.apply(
                    pairs.repartition(partitions),
                    entities.repartition(partitions),
                    articles.repartition(partitions)),
                DailyTables.PAIRS))
        .containsExactly(
            "2022-03-01 A B RU ru 1 1 1 0 1 1 1 - 0.0 - - 0 0",
            "2022-03-01 A B UA uk 2 1 2 3 4 3 10 0.317394 1.265374 0.25 - 2 1");
  }

  @Test
  void aPairWithoutItsEntitiesFails() {
    Dataset<Row> articles = rows(spark, ArticlesTable.TABLE, "article_id\na0");
    Dataset<Row> entities = rows(spark, ArticleEntitiesTable.TABLE, "article_id");
    Dataset<Row> pairs =
        rows(spark, ArticlePairsTable.TABLE, "article_id entity_a entity_b\na0 A B");

    assertThatThrownBy(() -> lines(DailyPairs.apply(pairs, entities, articles), DailyTables.PAIRS))
        .hasRootCauseMessage("Impossible counts: together 1, first 0, second 0, total 1");
  }

  @Test
  void daysDoNotMix() {
    Dataset<Row> articles =
        rows(
            spark,
            ArticlesTable.TABLE,
            """
            article_id pub_date   source_country lang
            a0         2022-03-01 UA             uk
            a1         2022-03-02 UA             uk
            """);
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id pub_date   source_country lang entity_id mentions
            a0         2022-03-01 UA             uk   A         1
            a0         2022-03-01 UA             uk   B         1
            a1         2022-03-02 UA             uk   A         1
            a1         2022-03-02 UA             uk   B         1
            """);
    Dataset<Row> pairs =
        rows(
            spark,
            ArticlePairsTable.TABLE,
            """
            article_id pub_date   source_country lang entity_a entity_b
            a0         2022-03-01 UA             uk   A        B
            a1         2022-03-02 UA             uk   A        B
            """);

    assertThat(
            lines(
                DailyPairs.apply(pairs, entities, articles),
                ArticlesTable.PUB_DATE,
                DailyTables.ARTICLES,
                DailyTables.ARTICLES_A,
                DailyTables.ARTICLES_TOTAL))
        .containsExactly("2022-03-01 1 1 1", "2022-03-02 1 1 1");
  }
}
