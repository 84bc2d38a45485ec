package litopys.text;

import java.util.Locale;

/** What different spellings of one word have in common. */
public final class Spelling {

  private Spelling() {}

  /** Returns the form under which words are compared: lower case, "ё" as "е". */
  public static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
