package litopys.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * The language detection model of Apache OpenNLP, asked only about languages that news of this
 * region are written in, and corrected by their alphabets.
 */
final class LanguageModel {

  private static final String RESOURCE = "/langdetect-183.bin";

  /** At more characters the model costs as much as all of extraction, and is no better. */
  private static final int SAMPLE = 400;

  /** How much less likely a language is for each letter that it does not have. */
  private static final double FOREIGN_LETTER = 0.8;

  private static final int MOST_FOREIGN_LETTERS = 20;

  /** How much likelier a text is in a language if all its words were short words of it. */
  private static final double SHORT_WORD = 4;

  /** Most of what is read in Latin letters is English. */
  private static final double ENGLISH = 1.25;

  /** Words that are looked up. */
  private static final int LOOKED_UP = 60;

  /** Weight of a capitalised word, which may be a name that no dictionary has. */
  private static final double NAME = 0.3;

  /** What counts for a language without a dictionary; a dictionary that knows all words gives 1. */
  private static final double NO_DICTIONARY = 0.5;

  private static final Map<String, String> CYRILLIC =
      Map.ofEntries(
          Map.entry("ukr", "uk"),
          Map.entry("rus", "ru"),
          Map.entry("bel", "be"),
          Map.entry("bul", "bg"),
          Map.entry("mkd", "mk"),
          Map.entry("srp", "sr"),
          Map.entry("kaz", "kk"),
          Map.entry("kir", "ky"),
          Map.entry("tat", "tt"),
          Map.entry("tgk", "tg"));

  /** Letters beyond a-z of the languages in Latin script. */
  private static final Map<String, String> LATIN_LETTERS =
      Map.ofEntries(
          Map.entry("en", ""),
          Map.entry("pl", "ąćęłńóśźż"),
          Map.entry("cs", "áčďéěíňóřšťúůýž"),
          Map.entry("sk", "áäčďéíĺľňóôŕšťúýž"),
          Map.entry("sl", "čšž"),
          Map.entry("hr", "čćđšž"),
          Map.entry("ro", "ăâîșşțţ"),
          Map.entry("lt", "ąčęėįšųūž"),
          Map.entry("lv", "āčēģīķļņšūž"),
          Map.entry("et", "äõöšüž"),
          Map.entry("fi", "äö"),
          Map.entry("de", "äöüß"),
          Map.entry("fr", "àâæçéèêëîïôœùûüÿ"),
          Map.entry("es", "áéíñóúü"),
          Map.entry("it", "àèéìòù"),
          Map.entry("pt", "àáâãçéêíóôõú"),
          Map.entry("tr", "çğıöşü"),
          Map.entry("hu", "áéíóöőúüű"),
          Map.entry("nl", "éëï"),
          Map.entry("sv", "åäö"),
          Map.entry("da", "åæø"),
          Map.entry("nb", "åæø"),
          Map.entry("sq", "çë"),
          Map.entry("az", "çəğıöşü"));

  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("eng", "en"),
          Map.entry("pol", "pl"),
          Map.entry("ces", "cs"),
          Map.entry("slk", "sk"),
          Map.entry("slv", "sl"),
          Map.entry("hrv", "hr"),
          Map.entry("ron", "ro"),
          Map.entry("lit", "lt"),
          Map.entry("lvs", "lv"),
          Map.entry("ekk", "et"),
          Map.entry("fin", "fi"),
          Map.entry("deu", "de"),
          Map.entry("fra", "fr"),
          Map.entry("spa", "es"),
          Map.entry("ita", "it"),
          Map.entry("por", "pt"),
          Map.entry("tur", "tr"),
          Map.entry("hun", "hu"),
          Map.entry("nld", "nl"),
          Map.entry("swe", "sv"),
          Map.entry("dan", "da"),
          Map.entry("nob", "nb"),
          Map.entry("sqi", "sq"),
          Map.entry("aze", "az"));

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final ThreadSafeLanguageDetectorME detector;
  private final ShortWords shortWords;
  private final Map<String, Morphology> dictionaries = new HashMap<>();

  LanguageModel(ShortWords shortWords) {
    this.shortWords = shortWords;
    for (LanguagePack pack : LanguagePack.installed()) {
      dictionaries.put(pack.code(), pack.morphology());
    }
    try (InputStream stream = LanguageModel.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("Model is missing: " + RESOURCE);
      }
      detector = new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read model " + RESOURCE, e);
    }
  }

  /** Returns the likeliest language in Cyrillic letters. */
  String cyrillic(String text) {
    String sample = sample(text);
    String lower = sample.toLowerCase(Locale.ROOT);
    List<String> words = CyrillicLanguages.words(sample).stream().limit(LOOKED_UP).toList();
    return likeliest(
        text, CYRILLIC, code -> known(code, words) * CyrillicLanguages.plausibility(code, lower));
  }

  /** Returns the likeliest language in Latin letters. */
  String latin(String text) {
    String sample = sample(text).toLowerCase(Locale.ROOT);
    return likeliest(
        text,
        LATIN,
        code ->
            foreignLetters(code, sample)
                * (1 + SHORT_WORD * shortWords(code, sample))
                * (code.equals("en") ? ENGLISH : 1));
  }

  private String likeliest(
      String text, Map<String, String> candidates, ToDoubleFunction<String> weight) {
    String best = LanguageCodes.UNDETERMINED;
    double most = 0;
    for (Language language : detector.predictLanguages(sample(text))) {
      String code = candidates.get(language.getLang());
      if (code != null) {
        double likelihood = language.getConfidence() * weight.applyAsDouble(code);
        if (likelihood > most) {
          most = likelihood;
          best = code;
        }
      }
    }
    return best;
  }

  /** A headline without telling letters is told by its words: one unknown word weighs heavily. */
  private double known(String code, List<String> words) {
    Morphology dictionary = dictionaries.get(code);
    if (dictionary == null || words.isEmpty()) {
      return NO_DICTIONARY;
    }
    double all = 0;
    double known = 0;
    for (String word : words) {
      double weight = Character.isLowerCase(word.charAt(0)) ? 1 : NAME;
      all += weight;
      known += dictionary.readings(word).isEmpty() ? 0 : weight;
    }
    return Math.pow(known / all, 3);
  }

  private static double foreignLetters(String code, String sample) {
    String own = LATIN_LETTERS.getOrDefault(code, "");
    int foreign =
        (int)
            sample
                .chars()
                .filter(letter -> letter > 0x7f && Character.isLetter(letter))
                .filter(letter -> own.indexOf(letter) < 0)
                .limit(MOST_FOREIGN_LETTERS)
                .count();
    return Math.pow(FOREIGN_LETTER, foreign);
  }

  private double shortWords(String code, String sample) {
    int words = 0;
    int own = 0;
    Matcher matcher = WORD.matcher(sample);
    while (matcher.find()) {
      words++;
      own += shortWords.of(code).contains(matcher.group()) ? 1 : 0;
    }
    return words == 0 ? 0 : (double) own / words;
  }

  /** Takes half of the sample from the beginning, and half from the middle. */
  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    int half = SAMPLE / 2;
    int middle = Math.max(text.length() / 2, half);
    return text.substring(0, half)
        + " "
        + text.substring(middle, Math.min(middle + half, text.length()));
  }
}
