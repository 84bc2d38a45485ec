package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import litopys.entity.Overrides;
import litopys.jobs.LocalSpark;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.EntityTables;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class SettleNamesTest {

  private static final List<String> LANGUAGES = List.of("uk", "en", "ru");
  private static final List<Column> EVIDENCE =
      List.of(
          ArticlesTable.PUB_DATE,
          ArticlesTable.LANG,
          MentionsTable.ENTITY_ID,
          AnalysisTable.ARTICLE_NAME);
  private static final List<Column> CATALOGUE =
      List.of(
          MentionsTable.ENTITY_ID,
          MentionsTable.NAME.optional(),
          EntityTables.NAME_UK,
          EntityTables.NAME_RU,
          EntityTables.NAME_EN);

  private static final Overrides NO_OVERRIDES = OverrideTable.of();

  private final SparkSession spark;

  SettleNamesTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theNameMostArticlesOfTheWindowUseWins(int partitions) {
    String evidence =
        """
        pub_date   lang entity_id  article_name
        2022-03-01 uk   person:1   Зеленський
        2022-03-01 uk   person:1   Зеленський
        2022-03-02 uk   person:1   Володимир_Зеленський
        2022-03-02 ru   person:1   Зеленский
        2022-03-28 uk   person:1   Володимир_Зеленський
        2022-03-28 en   person:1   Volodymyr_Zelensky
        2022-03-29 uk   person:1   Президент
        """;

    // the evidence of 1 March counts until the 28th; a tie goes to the first by code point
    assertThat(settle(evidence, "entity_id", LANGUAGES, partitions))
        .containsExactly(
            "2022-03-01 person:1 Зеленський Зеленський - -",
            "2022-03-02 person:1 Зеленський Зеленський Зеленский -",
            "2022-03-28 person:1 Володимир_Зеленський Володимир_Зеленський Зеленский"
                + " Volodymyr_Zelensky",
            "2022-03-29 person:1 Володимир_Зеленський Володимир_Зеленський Зеленский"
                + " Volodymyr_Zelensky");
  }

  @Test
  void theCatalogueComesFirstAndArticlesFillItsGaps() {
    String evidence =
        """
        pub_date   lang entity_id  article_name
        2022-03-01 uk   person:2   Джо
        2022-03-01 ru   person:2   Байден
        """;
    String catalogue =
        """
        entity_id name_uk name_en
        person:2  -       Joe_Biden
        """;

    assertThat(settle(evidence, catalogue, LANGUAGES, 1))
        .containsExactly("2022-03-01 person:2 Joe_Biden Джо Байден Joe_Biden");
  }

  @Test
  void theOrderOfLanguagesDecidesTheCanonicalName() {
    String evidence =
        """
        pub_date   lang entity_id  article_name
        2022-03-01 uk   person:2   Джо_Байден
        2022-03-01 uk   person:2   Джо_Байден
        2022-03-01 ru   person:2   Джо_Байден_(ru)
        2022-03-01 en   person:2   Joe_Biden
        """;

    assertThat(settle(evidence, "entity_id", List.of("en", "ru", "uk"), 1))
        .containsExactly("2022-03-01 person:2 Joe_Biden Джо_Байден Джо_Байден_(ru) Joe_Biden");
  }

  @Test
  void anArticleInNoneOfTheLanguagesStillGivesAName() {
    String evidence =
        """
        pub_date   lang entity_id  article_name
        2022-03-01 pl   person:2   Biden
        """;

    assertThat(settle(evidence, "entity_id", LANGUAGES, 1))
        .containsExactly("2022-03-01 person:2 Biden - - -");
  }

  @Test
  void anOrderThatLacksALanguageIsRefused() {
    Dataset<Row> nothing = rows(spark, EVIDENCE, "entity_id");

    assertThatThrownBy(
            () ->
                SettleNames.apply(
                    nothing, nothing, nothing, NO_OVERRIDES, List.of("uk", "pl", "en")))
        .hasMessage("Languages of names: not an order of uk, ru and en: '[uk, pl, en]'");
  }

  @Test
  void theOperatorsNameGoesBeforeTheCatalogue() {
    String evidence =
        """
        pub_date   lang entity_id  article_name
        2022-03-01 uk   person:2   Джо
        """;
    String catalogue =
        """
        entity_id name     name_uk
        person:2  Джозеф   Джо_Байден
        """;

    assertThat(settle(evidence, catalogue, LANGUAGES, 1))
        .containsExactly("2022-03-01 person:2 Джозеф Джо_Байден - -");
  }

  @Test
  void namesOfMergedEntitiesCountWhereThereIsNoOther() {
    Overrides merge = OverrideTable.of("person:1|person:2||||", "person:3|person:4||||");
    String evidence =
        """
        pub_date   lang entity_id  article_name
        2022-03-01 uk   person:1   Сергій_Лен
        2022-03-01 uk   person:1   Сергій_Лен
        2022-03-01 uk   person:2   Сергій_Ленн
        2022-03-01 uk   person:3   Павло_Лен
        """;
    String mentioned =
        """
        pub_date   entity_id
        2022-03-02 person:2
        2022-03-02 person:4
        """;

    assertThat(
            lines(
                SettleNames.apply(
                    evidence(evidence),
                    rows(spark, NamesTable.TABLE, mentioned),
                    rows(spark, CATALOGUE, "entity_id"),
                    merge,
                    LANGUAGES),
                NamesTable.TABLE))
        .containsExactly(
            "2022-03-02 person:2 Сергій_Ленн Сергій_Ленн - -",
            "2022-03-02 person:4 Павло_Лен Павло_Лен - -");
  }

  private List<String> settle(
      String evidence, String catalogue, List<String> languages, int partitions) {
    Dataset<Row> rows = evidence(evidence).repartition(partitions);
    return lines(
        SettleNames.apply(rows, rows, rows(spark, CATALOGUE, catalogue), NO_OVERRIDES, languages),
        NamesTable.TABLE);
  }

  /** One article a line. */
  private Dataset<Row> evidence(String text) {
    return rows(spark, EVIDENCE, text)
        .withColumn(EvidenceTables.NAME_COUNT.name(), functions.lit(1L));
  }
}
