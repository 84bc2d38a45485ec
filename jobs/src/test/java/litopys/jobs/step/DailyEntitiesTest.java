package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import litopys.jobs.LocalSpark;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class DailyEntitiesTest {

  private final SparkSession spark;
  private final Dataset<Row> articles;

  DailyEntitiesTest(SparkSession spark) {
    this.spark = spark;
    // one text in four places: a1, a2, a5 and a6
    this.articles =
        rows(
            spark,
            ArticlesTable.TABLE,
            """
            article_id published_at         source_id source_country lang story_id
            a1         2022-03-01T01:00:00Z s1        UA             uk   a1
            a2         2022-03-01T02:00:00Z s2        UA             uk   a1
            a3         2022-03-01T03:00:00Z s1        UA             uk   a3
            a4         2022-03-01T04:00:00Z s1        UA             uk   a4
            a6         2022-03-01T05:00:00Z s3        ZZ             ru   a1
            a5         2022-03-01T06:00:00Z s4        ZZ             ru   a1
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void addsUpByDayEntityAndSpeaker(int partitions) {
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id story_id source_id source_country lang entity_id  kind    name    country_code mentions mentions_derived tone tone_n tone_author tone_author_n tone_quoted tone_quoted_n
            a1         a1       s1        UA             uk   country:PL COUNTRY Польща  PL           2        1                0.5  2      0.8         1             0.2         1
            a2         a1       s2        UA             uk   country:PL COUNTRY Польща  PL           2        1                0.4  2      0.4         2             -           0
            a3         a3       s1        UA             uk   country:PL COUNTRY Польща  PL           1        0                -0.2 1      -0.2        1             -           0
            a4         a4       s1        UA             uk   country:PL COUNTRY Польща  PL           0        3                0.9  3      0.9         3             -           0
            a5         a1       s4        ZZ             ru   country:PL COUNTRY Польща  PL           1        0                -1.0 1      -1.0        1             -           0
            a6         a1       s3        ZZ             ru   country:PL COUNTRY Польща  PL           1        0                1.0  4      -           0             1.0         4
            """);

    // uk: three of four articles; heads a1 and a3: (0.5 - 0.2) / 2, sqrt(2 x 0.35^2)
    // ru: one story, whose head here is a6
    // the authors of both heads speak in uk, (0.8 - 0.2) / 2; only a quote does in ru
    assertThat(daily(entities, partitions))
        .containsExactly(
            "2022-03-01 country:PL COUNTRY Польща PL UA uk 3 1 2 2 5 0.75 0.15 0.494975 3 2"
                + " 0.3 2 2 0.2 1 1",
            "2022-03-01 country:PL COUNTRY Польща PL ZZ ru 2 0 1 2 2 1.0 1.0 - 4 1 - 0 0 1.0 4 1");
  }

  @Test
  void anEntityThatIsOnlyDerivedHasNoToneAndNoStories() {
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id story_id source_id source_country lang entity_id  mentions mentions_derived tone tone_n
            a1         a1       s1        UA             uk   country:PL 0        2                0.5  2
            """);

    assertThat(
            lines(
                DailyEntities.apply(entities, articles),
                DailyTables.ARTICLES,
                DailyTables.ARTICLES_DERIVED,
                DailyTables.STORIES,
                DailyTables.SOURCES,
                DailyTables.SHARE_OF_VOICE,
                DailyTables.TONE_MEAN,
                DailyTables.TONE_SD,
                DailyTables.TONE_N,
                DailyTables.TONE_STORIES))
        .containsExactly("0 1 0 0 0.0 - - 0 0");
  }

  @Test
  void aStoryWhoseHeadHasNoToneStandsBehindNoMean() {
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id story_id source_id source_country lang entity_id  mentions tone tone_n
            a1         a1       s1        UA             uk   country:PL 1        -    0
            a2         a1       s2        UA             uk   country:PL 1        0.8  1
            a3         a3       s1        UA             uk   country:PL 1        0.0  1
            """);

    assertThat(
            lines(
                DailyEntities.apply(entities, articles),
                MentionsTable.ENTITY_ID,
                DailyTables.STORIES,
                DailyTables.TONE_MEAN,
                DailyTables.TONE_N,
                DailyTables.TONE_STORIES))
        .containsExactly("country:PL 2 0.0 1 1");
  }

  private List<String> daily(Dataset<Row> entities, int partitions) {
    return lines(
        DailyEntities.apply(entities.repartition(partitions), articles.repartition(partitions)),
        DailyTables.ENTITIES);
  }
}
