package litopys.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import litopys.lexicon.WordCache;

/**
 * Name equivalence: one key for the spellings of a name in Ukrainian, Russian and English. Cyrillic
 * is romanised, then everything that the usual romanisations write differently is made one:
 * Yushchenko and Ющенко, Zelenskyy, Zelensky and Зеленский.
 */
public final class NameKey {

  private static final Map<Character, String> ROMANIZED =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "h"),
          Map.entry('ґ', "h"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "e"),
          Map.entry('є', "e"),
          Map.entry('э', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('і', "i"),
          Map.entry('ї', "i"),
          Map.entry('й', "i"),
          Map.entry('ы', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ў', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ь', ""),
          Map.entry('ъ', ""),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"));

  private static final int CACHED_WORDS = 50_000;

  private static final WordCache<String> KEYS = new WordCache<>(CACHED_WORDS, NameKey::romanized);

  private NameKey() {}

  /** Returns the key of one word of a name: lower-case ASCII letters. */
  public static String of(String word) {
    return KEYS.get(word);
  }

  private static String romanized(String word) {
    StringBuilder latin = new StringBuilder();
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      String romanized = ROMANIZED.get(c);
      latin.append(romanized == null ? Character.toString(c) : romanized);
    }
    return fold(lettersOf(Normalizer.normalize(latin, Normalizer.Form.NFD)));
  }

  private static String lettersOf(String latin) {
    StringBuilder letters = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static String fold(String latin) {
    return withoutDoubles(
        latin
            .replace("kh", "h")
            .replace("g", "h")
            .replace("ts", "c")
            .replace("tz", "c")
            .replace("y", "i")
            .replace("j", "i")
            .replace("w", "v")
            .replace("ie", "e"));
  }

  private static String withoutDoubles(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  /** Returns the first 16 hexadecimal digits of the SHA-256 of a key, for entity ids. */
  public static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 belongs to every Java platform", e);
    }
  }
}
