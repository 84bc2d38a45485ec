package litopys.table;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables as a page for analysts, in Markdown: a head written by hand, then every column. */
public final class DataDictionary {

  private static final String HEAD = "data-dictionary-head.md";

  private DataDictionary() {}

  /** Renders the page for these tables, in their order. */
  public static String render(List<Table> tables) {
    return head() + tables.stream().map(DataDictionary::section).collect(joining("\n"));
  }

  private static String head() {
    try (InputStream head =
        Objects.requireNonNull(DataDictionary.class.getResourceAsStream(HEAD), HEAD)) {
      return new String(head.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String section(Table table) {
    return """
        ## %s

        - One row: %s
        - Rows: %s
        - Folders: %s

        | column | type | unit | null | sum | meaning |
        |---|---|---|---|---|---|
        %s
        """
        .formatted(
            table.name(),
            table.grain(),
            table.arises(),
            table
                .partition()
                .map(column -> "one per `%s`".formatted(column.name()))
                .orElse("one snapshot, written whole by every run"),
            table.columns().stream().flatMap(column -> lines("", column)).collect(joining("\n")));
  }

  /** Returns the line of a column and those of its fields, if it has any. */
  private static Stream<String> lines(String prefix, Column column) {
    String name = prefix + column.name();
    String line =
        Stream.of(
                "`" + name + "`",
                type(column),
                column.unit(),
                column.isOptional() ? "yes" : "",
                sum(column),
                column.meaning())
            .map(cell -> cell.replace("|", "\\|"))
            .collect(joining(" | ", "| ", " |"));
    return Stream.concat(
        Stream.of(line), column.fields().stream().flatMap(field -> lines(name + "[].", field)));
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT_LIST -> "list of text";
      case INT_LIST -> "list of int";
      case LONG_LIST -> "list of long";
      case STRUCT_LIST -> "list of struct";
      default -> column.type().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String sum(Column column) {
    return switch (column.additivity()) {
      case NONE -> "";
      case ADDITIVE -> "yes";
      case NON_ADDITIVE -> "**no**";
    };
  }
}
