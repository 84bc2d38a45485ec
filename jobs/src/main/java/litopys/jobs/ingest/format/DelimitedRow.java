package litopys.jobs.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import litopys.jobs.ingest.encoding.RecordDecoder;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.RecordBytes;

/** Cuts one row out of a delimited file, and the row into fields. */
final class DelimitedRow {

  /** How a row ends. */
  enum End {
    LINE,
    FILE,
    /** A closing quote is missing, or something follows it that is no delimiter. */
    BAD_QUOTE,
    /** A quoted field goes on beyond the limit of a record. */
    LONG_QUOTE
  }

  private enum State {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    AFTER_QUOTE,
    BAD_QUOTE
  }

  private static final int QUOTE = '"';

  /** Lines by which a field that is too long shows whether it has swallowed rows. */
  private static final int LOOK = 3;

  private final ByteSource source;
  private final RecordBytes row;
  private final char delimiter;
  private int lines;
  private int fieldCount;
  private State state = State.FIELD_START;

  DelimitedRow(ByteSource source, RecordBytes row, char delimiter) {
    this.source = source;
    this.row = row;
    this.delimiter = delimiter;
  }

  /** Physical lines of the row that was cut last. */
  int lines() {
    return lines;
  }

  /**
   * Consumes a row with its line break; the break is kept only inside quotes. Stops where a quoted
   * field reaches the limit.
   */
  End cut() {
    lines = 1;
    state = State.FIELD_START;
    while (source.peek() != ByteSource.END) {
      if (state == State.QUOTED && row.full()) {
        return End.LONG_QUOTE;
      }
      int next = source.read();
      if (next == '\n' && state != State.QUOTED) {
        return End.LINE;
      }
      row.append(next);
      lines += next == '\n' ? 1 : 0;
      state = after(state, next);
      if (state == State.BAD_QUOTE) {
        return End.BAD_QUOTE;
      }
    }
    return state == State.QUOTED ? End.BAD_QUOTE : End.FILE;
  }

  /** Consumes the rest of a row that is longer than the limit. */
  void skipRest() {
    while (source.peek() != ByteSource.END) {
      int next = source.read();
      if (next == '\n' && state != State.QUOTED) {
        return;
      }
      row.append(next);
      lines += next == '\n' ? 1 : 0;
      // After a quote that does not end its field the row is broken as well as long.
      state = state == State.BAD_QUOTE ? State.UNQUOTED : after(state, next);
    }
  }

  /**
   * Whether the lines that a long quoted field swallowed are rows themselves: then its quote was
   * never closed.
   */
  boolean swallowedRows(int columns) {
    String[] swallowed = new String(row.bytes(), StandardCharsets.ISO_8859_1).split("\n", LOOK + 2);
    int rows = 0;
    for (int i = 1; i < swallowed.length - 1; i++) {
      rows += fields(swallowed[i], columns).size() == columns && fieldCount == columns ? 1 : 0;
    }
    return columns > 1 && rows > 0 && rows == swallowed.length - 2;
  }

  private State after(State state, int next) {
    return switch (state) {
      case FIELD_START -> next == QUOTE ? State.QUOTED : afterUnquoted(next);
      case UNQUOTED -> afterUnquoted(next);
      case QUOTED -> next == QUOTE ? State.AFTER_QUOTE : State.QUOTED;
      case AFTER_QUOTE -> afterQuote(next);
      case BAD_QUOTE -> State.BAD_QUOTE;
    };
  }

  private State afterQuote(int next) {
    if (next == QUOTE) {
      return State.QUOTED;
    }
    if (next == delimiter) {
      return State.FIELD_START;
    }
    return next == '\r' ? State.AFTER_QUOTE : State.BAD_QUOTE;
  }

  private State afterUnquoted(int next) {
    return next == delimiter ? State.FIELD_START : State.UNQUOTED;
  }

  /** Fields of the row that was split last, kept or not. */
  int fieldCount() {
    return fieldCount;
  }

  /** Splits a well-formed row, and keeps so many fields: a long row has millions of empty ones. */
  List<String> fields(String text, int most) {
    List<String> fields = new ArrayList<>();
    fieldCount = 1;
    StringBuilder field = new StringBuilder();
    String line = withoutCarriageReturn(text);
    State within = State.FIELD_START;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      State following = after(within, next);
      if (following == State.FIELD_START) {
        keep(field, fields, most);
        fieldCount++;
      } else if (within == State.QUOTED
          ? next != QUOTE
          : within != State.FIELD_START || next != QUOTE) {
        field.append(next);
      }
      within = following;
    }
    keep(field, fields, most);
    return fields;
  }

  private static void keep(StringBuilder field, List<String> fields, int most) {
    if (fields.size() < most) {
      fields.add(field.toString());
    }
    field.setLength(0);
  }

  /** Returns a bad row to the source, up to its first line, which alone stays consumed. */
  void giveBackAllButFirstLine(End end) {
    byte[] bytes = row.bytes();
    int first = indexOfLineFeed(bytes);
    if (end == End.BAD_QUOTE && (first < 0 || row.oversized())) {
      source.readLine(row);
    } else if (first >= 0 && !row.oversized()) {
      // The line feed that ended the row is no part of it, but must be read again.
      int length = bytes.length + (end == End.LINE ? 1 : 0);
      byte[] rest = Arrays.copyOfRange(bytes, first + 1, length);
      if (end == End.LINE) {
        rest[rest.length - 1] = '\n';
      }
      source.unread(rest);
      row.clear();
      row.append(bytes, 0, first);
      lines = 1;
    }
  }

  private static int indexOfLineFeed(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** In tab-separated files quotes often mean nothing: splits the line at its tabs alone. */
  Optional<List<String>> findLiteralFields(RecordDecoder decoder, int expected) {
    if (delimiter != '\t' || row.oversized()) {
      return Optional.empty();
    }
    return decoder
        .find(row.bytes())
        .filter(text -> text.chars().filter(c -> c == delimiter).count() == expected - 1)
        .map(text -> List.of(withoutCarriageReturn(text).split("\t", -1)));
  }

  private static String withoutCarriageReturn(String text) {
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
