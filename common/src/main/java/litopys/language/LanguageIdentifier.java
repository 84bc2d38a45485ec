package litopys.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells the language of a text, a headline or a whole article. A text in several languages counts
 * for the one with most of its sentences. Safe for use by many threads; loads on first use, once
 * per JVM.
 */
public final class LanguageIdentifier {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\R+");

  /** Characters of an article that are looked at. */
  private static final int LOOKED_AT = 20_000;

  /** Part of Cyrillic letters in a sentence full of foreign brands and names. */
  private static final double CYRILLIC_SHARE = 0.3;

  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"));

  private static final class Holder {
    static final LanguageIdentifier INSTANCE = new LanguageIdentifier();
  }

  private final CyrillicLanguages cyrillic = new CyrillicLanguages();
  private final LanguageModel model = new LanguageModel();

  private LanguageIdentifier() {}

  /** Returns the one of this JVM. */
  public static LanguageIdentifier instance() {
    return Holder.INSTANCE;
  }

  /** Returns an ISO 639-1 code, or {@code und} for a text without letters. */
  public String identify(String text) {
    Map<UnicodeScript, StringBuilder> parts = new EnumMap<>(UnicodeScript.class);
    String beginning = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    for (String sentence : SENTENCE_END.split(beginning, -1)) {
      UnicodeScript script = script(sentence);
      parts.computeIfAbsent(script, key -> new StringBuilder()).append(sentence).append(' ');
    }
    parts.remove(UnicodeScript.COMMON);
    return parts.entrySet().stream()
        .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.length(), b.length())))
        .map(part -> identify(part.getKey(), part.getValue().toString()))
        .orElse(LanguageCodes.UNDETERMINED);
  }

  private String identify(UnicodeScript script, String text) {
    return switch (script) {
      case CYRILLIC -> cyrillic.find(text).orElseGet(() -> model.cyrillic(text));
      case LATIN -> model.latin(text);
      default -> BY_SCRIPT.getOrDefault(script, LanguageCodes.UNDETERMINED);
    };
  }

  /** Returns the script of most letters, COMMON if there are none. */
  private static UnicodeScript script(String sentence) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    sentence
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all > 0 && letters.getOrDefault(UnicodeScript.CYRILLIC, 0) >= all * CYRILLIC_SHARE) {
      return UnicodeScript.CYRILLIC;
    }
    // Kana tell Japanese from Chinese, however many of its letters are Han.
    if (letters.containsKey(UnicodeScript.HIRAGANA)) {
      return UnicodeScript.HIRAGANA;
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }
}
