package litopys.jobs.ingest.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.IngestedArticle.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a date with separators or names. The groups are y, m (or the name n), d, h, i,
 * s, f, p (am or pm) and z; what a shape does not name is not known.
 */
final class DateShape {

  private static final String CLOCK =
      "(?<h>\\d{1,2}):(?<i>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?(?:\\s*(?<p>[ap]\\.?m\\.?))?";
  private static final String ZONE =
      "(?:\\s*\\(?(?<z>Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-ZМСК]{2,4}|[A-Z][A-Za-z]+/[A-Za-z_/]+)\\)?(?:\\s*[\\[(][\\w/ ]+[\\])])?)?";
  private static final String TIME = CLOCK + ZONE;
  private static final String JOIN =
      "(?:\\s*[,|–—-]?\\s*(?:о|об|в|во|at|at about|T)?\\s+|\\s*[,T]\\s*)";
  private static final String WEEKDAY = "(?:[\\p{L}'’ʼ]{2,14}\\.?,?\\s+)?";
  private static final String NAME = "(?<n>\\p{L}{3,10})\\.?";
  private static final String YEAR = "(?<y>\\d{4})(?:\\s*(?:року|року|рік|р|года|год|г)\\.?)?";

  /** Date shapes that may be followed, or preceded, by a time. */
  private static final List<String> DAYS =
      List.of(
          "(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})",
          "(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})",
          "(?<y>\\d{4})\\.(?<m>\\d{1,2})\\.(?<d>\\d{1,2})",
          WEEKDAY + "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?:\\s*[рг]\\.?)?",
          "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<yy>\\d{2})",
          "(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4})",
          "(?<d>\\d{1,2})/(?<m>0?[1-9]|1[0-2])/(?<y>\\d{4})",
          "(?<m>0?[1-9]|1[0-2])/(?<d>1[3-9]|2\\d|3[01])/(?<y>\\d{4})",
          WEEKDAY + "(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?" + NAME + ",?[\\s-]+" + YEAR,
          WEEKDAY + NAME + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR);

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("BST", "+01:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("МСК", "+03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern GROUP = Pattern.compile("\\?<([a-z]+)>");

  private static final List<DateShape> SHAPES = shapes();

  private final Pattern pattern;
  private final Set<String> groups = new HashSet<>();

  private DateShape(String regex) {
    this.pattern = Pattern.compile(regex, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    Matcher names = GROUP.matcher(regex);
    while (names.find()) {
      groups.add(names.group(1));
    }
  }

  private static List<DateShape> shapes() {
    List<String> regexes = new ArrayList<>();
    regexes.add("(?<y>\\d{4})");
    regexes.add("(?<y>\\d{4})[-/.](?<m>\\d{1,2})");
    regexes.add("(?<y>(?:19|20)\\d{2})(?<m>\\d{2})");
    regexes.add("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})");
    regexes.add(
        "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})T?(?<h>\\d{2})(?<i>\\d{2})(?:(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
            + ZONE);
    regexes.add(
        "(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})T(?<h>\\d{2})(?<i>\\d{2})?(?<s>\\d{2})?" + ZONE);
    regexes.add(NAME + ",?\\s+" + YEAR);
    for (String day : DAYS) {
      regexes.add(day);
      regexes.add(day + JOIN + TIME);
      regexes.add(TIME + "\\s*[,|–—-]?\\s+" + day);
    }
    // RFC 822 with a year of two digits, and the dates of Java, C and Twitter.
    regexes.add(WEEKDAY + "(?<d>\\d{1,2})\\s+" + NAME + "\\s+(?<yy>\\d{2})\\s+" + TIME);
    regexes.add(
        "\\p{L}{3}\\s+"
            + NAME
            + "\\s+(?<d>\\d{1,2})\\s+"
            + CLOCK
            + "(?:\\s+(?<z>[A-Z]{2,4}|[+-]\\d{4}))?\\s+(?<y>\\d{4})");
    return regexes.stream().map(DateShape::new).toList();
  }

  /** Reads a date in the first shape that fits. */
  static Optional<PublishedDate> find(String text, ZoneId zone) {
    for (DateShape shape : SHAPES) {
      Matcher matcher = shape.pattern.matcher(text);
      if (matcher.matches()) {
        Optional<PublishedDate> date = shape.findDate(matcher, zone);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<PublishedDate> findDate(Matcher matcher, ZoneId zone) {
    try {
      return read(matcher, zone);
    } catch (DateTimeException e) {
      // The digits fit, the calendar does not have that day; another shape may still fit.
      return Optional.empty();
    }
  }

  private Optional<PublishedDate> read(Matcher matcher, ZoneId zone) {
    int year = number(matcher, "y", -1);
    if (year < 0) {
      year = 2000 + number(matcher, "yy", 0);
    }
    Optional<Integer> month =
        groups.contains("n")
            ? MonthNames.find(matcher.group("n"))
            : Optional.of(number(matcher, "m", 1));
    if (month.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(year, month.get(), number(matcher, "d", 1));
    if (!groups.contains("h")) {
      return Optional.of(PublishedDate.startOf(day, precision()));
    }
    ZoneId given = groups.contains("z") ? zone(matcher.group("z"), zone) : zone;
    return Optional.of(
        new PublishedDate(time(matcher, day).atZone(given).toInstant(), DatePrecision.TIME));
  }

  private DatePrecision precision() {
    if (groups.contains("d")) {
      return DatePrecision.DAY;
    }
    return groups.contains("m") || groups.contains("n") ? DatePrecision.MONTH : DatePrecision.YEAR;
  }

  private LocalDateTime time(Matcher matcher, LocalDate day) {
    int hour = number(matcher, "h", 0);
    String half = find(matcher, "p").orElse("").toLowerCase(Locale.ROOT);
    if (!half.isEmpty()) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("No hour of half a day: " + hour);
      }
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    int minute = number(matcher, "i", 0);
    int second = number(matcher, "s", 0);
    if (hour == 24 && minute == 0 && second == 0) {
      // ISO 8601 calls midnight at the end of a day 24:00.
      return day.plusDays(1).atStartOfDay();
    }
    String fraction = (find(matcher, "f").orElse("") + "000000000").substring(0, 9);
    // A leap second has no instant of its own.
    return day.atTime(hour, minute, second == 60 ? 59 : second, Integer.parseInt(fraction));
  }

  private static ZoneId zone(@Nullable String name, ZoneId otherwise) {
    if (name == null) {
      return otherwise;
    }
    String known = ZONES.get(name.toUpperCase(Locale.ROOT));
    if (known != null) {
      return ZoneId.of(known);
    }
    Matcher offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
    if (!offset.matches()) {
      return ZoneId.of(name);
    }
    int sign = offset.group(1).equals("-") ? -1 : 1;
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
  }

  private int number(Matcher matcher, String group, int otherwise) {
    return find(matcher, group).map(Integer::parseInt).orElse(otherwise);
  }

  private Optional<String> find(Matcher matcher, String group) {
    return groups.contains(group) ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
  }
}
