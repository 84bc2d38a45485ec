package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import litopys.entity.Overrides;
import litopys.jobs.LocalSpark;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class SettleShortNamesTest {

  private static final SettleThresholds LEAST = new SettleThresholds(3, 900, 860);

  private final SparkSession spark;

  SettleShortNamesTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void threeArticlesOfTheWindowDecide(int partitions) {
    String evidence =
        """
        pub_date   short_id entity_id    name         country_code articles
        2022-03-01 person:v person:v     ?            -            1
        2022-03-01 person:v person:ostap Остап_Верес  UA           1
        2022-03-02 person:v person:v     ?            -            2
        2022-03-02 person:v person:ostap Остап_Верес  UA           2
        """;
    String asked =
        """
        pub_date   from_id
        2022-03-01 person:v
        2022-03-03 person:v
        2022-03-28 person:v
        2022-03-29 person:v
        2022-03-30 person:v
        """;

    // on 29 March the article of the 1st is out of the window, on the 30th all are
    assertThat(settle(evidence, asked, OverrideTable.of(), partitions))
        .containsExactly(
            "2022-03-01 person:v - false - 0 1",
            "2022-03-03 person:v person:ostap true UA 3 3",
            "2022-03-28 person:v person:ostap true UA 3 3",
            "2022-03-29 person:v - false - 0 2");
  }

  @Test
  void nineOfTenArticlesDecideAndFewerDoNot() {
    String evidence =
        """
        short_id entity_id    articles
        person:v person:v     10
        person:v person:ostap 9
        person:v person:maria 1
        person:k person:k     10
        person:k person:ivan  6
        person:k person:petro 4
        """;

    assertThat(settle(evidence, "from_id\nperson:v\nperson:k", OverrideTable.of(), 2))
        .containsExactly(
            "2022-03-01 person:k - false - 0 10", "2022-03-01 person:v person:ostap true - 9 10");
  }

  @Test
  void oneWhoOnlyComesWithTheOtherDoesNotStandInTheWay() {
    String evidence =
        """
        short_id entity_id    articles
        person:v person:v     10
        person:v person:ostap 10
        person:v person:maria 3
        """;

    assertThat(settle(evidence, "from_id\nperson:v", OverrideTable.of(), 2))
        .containsExactly("2022-03-01 person:v person:ostap true - 10 10");
  }

  @Test
  void twoWhoAlwaysComeTogetherLeaveItOpen() {
    String evidence =
        """
        short_id entity_id    articles
        person:v person:v     10
        person:v person:ostap 10
        person:v person:maria 9
        """;

    assertThat(settle(evidence, "from_id\nperson:v", OverrideTable.of(), 2))
        .containsExactly("2022-03-01 person:v - false - 0 10");
  }

  @Test
  void mergedEntitiesAndNamesAreOne() {
    Overrides merge = OverrideTable.of("person:0|person:ostap||||", "person:w|person:v||||");
    String evidence =
        """
        short_id entity_id    articles
        person:v person:v     2
        person:v person:0     2
        person:w person:w     1
        person:w person:ostap 1
        """;

    assertThat(settle(evidence, "from_id\nperson:v", merge, 2))
        .containsExactly("2022-03-01 person:v person:ostap true - 3 3");
  }

  private List<String> settle(String evidence, String asked, Overrides overrides, int partitions) {
    return lines(
        SettleShortNames.apply(
            rows(spark, EvidenceTables.SHORT_NAMES, evidence).repartition(partitions),
            rows(spark, EvidenceTables.DECISIONS, asked).repartition(partitions),
            overrides,
            LEAST),
        ArticlesTable.PUB_DATE,
        EvidenceTables.FROM_ID,
        EvidenceTables.TO_ID,
        MentionsTable.RESOLVED,
        MentionsTable.COUNTRY_CODE,
        EvidenceTables.NAME_COUNT,
        EvidenceTables.ARTICLES_TOTAL);
  }
}
