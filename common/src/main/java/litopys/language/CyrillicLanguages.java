package litopys.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells languages in Cyrillic letters apart by what only some of them have: letters, and short
 * words. Counts words, so that of a text in two languages the one with more words wins.
 */
final class CyrillicLanguages {

  /**
   * One language.
   *
   * @param letters that mark a word as its own
   * @param rate share of its words that bear a mark, measured on news
   */
  private record Profile(String code, String letters, double rate) {}

  private static final List<Profile> PROFILES =
      List.of(
          new Profile("be", "ў", 0.25),
          new Profile("uk", "іїєґ", 0.50),
          new Profile("ru", "ыэё", 0.30),
          new Profile("bg", "", 0.35),
          new Profile("sr", "ђћ", 0.30),
          new Profile("mk", "ѓќѕ", 0.30));

  private static final int BELARUSIAN = 0;
  private static final int BULGARIAN = 3;

  /** Letters of Serbian and Macedonian, without which hardly a sentence of theirs goes. */
  private static final String SOUTHERN = "јљњџђћѓќѕ";

  /** Letters that no language of {@link #PROFILES} has, but Kazakh, Tatar and their neighbours. */
  private static final String TURKIC = "әғқңөұүһҗҳҷӣӯ";

  private static final double CLEARLY_MORE = 1.3;

  private final Map<String, Integer> shortWords = new HashMap<>();

  CyrillicLanguages(ShortWords words) {
    for (int language = 0; language < PROFILES.size(); language++) {
      int bit = 1 << language;
      words
          .of(PROFILES.get(language).code())
          .forEach(word -> shortWords.merge(word, bit, (known, added) -> known | added));
    }
  }

  /** Returns the language that most words speak for; empty if none clearly does. */
  Optional<String> find(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = words(lower);
    if (count(lower, TURKIC) * 50 > lower.length()) {
      return Optional.empty();
    }
    int[] marks = marks(words);
    Set<String> possible = possible(lower);
    String best = "";
    double most = 0;
    double second = 0;
    for (int language = 0; language < marks.length; language++) {
      Profile profile = PROFILES.get(language);
      double share = possible.contains(profile.code()) ? marks[language] / profile.rate() : 0;
      if (share > most) {
        second = most;
        most = share;
        best = profile.code();
      } else {
        second = Math.max(second, share);
      }
    }
    return most > second * CLEARLY_MORE ? Optional.of(best) : Optional.empty();
  }

  /** How likely a language is, from 0 to 1, by the letters that it cannot do without. */
  static double plausibility(String code, String lower) {
    return switch (code) {
      case "kk", "ky", "tt", "tg" -> count(lower, TURKIC) > 0 ? 1 : 0.1;
      case "sr", "mk" -> count(lower, SOUTHERN) > 0 ? 1 : 0.2;
      default -> 1;
    };
  }

  /** Returns the words of a text in lower case. */
  static List<String> words(String lower) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inWord = i < lower.length() && isLetter(lower.charAt(i));
      if (inWord && begin < 0) {
        begin = i;
      } else if (!inWord && begin >= 0) {
        words.add(lower.substring(begin, i));
        begin = -1;
      }
    }
    return words;
  }

  private static boolean isLetter(char letter) {
    return letter >= 0x400 && letter < 0x530;
  }

  /** What no quotation changes: Serbian and Macedonian have ј, Belarusian writes і for и. */
  private static Set<String> possible(String lower) {
    if (count(lower, "јљњџ") * 100 > lower.length()) {
      return Set.of("sr", "mk");
    }
    int i = count(lower, "і");
    int hard = count(lower, "ыэў");
    if (count(lower, "и") * 6 > i + hard) {
      return Set.of("uk", "ru", "bg");
    }
    return i > 0 && hard > 0 ? Set.of("be") : Set.of("be", "uk", "ru", "bg");
  }

  /** Counts, for each language, the words that bear one of its marks. */
  private int[] marks(List<String> words) {
    int[] marks = new int[PROFILES.size()];
    for (String word : words) {
      int languages = languages(word);
      for (int language = 0; language < marks.length; language++) {
        marks[language] += languages >> language & 1;
      }
    }
    return marks;
  }

  private int languages(String word) {
    int languages = shortWords.getOrDefault(word, 0);
    for (int language = 0; language < PROFILES.size(); language++) {
      if (count(word, PROFILES.get(language).letters()) > 0) {
        languages |= 1 << language;
      }
    }
    if (hasVowelSign(word)) {
      languages |= 1 << BULGARIAN;
    }
    return isBelarusian(word) ? languages | 1 << BELARUSIAN : languages;
  }

  /** Bulgarian ъ is a vowel between consonants; the Russian one stands before е, ё, ю, я. */
  private static boolean hasVowelSign(String word) {
    for (int i = word.indexOf('ъ'); i >= 0; i = word.indexOf('ъ', i + 1)) {
      if (i + 1 == word.length() || "еёюя".indexOf(word.charAt(i + 1)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Belarusian keeps э after consonants, where Russian has е, and і beside ы. */
  private static boolean isBelarusian(String word) {
    int e = word.indexOf('э', 1);
    return (e > 0 && "бвгджзклнпрстфхцчш".indexOf(word.charAt(e - 1)) >= 0)
        || (word.indexOf('і') >= 0 && count(word, "ыэё") > 0);
  }

  private static int count(String text, String letters) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
