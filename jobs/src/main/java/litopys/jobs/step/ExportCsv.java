package litopys.jobs.step;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import java.util.Map;
import litopys.jobs.spark.SparkTable;
import litopys.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of a table as lines of CSV. */
public final class ExportCsv {

  /** A quote inside a value is doubled, as RFC 4180 has it. */
  private static final Map<String, String> RFC_4180 =
      Map.of(
          "quote",
          "\"",
          "escape",
          "\"",
          "ignoreLeadingWhiteSpace",
          "false",
          "ignoreTrailingWhiteSpace",
          "false",
          "emptyValue",
          "\"\"",
          "nullValue",
          "");

  private ExportCsv() {}

  public static String header(Table table) {
    return String.join(",", table.columnNames());
  }

  /** Returns one column of lines, sorted by the first columns of the table. */
  public static Dataset<Row> apply(Dataset<Row> rows, Table table) {
    Column[] values = table.columns().stream().map(ExportCsv::value).toArray(Column[]::new);
    Column[] order =
        table.columns().stream()
            .filter(column -> isPlain(column))
            .map(SparkTable::col)
            .toArray(Column[]::new);
    return rows.orderBy(order).select(to_csv(struct(values), RFC_4180));
  }

  private static boolean isPlain(litopys.table.Column column) {
    return switch (column.type()) {
      case TEXT_LIST, INT_LIST, LONG_LIST, STRUCT_LIST, BYTES -> false;
      default -> true;
    };
  }

  private static Column value(litopys.table.Column column) {
    Column value = SparkTable.col(column);
    return switch (column.type()) {
      case TEXT_LIST, INT_LIST, LONG_LIST, STRUCT_LIST -> to_json(value).as(column.name());
      case BYTES -> base64(value).as(column.name());
      default -> value;
    };
  }
}
