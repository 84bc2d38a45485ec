package litopys.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns bound to a record: how its values become a row. */
public record Struct<R>(List<Binding<R>> bindings) {

  /** A column and where its value comes from. */
  public record Binding<R>(Column column, Function<R, @Nullable Object> getter) {}

  public Struct {
    bindings = List.copyOf(bindings);
  }

  static <R> Binding<R> bind(Column column, Function<R, @Nullable Object> getter) {
    return new Binding<>(column, getter);
  }

  /** A list of other records: its value is an array with the values of each. */
  static <R, E> Binding<R> list(Column column, Struct<E> elements, Function<R, List<E>> getter) {
    return new Binding<>(
        column,
        record -> getter.apply(record).stream().map(elements::values).toArray(Object[][]::new));
  }

  public List<Column> columns() {
    return bindings.stream().map(Binding::column).toList();
  }

  /** Returns the values of a record in the order of the columns. */
  public @Nullable Object[] values(R record) {
    return bindings.stream().map(binding -> binding.getter().apply(record)).toArray();
  }
}
