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

  private static final char FIRST_LETTER = 0x400;
  private static final int LETTERS = 0x130;

  /** For each letter the languages, as bits, whose mark it is. */
  private static final int[] LETTER_MARKS = letterMarks();

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
    LetterCounts letters = new LetterCounts(lower);
    if (letters.of(TURKIC) * 50 > lower.length()) {
      return Optional.empty();
    }
    int[] marks = marks(words);
    Set<String> possible = possible(letters, lower.length());
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
      case "kk", "ky", "tt", "tg" -> hasAny(lower, TURKIC) ? 1 : 0.1;
      case "sr", "mk" -> hasAny(lower, SOUTHERN) ? 1 : 0.2;
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
    return letter >= FIRST_LETTER && letter < FIRST_LETTER + LETTERS;
  }

  /** What no quotation changes: Serbian and Macedonian have ј, Belarusian writes і for и. */
  private static Set<String> possible(LetterCounts letters, int length) {
    if (letters.of("јљњџ") * 100 > length) {
      return Set.of("sr", "mk");
    }
    int i = letters.of("і");
    int hard = letters.of("ыэў");
    if (letters.of("и") * 6 > i + hard) {
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
    for (int i = 0; i < word.length(); i++) {
      languages |= LETTER_MARKS[word.charAt(i) - FIRST_LETTER];
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
        || (word.indexOf('і') >= 0 && hasAny(word, "ыэё"));
  }

  private static boolean hasAny(String text, String letters) {
    return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
  }

  private static int[] letterMarks() {
    int[] marks = new int[LETTERS];
    for (int language = 0; language < PROFILES.size(); language++) {
      int bit = 1 << language;
      PROFILES.get(language).letters().chars().forEach(c -> marks[c - FIRST_LETTER] |= bit);
    }
    return marks;
  }

  /** How often each Cyrillic letter occurs. */
  private static final class LetterCounts {

    private final int[] counts = new int[LETTERS];

    LetterCounts(String lower) {
      for (int i = 0; i < lower.length(); i++) {
        if (isLetter(lower.charAt(i))) {
          counts[lower.charAt(i) - FIRST_LETTER]++;
        }
      }
    }

    int of(String letters) {
      return letters.chars().map(letter -> counts[letter - FIRST_LETTER]).sum();
    }
  }
}
