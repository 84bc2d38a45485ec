package litopys.jobs.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import litopys.table.Column;
import litopys.table.Struct;
import litopys.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A declared {@link Table} as Spark sees it. */
public final class SparkTable {

  private SparkTable() {}

  /** Returns the schema of a table: columns in order, each with its documentation. */
  public static StructType schema(Table table) {
    return schema(table.columns());
  }

  public static StructType schema(List<Column> columns) {
    return new StructType(
        columns.stream()
            .map(
                column ->
                    new StructField(
                            column.name(), dataType(column), column.isOptional(), Metadata.empty())
                        .withComment(column.meaning()))
            .toArray(StructField[]::new));
  }

  /** Returns a declared column, by name. */
  public static org.apache.spark.sql.Column col(Column column) {
    return functions.col(column.name());
  }

  /** Returns the declared columns of a table, in order. */
  public static org.apache.spark.sql.Column[] columns(Table table) {
    return table.columns().stream()
        .map(SparkTable::col)
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  /** Returns the declared columns of a table from rows that may lack some; those are null. */
  public static org.apache.spark.sql.Column[] columns(Table table, StructType rows) {
    Set<String> names = Set.of(rows.fieldNames());
    return table.columns().stream()
        .map(
            column ->
                names.contains(column.name())
                    ? col(column)
                    : functions.lit(null).cast(dataType(column)).as(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  /** Returns a row of the values of a record. */
  public static <R> Row row(Struct<R> struct, R record) {
    return row(struct.values(record));
  }

  private static Row row(@Nullable Object[] values) {
    return RowFactory.create(Arrays.stream(values).map(SparkTable::value).toArray());
  }

  /** The elements of a nested list are rows, too. */
  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof Object[][] elements
        ? Arrays.stream(elements).map(SparkTable::row).toArray(Row[]::new)
        : value;
  }

  /** Returns rows with exactly the columns of the table, in order, cast to their types. */
  public static Dataset<Row> conform(Dataset<Row> rows, Table table) {
    return rows.select(
        table.columns().stream()
            .map(column -> cast(column).as(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Returns conforming rows that fail the job where a required value is missing. */
  public static Dataset<Row> require(Dataset<Row> rows, Table table) {
    return rows.select(
        table.columns().stream()
            .map(column -> required(column, table).as(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column required(Column column, Table table) {
    if (column.isOptional()) {
      return cast(column);
    }
    String message = "Table '%s' has a row without %s".formatted(table.name(), column.name());
    return functions.coalesce(cast(column), functions.raise_error(functions.lit(message)));
  }

  /** Lists keep their type: casting them would only quarrel about the nullability of elements. */
  private static org.apache.spark.sql.Column cast(Column column) {
    DataType type = dataType(column);
    return type instanceof ArrayType ? col(column) : col(column).cast(type);
  }

  /** Returns the type of a declared column. */
  public static DataType dataType(Column column) {
    return switch (column.type()) {
      case TEXT -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case BYTES -> DataTypes.BinaryType;
      case TEXT_LIST -> DataTypes.createArrayType(DataTypes.StringType, false);
      case INT_LIST -> DataTypes.createArrayType(DataTypes.IntegerType, false);
      case LONG_LIST -> DataTypes.createArrayType(DataTypes.LongType, false);
      case STRUCT_LIST -> DataTypes.createArrayType(schema(column.fields()), false);
    };
  }
}
