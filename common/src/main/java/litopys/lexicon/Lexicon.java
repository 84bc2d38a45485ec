package litopys.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tab-separated resource: comment lines that begin with {@code #}, one row of column names, one
 * entry per line. Errors name the file, the line and the value.
 */
public final class Lexicon {

  private final String resource;
  private final List<Entry> entries;
  private final List<String> columns;

  private Lexicon(String resource, List<String> columns, List<Entry> entries) {
    this.resource = resource;
    this.columns = List.copyOf(columns);
    this.entries = List.copyOf(entries);
  }

  /** Reads a resource of the class path, for example {@code language/uk/titles.tsv}. */
  public static Lexicon load(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("Lexicon is missing: litopys/" + name));
  }

  /** Reads a resource that a language need not have. */
  public static Optional<Lexicon> find(String name) {
    String resource = "/litopys/" + name;
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      return stream == null ? Optional.empty() : Optional.of(read(name, stream));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read lexicon litopys/" + name, e);
    }
  }

  /** Reads a lexicon from a stream; the name is for errors. */
  public static Lexicon read(String name, InputStream stream) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    List<String> columns = List.of();
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> values = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        columns = values;
        continue;
      }
      if (values.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%s:%d: %d columns, but the header has %d: '%s'"
                .formatted(name, number, values.size(), columns.size(), line));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(columns.get(i), values.get(i));
      }
      entries.add(new Entry(name, number, row));
    }
    return new Lexicon(name, columns, entries);
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Returns the suffixes of all columns that begin so: {@code name_} gives uk, ru, en. */
  public List<String> languagesOf(String prefix) {
    return columns.stream()
        .filter(column -> column.startsWith(prefix))
        .map(column -> column.substring(prefix.length()))
        .toList();
  }

  @Override
  public String toString() {
    return resource + " (" + entries.size() + " entries)";
  }

  /** One line. */
  public static final class Entry {

    private final String file;
    private final int line;
    private final Map<String, String> values;

    private Entry(String file, int line, Map<String, String> values) {
      this.file = file;
      this.line = line;
      this.values = values;
    }

    /** Returns the value of a column, empty if the line leaves it out. */
    public String get(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalArgumentException("%s has no column '%s'".formatted(file, column));
      }
      return value;
    }

    /** Returns the values of a column that holds several, separated by semicolons. */
    public List<String> list(String column) {
      String value = get(column);
      List<String> list = new ArrayList<>();
      for (String item : value.split(";", -1)) {
        if (!item.isBlank()) {
          list.add(item.strip());
        }
      }
      return list;
    }

    /** Returns the value as a whole number. */
    public int number(String column) {
      try {
        return Integer.parseInt(get(column));
      } catch (NumberFormatException e) {
        throw error(column, "not a whole number");
      }
    }

    /** Returns the constant of an enumeration that the value names in lower case. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).equals(get(column))) {
          return constant;
        }
      }
      throw error(column, "not a " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** Returns an error that names this line and the value of the column. */
    public IllegalArgumentException error(String column, String rule) {
      return new IllegalArgumentException(
          "%s:%d: %s: '%s'".formatted(file, line, rule, get(column)));
    }
  }
}
