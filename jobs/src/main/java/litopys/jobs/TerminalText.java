package litopys.jobs;

/** Text of articles on a terminal: one line, which cannot command the terminal. */
final class TerminalText {

  private TerminalText() {}

  /**
   * Returns a text whose control characters, and those that turn its direction, are spelled out.
   */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (commands(character)) {
            line.append("\\u%04x".formatted((int) character));
          } else {
            line.append(character);
          }
        }
      }
    }
    return line.toString();
  }

  private static boolean commands(char character) {
    return Character.isISOControl(character)
        || (character >= '\u202a' && character <= '\u202e')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
