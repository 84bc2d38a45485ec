package litopys.jobs.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.MentionsTable;
import litopys.table.QuotesTable;
import litopys.table.RelationsTable;
import litopys.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * How the rows of a table lie in its files, so that a query for one entity or article reads little:
 * sorted by what queries look for, with Bloom filters on it. Parquet leaves a filter out where the
 * dictionary of the column tells as much.
 *
 * @param order columns by which the rows of a partition are sorted
 * @param lookedUp columns with Bloom filters
 */
record FileLayout(Optional<String> partition, List<String> order, List<String> lookedUp) {

  /** What queries look for, entities first. */
  private static final List<litopys.table.Column> LOOKED_UP =
      List.of(
          MentionsTable.ENTITY_ID,
          ArticlePairsTable.ENTITY_A,
          ArticlePairsTable.ENTITY_B,
          RelationsTable.SOURCE_ENTITY,
          RelationsTable.TARGET_ENTITY,
          QuotesTable.SPEAKER_ID,
          ArticlesTable.ARTICLE_ID);

  private static final String BLOOM_FILTER = "parquet.bloom.filter.enabled#";

  /** Filters as large as what is put into them, from 1 MB down by halves to 512 bytes. */
  private static final Map<String, String> FITTED_BLOOM_FILTERS =
      Map.of(
          "parquet.bloom.filter.adaptive.enabled", "true",
          "parquet.bloom.filter.candidates.number", "12");

  FileLayout {
    order = List.copyOf(order);
    lookedUp = List.copyOf(lookedUp);
  }

  static FileLayout of(Table table) {
    List<String> lookedUp =
        LOOKED_UP.stream()
            .map(litopys.table.Column::name)
            .filter(table.columnNames()::contains)
            .toList();
    return new FileLayout(
        table.partition().map(litopys.table.Column::name),
        lookedUp.isEmpty() ? List.of(first(table)) : lookedUp,
        lookedUp);
  }

  private static String first(Table table) {
    return table.columns().stream()
        .filter(column -> !table.partition().equals(Optional.of(column)))
        .findFirst()
        .orElseThrow()
        .name();
  }

  DataFrameWriter<Row> writer(Dataset<Row> rows) {
    Column[] sorted =
        Stream.concat(partition.stream(), order.stream())
            .map(functions::col)
            .toArray(Column[]::new);
    Map<String, String> options = new HashMap<>(FITTED_BLOOM_FILTERS);
    lookedUp.forEach(column -> options.put(BLOOM_FILTER + column, "true"));
    return rows.sortWithinPartitions(sorted).write().options(options);
  }
}
