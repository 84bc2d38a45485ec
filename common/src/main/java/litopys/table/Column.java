package litopys.table;

import java.util.List;

/**
 * One column of a published table, or one field of a nested value.
 *
 * @param unit what one step of a number counts; empty for text, flags and dates
 * @param meaning what the value says, for the data dictionary
 * @param fields of one element, for {@link Type#STRUCT_LIST}; empty for all others
 */
public record Column(
    String name,
    Type type,
    Nullability nullability,
    Additivity additivity,
    String unit,
    String meaning,
    List<Column> fields) {

  /** What a reader finds in the column. */
  public enum Type {
    TEXT,
    INT,
    LONG,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    BYTES,
    TEXT_LIST,
    INT_LIST,
    LONG_LIST,
    STRUCT_LIST
  }

  /** Whether a row may leave the column empty. */
  public enum Nullability {
    REQUIRED,
    OPTIONAL
  }

  /** What summing the column over rows gives. */
  public enum Additivity {
    /** Not a quantity: part of the key, or a description. */
    NONE,
    /** Sums over any set of rows. */
    ADDITIVE,
    /** Distinct within its row, or a ratio: summing over rows gives a wrong number. */
    NON_ADDITIVE
  }

  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Column name is not snake_case: '" + name + "'");
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("Column '" + name + "' does not say what it means");
    }
    fields = List.copyOf(fields);
  }

  public static Column text(String name, String meaning) {
    return plain(name, Type.TEXT, "", meaning);
  }

  public static Column texts(String name, String meaning) {
    return plain(name, Type.TEXT_LIST, "", meaning);
  }

  public static Column number(String name, String unit, String meaning) {
    return plain(name, Type.INT, unit, meaning);
  }

  /** A ratio, mean or score: correct in its row, not to be summed over rows. */
  public static Column measure(String name, String unit, String meaning) {
    return new Column(
        name, Type.DOUBLE, Nullability.REQUIRED, Additivity.NON_ADDITIVE, unit, meaning, List.of());
  }

  public static Column flag(String name, String meaning) {
    return plain(name, Type.BOOLEAN, "", meaning);
  }

  public static Column date(String name, String meaning) {
    return plain(name, Type.DATE, "", meaning);
  }

  public static Column timestamp(String name, String meaning) {
    return plain(name, Type.TIMESTAMP, "", meaning);
  }

  public static Column of(String name, Type type, String unit, String meaning) {
    return plain(name, type, unit, meaning);
  }

  /** A count that may be summed over any rows. */
  public static Column total(String name, String unit, String meaning) {
    return new Column(
        name, Type.LONG, Nullability.REQUIRED, Additivity.ADDITIVE, unit, meaning, List.of());
  }

  /** A count of distinct things: correct in its row, not to be summed over rows. */
  public static Column distinct(String name, String unit, String meaning) {
    return new Column(
        name, Type.LONG, Nullability.REQUIRED, Additivity.NON_ADDITIVE, unit, meaning, List.of());
  }

  public static Column structs(String name, String meaning, List<Column> fields) {
    return new Column(
        name, Type.STRUCT_LIST, Nullability.REQUIRED, Additivity.NONE, "", meaning, fields);
  }

  /** Returns this column, allowed to be null. */
  public Column optional() {
    return new Column(name, type, Nullability.OPTIONAL, additivity, unit, meaning, fields);
  }

  /** Returns this column as a quantity that may be summed over any rows. */
  public Column additive() {
    return new Column(name, type, nullability, Additivity.ADDITIVE, unit, meaning, fields);
  }

  /** Returns this column for a table where one thing counts in several rows. */
  public Column nonAdditive() {
    return new Column(name, type, nullability, Additivity.NON_ADDITIVE, unit, meaning, fields);
  }

  /** Returns this column under another name, for what is measured in the same way. */
  public Column named(String other) {
    return new Column(other, type, nullability, additivity, unit, meaning, fields);
  }

  /** Returns this column, never null, for a table whose every row has it. */
  public Column required() {
    return new Column(name, type, Nullability.REQUIRED, additivity, unit, meaning, fields);
  }

  /** Returns this column with another meaning, for a table where the same name says more. */
  public Column meaning(String other) {
    return new Column(name, type, nullability, additivity, unit, other, fields);
  }

  public boolean isOptional() {
    return nullability == Nullability.OPTIONAL;
  }

  private static Column plain(String name, Type type, String unit, String meaning) {
    return new Column(name, type, Nullability.REQUIRED, Additivity.NONE, unit, meaning, List.of());
  }
}
