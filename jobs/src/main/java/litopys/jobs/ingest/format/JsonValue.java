package litopys.jobs.ingest.format;

import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.RecordBytes;

/** Finds the end of one JSON value by its quotes and brackets, without judging what is between. */
final class JsonValue {

  private final ByteSource source;
  private final RecordBytes target;
  private final JsonBalance balance = new JsonBalance();

  JsonValue(ByteSource source, RecordBytes target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Consumes the value that begins here, as far as the limit of a record allows. Returns whether it
   * came to its end.
   */
  boolean cut() {
    return cut(Long.MAX_VALUE);
  }

  /** The same, but consumes no more than so many bytes; what is cut off can be cut on. */
  boolean cut(long most) {
    int first = source.peek();
    if (target.length() == 0 && first != '{' && first != '[' && first != '"') {
      return cutWord();
    }
    boolean closed = false;
    while (!closed && !target.full() && target.length() < most && source.peek() != ByteSource.END) {
      closed = closesWith(source.read());
    }
    return closed;
  }

  /** Consumes the rest of a value beyond the limit, and returns whether it came to its end. */
  boolean skipRest() {
    boolean closed = false;
    while (!closed && source.peek() != ByteSource.END) {
      closed = closesWith(source.read());
    }
    return closed;
  }

  private boolean closesWith(int next) {
    target.append(next);
    balance.take(next);
    return balance.closed();
  }

  /** A number, a literal, or what else stands where a value should. */
  private boolean cutWord() {
    do {
      target.append(source.read());
    } while (source.peek() != ByteSource.END && !endsWord(source.peek()));
    return true;
  }

  private static boolean endsWord(int next) {
    return JsonReader.isSpace(next) || next == ',' || next == ']' || next == '{';
  }
}
