package litopys.jobs.step;

import static litopys.jobs.step.TableRows.lines;
import static litopys.jobs.step.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

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
                    articles.repartition(partitions),
                    quarantine.repartition(partitions),
                    List.of(DAY),
                    DAY),
                DailyTables.SOURCES_TABLE))
        .containsExactly(
            "2022-03-01 s1 UA ru 1 - 1 30 0",
            "2022-03-01 s1 UA uk 2 - 1 200 0",
            "2022-03-01 s1 UA und 0 - 0 0 2",
            "2022-03-01 s2 ZZ uk 1 - 1 100 0",
            "2022-03-01 s9 ZZ und 0 - 0 0 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aSourceIsSilentWhereItPublishedOnMostOfTheDaysBefore(int partitions, SparkSession spark) {
    // s1 publishes on each of ten days, s2 on every other one, s3 only on the last
    StringBuilder articles = new StringBuilder("article_id source_id pub_date lang\n");
    for (int day = 10; day < 20; day++) {
      articles.append("a%d s1 2022-03-%d uk%n".formatted(day, day));
      articles.append("b%d s1 2022-03-%d uk%n".formatted(day, day));
      articles.append(day % 2 == 0 ? "c%d s2 2022-03-%d uk%n".formatted(day, day) : "");
    }
    articles.append("d s3 2022-03-19 uk\n");
    articles.append("e s3 2022-03-22 uk\n");
    List<LocalDate> days =
        List.of(16, 17, 20, 21, 22, 23).stream().map(DAY::withDayOfMonth).toList();

    assertThat(
            lines(
                DailySources.apply(
                    rows(spark, ArticlesTable.TABLE, articles.toString()).repartition(partitions),
                    rows(spark, OperationTables.QUARANTINE, "input"),
                    days,
                    DAY.withDayOfMonth(22)),
                ArticlesTable.PUB_DATE,
                ArticlesTable.SOURCE_ID,
                DailyTables.ARTICLES,
                DailyTables.ARTICLES_EXPECTED))
        .containsExactly(
            // six days before are not enough
            "2022-03-16 s1 2 -",
            "2022-03-16 s2 1 -",
            "2022-03-17 s1 2 2.0",
            "2022-03-17 s2 0 1.0",
            // a day that nobody published on, and one more; s2 is there on half of the days
            "2022-03-20 s1 0 2.0",
            "2022-03-20 s2 0 0.5",
            "2022-03-21 s1 0 2.0",
            "2022-03-21 s2 0 0.5",
            "2022-03-22 s1 0 2.0",
            "2022-03-22 s2 0 0.5",
            "2022-03-22 s3 1 0.0");
    // nothing is said of the 23rd, which no article has reached yet
  }
}
