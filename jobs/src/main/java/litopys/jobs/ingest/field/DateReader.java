package litopys.jobs.ingest.field;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.IngestedArticle.DatePrecision;

/**
 * Reads dates in the shapes that corpora hold: ISO 8601, RFC 1123 and 822, seconds and milliseconds
 * since 1970, and the local forms of Ukrainian, Russian and English datelines. Four digits are a
 * year. Nothing is guessed: {@code 03/04/2026} is the third of April, {@code 03/14/2026} the
 * fourteenth of March.
 *
 * @param earliest dates before it are impossible
 * @param latest dates after it are impossible
 */
public record DateReader(Instant earliest, Instant latest) implements Serializable {

  private static final List<String> ABSENT =
      List.of("null", "none", "nan", "nat", "n/a", "-", "\\n", "undefined");

  private static final int LONGEST = 80;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("(?<whole>\\d+)\\.0+|\\d+\\.\\d+|\\d(?:\\.\\d+)?[eE]\\+?\\d+");
  private static final Pattern IN_URL =
      Pattern.compile(
          "/(?<y>(?:19|20)\\d\\d)(?<s>[/-]?)(?<m>0?[1-9]|1[0-2])\\k<s>(?<d>[12]\\d|3[01]|0?[1-9])(?![\\d.])");

  /** Whether a value stands for no date at all. */
  public static boolean isAbsent(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    return text.isEmpty() || ABSENT.contains(text);
  }

  /**
   * Reads a date; empty if it is unreadable, does not exist, or is out of range.
   *
   * @param zone of the source, for a time without zone
   */
  public Optional<PublishedDate> find(String value, ZoneId zone) {
    return read(value, zone).filter(this::plausible);
  }

  /** Reads a date that only lies too far in the future: with time it becomes possible. */
  public Optional<PublishedDate> findFuture(String value, ZoneId zone) {
    return read(value, zone).filter(date -> date.instant().isAfter(latest));
  }

  private static Optional<PublishedDate> read(String value, ZoneId zone) {
    String text = value.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return DECIMAL.matcher(text).matches()
          ? ofDecimal(text, zone)
          : DIGITS.matcher(text).matches() ? ofDigits(text, zone) : DateShape.find(text, zone);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      // The last for exponents that no number has: 1e99999999999.
      return Optional.empty();
    }
  }

  /** Reads the day that many sites write into their addresses: {@code /2021/12/31/}. */
  public Optional<PublishedDate> findInUrl(String url) {
    Matcher matcher = IN_URL.matcher(url);
    Optional<PublishedDate> day = Optional.empty();
    while (day.isEmpty() && matcher.find()) {
      day =
          findDay(matcher.group("y"), matcher.group("m"), matcher.group("d"))
              .filter(this::plausible);
    }
    return day;
  }

  private static Optional<PublishedDate> findDay(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(PublishedDate.startOf(date, DatePrecision.DAY));
    } catch (DateTimeException e) {
      // A number of the path that only looks like a date.
      return Optional.empty();
    }
  }

  private static Optional<PublishedDate> ofDecimal(String text, ZoneId zone) {
    Matcher matcher = DECIMAL.matcher(text);
    if (matcher.matches() && matcher.group("whole") != null) {
      // A column of years or seconds that passed through floating point.
      return ofDigits(matcher.group("whole"), zone);
    }
    BigDecimal number = new BigDecimal(text);
    int digits = number.precision() - number.scale();
    return switch (digits) {
      case 9, 10 -> moment(number.movePointRight(3));
      case 12, 13 -> moment(number);
      default -> Optional.empty();
    };
  }

  private static Optional<PublishedDate> ofDigits(String text, ZoneId zone) {
    return switch (text.length()) {
      case 4 -> DateShape.find(text, zone);
      case 6, 8, 14 -> DateShape.find(text, zone);
      case 9, 10 -> moment(new BigDecimal(text).movePointRight(3));
      // As milliseconds these twelve digits would all lie in 1976.
      case 12 -> DateShape.find(text, zone).or(() -> moment(new BigDecimal(text)));
      case 13 -> moment(new BigDecimal(text));
      case 16 -> moment(new BigDecimal(text).movePointLeft(3));
      case 19 -> moment(new BigDecimal(text).movePointLeft(6));
      default -> Optional.empty();
    };
  }

  private static Optional<PublishedDate> moment(BigDecimal milliseconds) {
    return Optional.of(
        new PublishedDate(
            Instant.ofEpochMilli(milliseconds.toBigInteger().longValueExact()),
            DatePrecision.TIME));
  }

  private boolean plausible(PublishedDate date) {
    return !date.instant().isBefore(earliest) && !date.instant().isAfter(latest);
  }
}
