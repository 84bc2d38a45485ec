package litopys.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.lexicon.Lexicon;

/**
 * Tells languages in Cyrillic letters apart by what only one of them has: letters, and short words.
 * Counts words, so that of a text in two languages the one with more words wins.
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
          new Profile("uk", "іїєґ", 0.50),
          new Profile("ru", "ыэё", 0.30),
          new Profile("bg", "", 0.35),
          new Profile("sr", "ђћ", 0.30),
          new Profile("mk", "ѓќѕ", 0.30));

  private static final Pattern WORD = Pattern.compile("[\\p{IsCyrillic}'’ʼ]+");

  /** Letters that no language of {@link #PROFILES} has, but Kazakh, Tatar and their neighbours. */
  private static final String TURKIC = "әғқңөұүһҗҳҷӣӯ";

  private static final double CLEARLY_MORE = 1.3;

  private final Map<String, Set<String>> shortWords = new HashMap<>();

  CyrillicLanguages() {
    for (Lexicon.Entry entry : Lexicon.load("language/short_words.tsv").entries()) {
      shortWords
          .computeIfAbsent(entry.get("language"), key -> new HashSet<>())
          .add(entry.get("word"));
    }
  }

  /** Returns the language that most words speak for; empty if none clearly does. */
  Optional<String> find(String text) {
    List<String> words = words(text);
    String letters = String.join("", words);
    if (count(letters, TURKIC) * 50 > letters.length()) {
      return Optional.empty();
    }
    if (isBelarusian(letters)) {
      return Optional.of("be");
    }
    return findByMarks(words, letters);
  }

  /** Belarusian has no и, and writes і beside ы, э and ў. */
  private static boolean isBelarusian(String letters) {
    long i = count(letters, "і");
    return count(letters, "и") * 6 <= i
        && (count(letters, "ў") > 0 || count(letters, "ыэ") > 0)
        && i > 0;
  }

  private Optional<String> findByMarks(List<String> words, String letters) {
    boolean southern = count(letters, "јљњџ") * 100 > letters.length();
    String best = "";
    double most = 0;
    double second = 0;
    for (Profile profile : PROFILES) {
      boolean possible = southern == (profile.code().equals("sr") || profile.code().equals("mk"));
      double share = possible ? marked(profile, words) / profile.rate() : 0;
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

  private long marked(Profile profile, List<String> words) {
    Set<String> own = shortWords.getOrDefault(profile.code(), Set.of());
    return words.stream()
        .filter(
            word ->
                own.contains(word)
                    || count(word, profile.letters()) > 0
                    || (profile.code().equals("bg") && hasVowelSign(word)))
        .count();
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

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static long count(String text, String letters) {
    return text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
  }
}
