package litopys.table;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A published table: its name, what one row stands for, how rows arise, and its columns in order.
 *
 * @param partition the date column that names the folders, or empty for a table that is one
 *     snapshot
 */
public record Table(
    String name, String grain, String arises, Optional<Column> partition, List<Column> columns) {

  public Table {
    columns = List.copyOf(columns);
    long distinct = columns.stream().map(Column::name).distinct().count();
    if (distinct != columns.size()) {
      throw new IllegalArgumentException("Table '%s' repeats a column".formatted(name));
    }
    if (partition.isPresent() && !columns.contains(partition.get())) {
      throw new IllegalArgumentException(
          "Table '%s' has no column '%s'".formatted(name, partition.get().name()));
    }
  }

  /** A table with one folder per day. */
  static Table daily(
      String name, String grain, String arises, Column partition, List<Column> columns) {
    return new Table(name, grain, arises, Optional.of(partition), columns);
  }

  /** A table that every run writes whole. */
  static Table snapshot(String name, String grain, String arises, List<Column> columns) {
    return new Table(name, grain, arises, Optional.empty(), columns);
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public String toString() {
    return name + columns.stream().map(Column::name).collect(joining(", ", "(", ")"));
  }
}
