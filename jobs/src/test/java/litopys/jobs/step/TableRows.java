package litopys.jobs.step;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import litopys.jobs.spark.SparkTable;
import litopys.table.Column;
import litopys.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Rows of declared tables, written as text: a line of column names, then a line for each row, cells
 * apart by spaces, null as {@code -}. What a test leaves out is null, or empty where null is not
 * allowed; pub_date is then {@code 2022-03-01}.
 */
final class TableRows {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private TableRows() {}

  static Dataset<Row> rows(SparkSession spark, Table table, String text) {
    return rows(spark, table.columns(), text);
  }

  static Dataset<Row> rows(SparkSession spark, List<Column> columns, String text) {
    List<String[]> lines = text.lines().map(line -> line.strip().split("\\s+")).toList();
    List<Row> rows = new ArrayList<>();
    for (String[] cells : lines.subList(1, lines.size())) {
      rows.add(row(columns, named(lines.get(0), cells)));
    }
    return spark.createDataFrame(rows, SparkTable.schema(columns));
  }

  private static Map<String, String> named(String[] names, String[] cells) {
    if (names.length != cells.length) {
      throw new IllegalArgumentException("Not one cell a column: " + String.join(" ", cells));
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      named.put(names[i], cells[i]);
    }
    return named;
  }

  private static Row row(List<Column> columns, Map<String, String> cells) {
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(cells.keySet())) {
      throw new IllegalArgumentException("Not all of %s are in %s".formatted(cells, names));
    }
    return RowFactory.create(
        columns.stream().map(column -> value(column, cells.get(column.name()))).toArray());
  }

  private static @Nullable Object value(Column column, @Nullable String cell) {
    if (cell == null) {
      return column.isOptional() ? null : empty(column);
    }
    if (cell.equals("-")) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> cell;
      case INT -> Integer.valueOf(cell);
      case LONG -> Long.valueOf(cell);
      case DOUBLE -> Double.valueOf(cell);
      case BOOLEAN -> Boolean.valueOf(cell);
      case DATE -> LocalDate.parse(cell);
      case TIMESTAMP -> Instant.parse(cell);
      case TEXT_LIST -> cell.split(",");
      case LONG_LIST -> Stream.of(cell.split(",")).map(Long::valueOf).toArray(Long[]::new);
      case BYTES, INT_LIST, STRUCT_LIST ->
          throw new IllegalArgumentException("No cell can hold " + column.type());
    };
  }

  private static Object empty(Column column) {
    return switch (column.type()) {
      case TEXT -> "";
      case INT -> 0;
      case LONG -> 0L;
      case DOUBLE -> 0.0;
      case BOOLEAN -> false;
      case DATE -> DAY;
      case TIMESTAMP -> Instant.EPOCH;
      case BYTES -> new byte[0];
      case TEXT_LIST, INT_LIST, LONG_LIST, STRUCT_LIST -> new Object[0];
    };
  }

  /** Returns the columns of each row, written as in {@link #rows}, in the order of the text. */
  static List<String> lines(Dataset<Row> rows, Column... columns) {
    return rows
        .select(Stream.of(columns).map(SparkTable::col).toArray(org.apache.spark.sql.Column[]::new))
        .collectAsList()
        .stream()
        .map(TableRows::line)
        .sorted()
        .toList();
  }

  /** Returns all columns of each row. */
  static List<String> lines(Dataset<Row> rows, Table table) {
    return lines(rows, table.columns().toArray(Column[]::new));
  }

  private static String line(Row row) {
    return Stream.iterate(0, i -> i + 1)
        .limit(row.size())
        .map(i -> row.isNullAt(i) ? "-" : cell(row.get(i)))
        .collect(joining(" "));
  }

  private static String cell(Object value) {
    return value instanceof scala.collection.Seq<?> list ? list.mkString(",") : value.toString();
  }
}
