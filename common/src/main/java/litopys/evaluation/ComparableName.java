package litopys.evaluation;

import java.util.Locale;

/**
 * The form in which two base forms are compared: letter case, quotes, the kind of apostrophe and
 * dash, and Latin letters that look Cyrillic make no difference.
 */
final class ComparableName {

  private static final String LATIN = "aceiopxykmthb";
  private static final String CYRILLIC = "асеіорхукмтнв";
  private static final String QUOTES = "\"«»“”„";

  private ComparableName() {}

  static String of(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> QUOTES.indexOf(c) < 0)
        .forEach(c -> plain.append(plain((char) c)));
    return plain.toString().strip().replaceAll("\\s+", " ").replace(" - ", "-");
  }

  private static char plain(char c) {
    int lookalike = LATIN.indexOf(c);
    if (lookalike >= 0) {
      return CYRILLIC.charAt(lookalike);
    }
    return switch (c) {
      case 'ё' -> 'е';
      case 'ґ' -> 'г';
      case '\u2019', '\u02BC', '`' -> '\'';
      case '\u2011', '\u2013', '\u2014' -> '-';
      default -> c;
    };
  }
}
