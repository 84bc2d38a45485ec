package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import litopys.jobs.LocalSpark;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class DailyCountriesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void pairsEachFocusWithEachCountryNamed(int partitions, SparkSession spark) {
    Dataset<Row> articles =
        rows(
            spark,
            ArticlesTable.TABLE,
            """
            article_id published_at
            a1         2022-03-01T01:00:00Z
            a2         2022-03-01T02:00:00Z
            a3         2022-03-01T03:00:00Z
            """);
    // a1 is about UA and, by adjectives alone, RU; a2 copies a1 but lost its RU; a3 is about none.
    // Places, people and states without a code do not count.
    Dataset<Row> entities =
        rows(
            spark,
            ArticleEntitiesTable.TABLE,
            """
            article_id story_id source_country entity_id     kind    country_code mentions mentions_derived is_focus tone tone_n
            a1         a1       PL             country:UA    COUNTRY UA           3        0                true     0.5  2
            a1         a1       PL             country:RU    COUNTRY RU           0        5                true     -0.5 4
            a1         a1       PL             country:PL    COUNTRY PL           1        0                false    0.1  1
            a2         a1       PL             country:UA    COUNTRY UA           3        0                true     0.3  2
            a3         a3       PL             country:UA    COUNTRY UA           1        0                false    -    0
            a3         a3       PL             place:kyiv    PLACE   UA           1        0                false    0.9  1
            a3         a3       PL             country:SUHH  COUNTRY -            2        0                true     0.9  1
            """);

    assertThat(
            lines(
                DailyCountries.apply(
                    entities.repartition(partitions), articles.repartition(partitions)),
                DailyTables.COUNTRIES))
        .containsExactly(
            "2022-03-01 PL RU PL 1 1 0.1 1 1",
            "2022-03-01 PL RU UA 1 1 0.5 2 1",
            "2022-03-01 PL UA PL 1 1 0.1 1 1",
            "2022-03-01 PL UA UA 2 1 0.5 2 1",
            "2022-03-01 PL ZZ UA 1 1 - 0 0");
  }
}
