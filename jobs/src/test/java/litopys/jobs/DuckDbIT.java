package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import litopys.jobs.SampleWarehouse.Made;
import litopys.table.Table;
import litopys.table.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation promises to a reader with DuckDB. */
@ExtendWith(SampleWarehouse.class)
class DuckDbIT {

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  static Stream<String> tables() {
    return Tables.ALL.stream().map(Table::name);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableOpensWithItsColumnsAndHasRows(String table, Made sample) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sample.open(table))) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
      assertThat(columns).containsExactlyInAnyOrderElementsOf(Tables.get(table).columnNames());
      assertThat(rows.next()).as("%s has a row", table).isTrue();
    }
  }

  @Test
  void everyMentionStandsWhereItsOffsetsSay(Made sample) throws SQLException {
    String counts =
        """
        SELECT (SELECT count(*) FROM (%1$s)) AS mentions, count(*) AS checked,
               count(*) FILTER (substring(body, "begin" + 1, "end" - "begin") = surface) AS as_written,
               count(*) FILTER ("begin" >= sentence_begin AND "end" <= sentence_end
                   AND sentence_end <= length(body)) AS inside
        FROM (
          SELECT mention.*, CASE field WHEN 'title' THEN title WHEN 'text' THEN text END AS body
          FROM (%1$s) AS mention JOIN (%2$s) AS article USING (article_id, pub_date)
        )
        """
            .formatted(sample.open("mentions"), sample.open("articles"));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(counts)) {
      assertThat(row.next()).isTrue();
      long mentions = row.getLong("mentions");
      assertThat(mentions).isPositive();
      assertThat(row.getLong("checked")).as("mentions with their article").isEqualTo(mentions);
      assertThat(row.getLong("as_written")).as("with the surface").isEqualTo(mentions);
      assertThat(row.getLong("inside")).as("inside their sentence").isEqualTo(mentions);
    }
  }
}
