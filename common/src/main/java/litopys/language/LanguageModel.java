package litopys.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  private static final int SAMPLE = 600;

  /** How much less likely a language is for each letter that it does not have. */
  private static final double FOREIGN_LETTER = 0.75;

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

  private final ThreadSafeLanguageDetectorME detector;

  LanguageModel() {
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
    return likeliest(text, CYRILLIC, Map.of());
  }

  /** Returns the likeliest language in Latin letters. */
  String latin(String text) {
    return likeliest(text, LATIN, penalties(text));
  }

  private String likeliest(
      String text, Map<String, String> candidates, Map<String, Double> penalties) {
    String best = LanguageCodes.UNDETERMINED;
    double most = 0;
    for (Language language : detector.predictLanguages(sample(text))) {
      String code = candidates.get(language.getLang());
      if (code != null) {
        double likelihood = language.getConfidence() * penalties.getOrDefault(code, 1.0);
        if (likelihood > most) {
          most = likelihood;
          best = code;
        }
      }
    }
    return best;
  }

  private static Map<String, Double> penalties(String text) {
    String special =
        text.toLowerCase(Locale.ROOT)
            .chars()
            .filter(letter -> letter > 0x7f && Character.isLetter(letter))
            .limit(SAMPLE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Map<String, Double> penalties = new HashMap<>();
    LATIN_LETTERS.forEach(
        (code, letters) -> {
          int foreign = (int) special.chars().filter(letter -> letters.indexOf(letter) < 0).count();
          penalties.put(code, Math.pow(FOREIGN_LETTER, Math.min(foreign, SAMPLE / 10)));
        });
    return penalties;
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
