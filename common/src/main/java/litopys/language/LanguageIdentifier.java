package litopys.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells the language of a text, a headline or a whole article. A text in several languages counts
 * for the one with most of its sentences. Safe for use by many threads; loads on first use, once
 * per JVM.
 */
public final class LanguageIdentifier {

  private static final String SENTENCE_END = ".!?…";

  /** Characters of an article that are looked at. */
  private static final int LOOKED_AT = 2_000;

  /** Part of Cyrillic letters in a sentence full of foreign brands and names. */
  private static final double CYRILLIC_SHARE = 0.25;

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

  private final CyrillicLanguages cyrillic;
  private final LanguageModel model;

  private LanguageIdentifier() {
    ShortWords shortWords = new ShortWords();
    cyrillic = new CyrillicLanguages(shortWords);
    model = new LanguageModel(shortWords);
  }

  /** Returns the one of this JVM. */
  public static LanguageIdentifier instance() {
    return Holder.INSTANCE;
  }

  /** Returns an ISO 639-1 code, or {@code und} for a text without letters. */
  public String identify(String text) {
    Map<UnicodeScript, StringBuilder> parts = new EnumMap<>(UnicodeScript.class);
    String sample = sample(text);
    for (int begin = 0; begin < sample.length(); ) {
      int end = sentenceEnd(sample, begin);
      String sentence = sample.substring(begin, end);
      parts.computeIfAbsent(script(sentence), key -> new StringBuilder()).append(sentence);
      begin = end;
    }
    parts.remove(UnicodeScript.COMMON);
    return parts.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.comparingInt(StringBuilder::length)))
        .map(part -> identify(part.getKey(), part.getValue().toString()))
        .orElse(LanguageCodes.UNDETERMINED);
  }

  /** Returns the end, exclusive, of the sentence or line that begins here; a rough cut suffices. */
  private static int sentenceEnd(String text, int begin) {
    for (int i = begin; i < text.length() - 1; i++) {
      char current = text.charAt(i);
      boolean stop = SENTENCE_END.indexOf(current) >= 0;
      if (current == '\n' || (stop && Character.isWhitespace(text.charAt(i + 1)))) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Takes a piece from the beginning of a long text, and one from its middle. */
  private static String sample(String text) {
    if (text.length() <= LOOKED_AT) {
      return text;
    }
    int half = LOOKED_AT / 2;
    int middle = Math.max(text.length() / 2, half);
    return text.substring(0, half) + "\n" + text.substring(middle, middle + half);
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
    int cyrillic = 0;
    int latin = 0;
    Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < sentence.length(); i++) {
      char letter = sentence.charAt(i);
      if (!Character.isLetter(letter)) {
        continue;
      }
      if (letter < 0x250) {
        latin++;
      } else if (letter >= 0x400 && letter < 0x530) {
        cyrillic++;
      } else {
        others.merge(UnicodeScript.of(letter), 1, Integer::sum);
      }
    }
    return script(cyrillic, latin, others);
  }

  private static UnicodeScript script(int cyrillic, int latin, Map<UnicodeScript, Integer> others) {
    int foreign = others.values().stream().mapToInt(Integer::intValue).sum();
    if (cyrillic + latin + foreign == 0) {
      return UnicodeScript.COMMON;
    }
    if (cyrillic >= (cyrillic + latin + foreign) * CYRILLIC_SHARE) {
      return UnicodeScript.CYRILLIC;
    }
    if (latin >= foreign) {
      return UnicodeScript.LATIN;
    }
    // Kana tell Japanese from Chinese, however many of its letters are Han.
    return others.containsKey(UnicodeScript.HIRAGANA)
        ? UnicodeScript.HIRAGANA
        : others.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.COMMON);
  }
}
