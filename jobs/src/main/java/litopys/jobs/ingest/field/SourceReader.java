package litopys.jobs.ingest.field;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.Sources;

/** Tells who published a record, and which country speaks. */
public final class SourceReader {

  /** Source of a record that names none and has no address. */
  public static final String UNKNOWN = "unknown";

  private static final int LONGEST_ADDRESS = 4096;

  private static final Pattern URL =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?(?<host>[^/?#:]+)[^\\s]*");
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
        .map(source -> findHost(source).orElseGet(source::strip))
        .or(() -> values.find(Field.URL).flatMap(SourceReader::findHost))
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
    if (text.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    Matcher url = URL.matcher(text);
    Matcher domain = DOMAIN.matcher(text);
    if (url.matches()) {
      return Optional.of(normalized(url.group("host")));
    }
    return domain.matches() ? Optional.of(normalized(domain.group("host"))) : Optional.empty();
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
