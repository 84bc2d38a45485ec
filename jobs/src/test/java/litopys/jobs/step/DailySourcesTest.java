package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import litopys.jobs.LocalSpark;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.OperationTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class DailySourcesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void countsWhatWasPublishedAndWhatWasRejected(int partitions, SparkSession spark) {
    Dataset<Row> articles =
        rows(
            spark,
            ArticlesTable.TABLE,
            """
            article_id source_id source_country lang story_id n_tokens
            a1         s1        UA             uk   a1       100
            a2         s1        UA             uk   a1       100
            a3         s1        UA             ru   a3       30
            a4         s2        ZZ             uk   a1       100
            """);
    // line 1 was rejected by two runs; the last two name no day or no source
    Dataset<Row> quarantine =
        rows(
            spark,
            OperationTables.QUARANTINE,
            """
            input position run_id source_id pub_date
            i     line:1   r1     s1        2022-03-01
            i     line:1   r2     s1        2022-03-01
            i     line:2   r1     s1        2022-03-01
            i     line:3   r1     s9        2022-03-01
            i     line:4   r1     s1        -
            i     line:5   r1     -         2022-03-01
            """);

    assertThat(
            lines(
                DailySources.apply(
                    articles.repartition(partitions), quarantine.repartition(partitions)),
                DailyTables.SOURCES_TABLE))
        .containsExactly(
            "2022-03-01 s1 UA ru 1 1 30 0",
            "2022-03-01 s1 UA uk 2 1 200 0",
            "2022-03-01 s1 UA und 0 0 0 2",
            "2022-03-01 s2 ZZ uk 1 1 100 0",
            "2022-03-01 s9 ZZ und 0 0 0 1");
  }
}
