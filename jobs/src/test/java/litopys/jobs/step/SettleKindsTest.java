package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import litopys.entity.Overrides;
import litopys.jobs.LocalSpark;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class SettleKindsTest {

  private static final SettleThresholds LEAST = new SettleThresholds(3, 900, 860);
  private static final List<Column> ASKED =
      List.of(ArticlesTable.PUB_DATE, AnalysisTable.NAME_KEY, EvidenceTables.FROM_ID);

  private final SparkSession spark;

  SettleKindsTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theKindOfNearlyAllArticlesSettlesTheOthers(int partitions) {
    String evidence =
        """
        pub_date   name_key name_id        articles articles_resolved weight
        2022-03-01 maiak    organization:m 2        2                 1760
        2022-03-02 maiak    organization:m 4        4                 3520
        2022-03-03 maiak    person:s       1        0                 400
        """;
    String asked =
        """
        pub_date   name_key from_id
        2022-03-03 maiak    person:s
        2022-03-30 maiak    person:s
        """;

    // 5280 of 5680; on 30 March two of the three days are out of the window
    assertThat(settle(evidence, asked, OverrideTable.of(), partitions))
        .containsExactly("2022-03-03 person:s organization:m true 6 7 860");
  }

  @Test
  void aSurerOtherKindWeighsMore() {
    String evidence =
        """
        name_key name_id        articles articles_resolved weight
        maiak    organization:m 6        6                 5280
        maiak    person:s       1        0                 900
        """;

    assertThat(settle(evidence, "name_key from_id\nmaiak person:s", OverrideTable.of(), 2))
        .isEmpty();
  }

  @Test
  void twoArticlesAreNotEnough() {
    String evidence =
        """
        name_key name_id        articles articles_resolved weight
        maiak    organization:m 2        2                 1900
        maiak    person:s       1        0                 100
        """;

    assertThat(settle(evidence, "name_key from_id\nmaiak person:s", OverrideTable.of(), 2))
        .isEmpty();
  }

  @Test
  void aNameThatIsASurnameStaysUnresolved() {
    String evidence =
        """
        name_key name_id        articles articles_resolved weight
        veres    person:s       9        0                 7200
        veres    place:v        1        1                 700
        """;

    assertThat(
            settle(
                evidence, "name_key from_id\nveres place:v\nveres person:s", OverrideTable.of(), 2))
        .containsExactly("2022-03-01 place:v person:s false 9 10 860");
  }

  private List<String> settle(String evidence, String asked, Overrides overrides, int partitions) {
    return lines(
        SettleKinds.apply(
            rows(spark, EvidenceTables.NAME_KINDS, evidence).repartition(partitions),
            rows(spark, ASKED, asked).repartition(partitions),
            overrides,
            LEAST),
        ArticlesTable.PUB_DATE,
        EvidenceTables.FROM_ID,
        EvidenceTables.TO_ID,
        MentionsTable.RESOLVED,
        EvidenceTables.NAME_COUNT,
        EvidenceTables.ARTICLES_TOTAL,
        EvidenceTables.CONFIDENCE_BELOW);
  }
}
