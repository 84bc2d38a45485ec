package litopys.jobs.ingest.format;

/** Follows quotes and brackets through JSON, without judging what is between. */
final class JsonBalance {

  private int depth;
  private boolean inString;
  private boolean escaped;

  void take(int next) {
    if (escaped) {
      escaped = false;
    } else if (inString) {
      escaped = next == '\\';
      inString = next != '"';
    } else if (next == '"') {
      inString = true;
    } else if (next == '{' || next == '[') {
      depth++;
    } else if (next == '}' || next == ']') {
      depth--;
    }
  }

  /** Whether every string and bracket that was opened is closed again. */
  boolean closed() {
    return depth == 0 && !inString;
  }
}
