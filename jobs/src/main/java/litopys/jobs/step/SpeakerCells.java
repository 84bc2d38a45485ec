package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who speaks when: the cells day x source_country x lang within which counts are compared. */
final class SpeakerCells {

  private static final List<litopys.table.Column> KEYS =
      List.of(ArticlesTable.PUB_DATE, ArticlesTable.SOURCE_COUNTRY, ArticlesTable.LANG);

  private SpeakerCells() {}

  /** Returns the key of a cell, and further columns that divide it. */
  static List<Column> dividedBy(litopys.table.Column... further) {
    return Stream.concat(KEYS.stream(), Stream.of(further)).map(column -> col(column)).toList();
  }

  /** Returns the names of the key, for joins. */
  static String[] names() {
    return KEYS.stream().map(litopys.table.Column::name).toArray(String[]::new);
  }

  /** Counts all articles of each cell, as articles_total. */
  static Dataset<Row> sizes(Dataset<Row> articles) {
    return articles
        .groupBy(dividedBy().toArray(Column[]::new))
        .agg(count(lit(1)).as(DailyTables.ARTICLES_TOTAL.name()));
  }
}
