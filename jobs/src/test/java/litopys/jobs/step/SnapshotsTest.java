package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import litopys.jobs.LocalSpark;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import litopys.table.OperationTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables made from the whole warehouse, and the names that nobody has placed. */
@ExtendWith(LocalSpark.class)
class SnapshotsTest {

  private final SparkSession spark;

  SnapshotsTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void entitiesGoByTheNamesOfTheirLastDay(int partitions) {
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id pub_date   entity_id kind    name    country_code mentions mentions_derived
            a1         2022-03-01 country:X COUNTRY Стара   XX           1        0
            a2         2022-03-01 country:X COUNTRY Стара   XX           1        0
            a3         2022-03-05 country:X COUNTRY Нова    XX           0        1
            a3         2022-03-05 person:1  PERSON  Особа   -            1        0
            """);
    Dataset<Row> names =
        rows(
            spark,
            NamesTable.TABLE,
            """
            pub_date   entity_id name  name_uk name_ru name_en
            2022-03-01 country:X Стара Стара   -       Old
            2022-03-05 country:X Нова  Нова    Новая   -
            """);

    assertThat(
            lines(
                EntitySnapshot.apply(
                    entities.repartition(partitions), names.repartition(partitions)),
                EntityTables.ENTITIES))
        .containsExactly(
            "country:X COUNTRY Нова Нова Новая - XX 2022-03-01 2022-03-05 3",
            "person:1 PERSON Особа - - - - 2022-03-05 2022-03-05 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aliasesAreTheBaseFormsOfAllMentions(int partitions) {
    Dataset<Row> mentions =
        rows(
            spark,
            MentionsTable.TABLE,
            """
            article_id pub_date   lang entity_id  lemma      form
            a1         2022-03-01 uk   country:RU Росія      name
            a1         2022-03-01 uk   country:RU РФ         abbreviation
            a2         2022-03-02 uk   country:RU Росія      name
            a2         2022-03-02 uk   country:RU російський adjective
            a3         2022-03-03 ru   country:RU РФ         abbreviation
            """);

    assertThat(lines(EntityAliases.apply(mentions.repartition(partitions)), EntityTables.ALIASES))
        .containsExactly(
            "country:RU РФ ru 1 2022-03-03 2022-03-03",
            "country:RU РФ uk 1 2022-03-01 2022-03-01",
            "country:RU Росія uk 2 2022-03-01 2022-03-02",
            "country:RU російський uk 1 2022-03-02 2022-03-02");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void unlinkedNamesAreUnresolvedPersonsAndOrganizations(int partitions) {
    Dataset<Row> mentions =
        rows(
            spark,
            MentionsTable.TABLE,
            """
            article_id lang lemma   kind         resolved name         entity_id
            a6         uk   Коваль  PERSON       false    Коваль       person:k
            a5         uk   Коваль  PERSON       false    Коваль       person:k
            a4         uk   Коваль  PERSON       false    Коваль       person:k
            a3         uk   Коваль  PERSON       false    Коваль       person:k
            a2         uk   Коваль  PERSON       false    Коваль       person:k
            a1         uk   Коваль  PERSON       false    Коваль       person:k
            a1         uk   Коваль  PERSON       false    Коваль       person:k
            a1         uk   Коваль  PERSON       true     Іван_Коваль  person:ivan
            a1         ru   Коваль  PERSON       false    Коваль       person:k
            a1         uk   АБВ     ORGANIZATION false    АБВ          organization:abv
            a1         uk   Десь    PLACE        false    Десь         place:des
            """);
    Dataset<Row> evidence =
        rows(
            spark,
            EvidenceTables.SHORT_NAMES,
            """
            short_id entity_id     name         articles
            person:k person:k      ?            5
            person:k person:ivan   Іван_Коваль  3
            person:k person:petro  Петро_Коваль 2
            """);
    Dataset<Row> asked = rows(spark, EvidenceTables.DECISIONS, "from_id\nperson:k");
    Dataset<Row> decisions =
        SettleShortNames.apply(
            evidence, asked, OverrideTable.of(), new SettleThresholds(3, 900, 860));

    assertThat(
            lines(
                UnlinkedNames.apply(mentions.repartition(partitions), decisions),
                EntityTables.UNLINKED_NAMES))
        .containsExactly(
            "2022-03-01 АБВ ORGANIZATION uk organization:abv 1 a1 ",
            "2022-03-01 Коваль PERSON ru person:k 1 a1"
                + " [person:ivan,Іван_Коваль,3],[person:petro,Петро_Коваль,2]",
            "2022-03-01 Коваль PERSON uk person:k 6 a1,a2,a3,a4,a5"
                + " [person:ivan,Іван_Коваль,3],[person:petro,Петро_Коваль,2]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void sourcesHoldWhatConfigurationSaysOfThem(int partitions) {
    Dataset<Row> articles =
        rows(
            spark,
            ArticlesTable.TABLE,
            """
            article_id pub_date   source_id source_country
            a1         2022-03-01 s1        ZZ
            a2         2022-03-02 s1        ZZ
            a3         2022-03-03 s1        UA
            a4         2022-03-03 s2        RU
            a5         2022-03-03 s2        PL
            """);
    Dataset<Row> configured =
        rows(
            spark,
            List.of(
                ArticlesTable.SOURCE_ID,
                OperationTables.NAME.optional(),
                OperationTables.TIMEZONE.optional()),
            """
            source_id name    timezone
            s1        Вісник  Europe/Kyiv
            s2        -       -
            s3        Інший   -
            """);

    assertThat(
            lines(
                SourcesSnapshot.apply(articles.repartition(partitions), configured),
                OperationTables.SOURCES))
        .containsExactly(
            "s1 Вісник UA Europe/Kyiv 2022-03-01 2022-03-03 3",
            "s2 s2 PL UTC 2022-03-03 2022-03-03 2");
  }
}
