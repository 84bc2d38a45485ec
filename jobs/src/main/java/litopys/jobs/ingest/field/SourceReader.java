package litopys.jobs.ingest.field;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.Sources;
import litopys.jobs.ingest.encoding.StrictText;

/** Tells who published a record, and which country speaks. */
public final class SourceReader {

  /** Source of a record that names none and has no address. */
  public static final String UNKNOWN = "unknown";

  /** Characters of a domain name with its dots (RFC 1035). */
  private static final int LONGEST_DOMAIN = 254;

  private static final Pattern URL =
      Pattern.compile(
          "(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?(?<host>[^/?#:\\s\\p{Cntrl}]+)[^\\s]*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<host>(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+|рф|укр|бел|бг|мкд|срб|қаз|рус|онлайн|сайт|москва))\\.?(?::\\d+)?(?:/\\S*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Sources sources;

  public SourceReader(Sources sources) {
    this.sources = sources;
  }

  /** Returns the source id: the record's own source, else the host of its address. */
  public String sourceId(FieldValues values) {
    return values
        .find(Field.SOURCE)
        .filter(source -> source.length() <= Field.LONGEST_NAME)
        .map(source -> findHost(source).orElseGet(source::strip))
        .or(() -> values.find(Field.URL).flatMap(SourceReader::findHost))
        .filter(id -> !StrictText.hasLoneSurrogate(id))
        .orElse(UNKNOWN);
  }

  /** Returns the country that speaks, {@code ZZ} when nothing tells. */
  public String country(FieldValues values, String sourceId) {
    return values
        .find(Field.SOURCE_COUNTRY)
        .flatMap(Countries::find)
        .or(() -> sources.find(sourceId).map(Sources.Source::country))
        .or(() -> Countries.findByDomain(sourceId))
        .or(() -> values.find(Field.URL).flatMap(this::findCountryOfUrl))
        .orElse(Countries.UNKNOWN);
  }

  private Optional<String> findCountryOfUrl(String url) {
    return findHost(url)
        .flatMap(
            host ->
                sources
                    .find(host)
                    .map(Sources.Source::country)
                    .or(() -> Countries.findByDomain(host)));
  }

  /** Returns the lower-case host, without www, of something that looks like a URL or a domain. */
  static Optional<String> findHost(String value) {
    String text = value.strip();
    if (text.length() > Field.LONGEST_NAME) {
      return Optional.empty();
    }
    Matcher url = URL.matcher(text);
    Matcher domain = DOMAIN.matcher(text);
    Optional<String> host =
        url.matches()
            ? Optional.of(url.group("host"))
            : domainMayBegin(text) && domain.matches()
                ? Optional.of(domain.group("host"))
                : Optional.empty();
    return host.map(SourceReader::normalized).filter(name -> !name.isBlank());
  }

  /** Keeps the pattern, which recurses with every label, from what cannot be a domain. */
  private static boolean domainMayBegin(String text) {
    int end = 0;
    while (end < text.length() && "/:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end <= LONGEST_DOMAIN;
  }

  private static String normalized(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    if (lower.startsWith("www.")) {
      lower = lower.substring("www.".length());
    }
    return lower.contains("xn--") ? IDN.toUnicode(lower) : lower;
  }
}
