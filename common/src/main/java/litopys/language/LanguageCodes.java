package litopys.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Language codes as records give them, to ISO 639-1: {@code uk-UA}, {@code ukr}, {@code Ukrainian},
 * {@code українська}, and {@code ua}, which is a country.
 */
public final class LanguageCodes {

  /** ISO 639-2 code of a text whose language cannot be told, such as one of digits only. */
  public static final String UNDETERMINED = "und";

  /** Country codes that are taken for language codes and are none, and codes of old. */
  private static final Map<String, String> COMMON_ERRORS =
      Map.ofEntries(
          Map.entry("ua", "uk"),
          Map.entry("by", "be"),
          Map.entry("cz", "cs"),
          Map.entry("dk", "da"),
          Map.entry("gr", "el"),
          Map.entry("jp", "ja"),
          Map.entry("cn", "zh"),
          Map.entry("kz", "kk"),
          Map.entry("iw", "he"),
          Map.entry("ji", "yi"),
          Map.entry("in", "id"),
          Map.entry("sh", "sr"));

  private static final Map<String, String> CODES = codes();

  private LanguageCodes() {}

  /** Reads a code or a name; empty if it is neither. */
  public static Optional<String> find(String value) {
    String name = value.strip().toLowerCase(Locale.ROOT);
    String code = CODES.get(name);
    if (code == null && name.length() > 2 && name.length() <= "zh-Hant-TW".length()) {
      code = CODES.get(name.split("[-_]", 2)[0]);
    }
    return Optional.ofNullable(code);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = new Locale.Builder().setLanguage(code).build();
      codes.put(locale.getISO3Language(), code);
      codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      for (String reader : Arrays.asList(code, "uk", "ru")) {
        Locale language = new Locale.Builder().setLanguage(reader).build();
        codes.putIfAbsent(locale.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      codes.put(code, code);
    }
    codes.putAll(COMMON_ERRORS);
    return Map.copyOf(codes);
  }
}
