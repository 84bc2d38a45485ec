package litopys.jobs.ingest.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Country codes of sources: ISO 3166-1 alpha-2, as records and domain names give them. */
public final class Countries {

  /** Country of a source nobody knows anything of. */
  public static final String UNKNOWN = "ZZ";

  private static final Set<String> CODES = codes();

  private static final Map<String, String> ALPHA_3 = alpha3();

  /** Top-level domains that are not the lower-case country code (IANA root zone database). */
  private static final Map<String, String> DOMAINS =
      Map.ofEntries(
          Map.entry("uk", "GB"),
          Map.entry("su", "RU"),
          Map.entry("рф", "RU"),
          Map.entry("xn--p1ai", "RU"),
          Map.entry("укр", "UA"),
          Map.entry("xn--j1amh", "UA"),
          Map.entry("бел", "BY"),
          Map.entry("xn--90ais", "BY"),
          Map.entry("бг", "BG"),
          Map.entry("xn--90ae", "BG"),
          Map.entry("мкд", "MK"),
          Map.entry("xn--d1alf", "MK"),
          Map.entry("срб", "RS"),
          Map.entry("xn--90a3ac", "RS"),
          Map.entry("қаз", "KZ"),
          Map.entry("xn--80ao21a", "KZ"));

  /** Country domains that are sold to the whole world, and tell nothing of the country. */
  private static final Set<String> SOLD_EVERYWHERE =
      Set.of(
          "ac", "ai", "cc", "cf", "co", "fm", "ga", "gg", "gq", "io", "la", "ly", "ml", "nu", "pw",
          "sh", "tk", "to", "tv", "ws");

  /**
   * Second-level domains that only a registry of the country gives out: {@code eltiempo.com.co}.
   */
  private static final Set<String> NATIONAL_SECOND_LEVEL =
      Set.of("ac", "co", "com", "edu", "gob", "gov", "net", "org");

  private Countries() {}

  /** Whether this is an ISO 3166-1 alpha-2 code in capitals; XK for Kosovo counts. */
  public static boolean isCode(String value) {
    return CODES.contains(value);
  }

  /** Reads a code that a record holds: alpha-2 or alpha-3 in any case. */
  public static Optional<String> find(String value) {
    String code = value.strip().toUpperCase(Locale.ROOT);
    if (code.equals("UK")) {
      return Optional.of("GB");
    }
    return isCode(code) ? Optional.of(code) : Optional.ofNullable(ALPHA_3.get(code));
  }

  /** Returns the country of a domain name, if its top level belongs to one. */
  public static Optional<String> findByDomain(String domain) {
    String[] labels = domain.split("\\.", -1);
    if (labels.length < 2) {
      return Optional.empty();
    }
    String top = labels[labels.length - 1];
    boolean registered =
        labels.length > 2 && NATIONAL_SECOND_LEVEL.contains(labels[labels.length - 2]);
    if (SOLD_EVERYWHERE.contains(top) && !registered) {
      return Optional.empty();
    }
    String code = DOMAINS.getOrDefault(top, top.toUpperCase(Locale.ROOT));
    return isCode(code) ? Optional.of(code) : Optional.empty();
  }

  private static Set<String> codes() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    codes.add("XK");
    return Set.copyOf(codes);
  }

  private static Map<String, String> alpha3() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
    }
    codes.put("XKX", "XK");
    return Map.copyOf(codes);
  }
}
