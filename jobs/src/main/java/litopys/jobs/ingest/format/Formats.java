package litopys.jobs.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import litopys.jobs.ingest.encoding.CyrillicCharsets;
import litopys.jobs.ingest.encoding.StrictText;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.field.FieldNames;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.Compression;

/** Tells the format of a file by its first bytes, and by its name where these leave a choice. */
final class Formats {

  private static final Map<String, Format> EXTENSIONS =
      Map.ofEntries(
          Map.entry("jsonl", Format.JSON_LINES),
          Map.entry("ndjson", Format.JSON_LINES),
          Map.entry("jsonlines", Format.JSON_LINES),
          Map.entry("json", Format.JSON_LINES),
          Map.entry("csv", Format.CSV),
          Map.entry("tsv", Format.TSV),
          Map.entry("tab", Format.TSV),
          Map.entry("parquet", Format.PARQUET),
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("warc", Format.WARC),
          Map.entry("", Format.TEXT));

  private static final Pattern JSON = Pattern.compile("[{\\[]\\s*[\\[{}\\]\"]");

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Control characters in a hundred bytes that no damaged text reaches, but compressed data do. */
  private static final int BINARY_PERCENT = 4;

  private final byte[] head;
  private final String start;
  private final String extension;
  private final FieldNames names;

  Formats(String path, byte[] head, FieldNames names) {
    this.head = head;
    this.start = new String(head, StandardCharsets.ISO_8859_1);
    this.extension = extension(path);
    this.names = names;
  }

  /** Returns the format; empty if it is none that can be read. */
  Optional<Format> find() {
    if (start.startsWith("PAR1") || extension.equals("parquet")) {
      return Optional.of(Format.PARQUET);
    }
    if (start.startsWith("WARC/")) {
      return Optional.of(Format.WARC);
    }
    if (isBinary()) {
      return Optional.empty();
    }
    return findJson().or(this::findDelimited).or(this::findByName);
  }

  private Optional<Format> findByName() {
    return Optional.ofNullable(EXTENSIONS.get(extension))
        .filter(format -> !(extension.isEmpty() && isUndecodable()));
  }

  private Optional<Format> findJson() {
    String text = start.stripLeading();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Optional.empty();
    }
    List<String> lines = completeLines(text);
    if (text.startsWith("{") ? isObjectPerLine(lines) : isArrayAmongLines(lines)) {
      return Optional.of(Format.JSON_LINES);
    }
    return named(Format.JSON_LINES) || JSON.matcher(text).lookingAt()
        ? Optional.of(Format.JSON)
        : Optional.empty();
  }

  /** Where no line is a whole object the name decides, unless the object is spread over lines. */
  private boolean isObjectPerLine(List<String> lines) {
    boolean framed = !lines.isEmpty() && lines.get(0).strip().length() == 1;
    return !framed && (isNamedLines() || lines.stream().anyMatch(line -> isWhole(line, '{')));
  }

  /** A line that is an array is no record, but does not make the whole file an array. */
  private boolean isArrayAmongLines(List<String> lines) {
    return lines.size() > 1
        && isWhole(lines.get(0), '[')
        && (isNamedLines() || lines.stream().anyMatch(line -> isWhole(line, '{')));
  }

  private boolean isNamedLines() {
    return named(Format.JSON_LINES) && !extension.equals("json");
  }

  private boolean named(Format format) {
    return EXTENSIONS.get(extension) == format;
  }

  /** Returns the lines that the head shows up to their end. */
  private List<String> completeLines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    boolean lastIsCut = head.length == ByteSource.HEAD && !text.endsWith("\n");
    if (lastIsCut && !lines.isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static boolean isWhole(String line, char open) {
    String text = line.stripTrailing();
    if (text.isEmpty() || text.charAt(0) != open) {
      return false;
    }
    JsonBalance balance = new JsonBalance();
    for (int i = 0; i < text.length(); i++) {
      balance.take(text.charAt(i));
      if (balance.closed()) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private Optional<Format> findDelimited() {
    if (named(Format.CSV) || named(Format.TSV)) {
      return Optional.ofNullable(EXTENSIONS.get(extension));
    }
    String[] columns = columns(delimiter());
    boolean header =
        columns.length > 1 && columnsFor(Field.TEXT, columns) > 0 && known(columns) > 1;
    return header ? Optional.of(Format.CSV) : Optional.empty();
  }

  /** Returns the delimiter by which the header has most columns that are asked for. */
  char delimiter() {
    char best = named(Format.TSV) ? '\t' : ',';
    for (char delimiter : DELIMITERS) {
      if (known(columns(delimiter)) > known(columns(best))) {
        best = delimiter;
      }
    }
    return best;
  }

  private long known(String[] columns) {
    long known = 0;
    for (String column : columns) {
      known += names.wants(column) ? 1 : 0;
    }
    return known;
  }

  private long columnsFor(Field field, String[] columns) {
    long found = 0;
    for (String column : columns) {
      found += names.fieldsOf(column).contains(field) ? 1 : 0;
    }
    return found;
  }

  private String[] columns(char delimiter) {
    String header = start.stripLeading().lines().findFirst().orElse("").replace("\"", "");
    return header.split(Pattern.quote(String.valueOf(delimiter)), -1);
  }

  private boolean isUndecodable() {
    return !StrictText.beginsAsUtf8(head) && CyrillicCharsets.find(head).isEmpty();
  }

  private boolean isBinary() {
    long controls = start.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    return controls * 100 > (long) head.length * BINARY_PERCENT && isUndecodable();
  }

  /** Returns the lower-case extension of a file name, without that of its compression. */
  static String extension(String path) {
    String name = Compression.withoutExtension(path);
    name = name.substring(name.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
