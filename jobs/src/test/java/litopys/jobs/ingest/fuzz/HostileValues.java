package litopys.jobs.ingest.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Values that a hostile or broken site may put into a record, by what a shell, a path, SQL, HTML,
 * CSV or a clock would make of them.
 */
public final class HostileValues {

  /** What an article is about; the odd one between two good ones always has a text. */
  static final String TEXT = "Верховна Рада України ухвалила закон про державний бюджет.";

  /** Names and addresses that mean something where they do not belong. */
  public static final List<String> NAMES =
      List.of(
          "../../etc/passwd",
          "/../../../root/.ssh/id_rsa",
          "C:\\Windows\\System32\\..\\x",
          "\\\\server\\share",
          "file:///etc/passwd",
          "$(reboot)",
          "`reboot`",
          "; rm -rf / #",
          "| cat /etc/shadow &",
          "'; DROP TABLE articles; --",
          "' OR '1'='1",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "=HYPERLINK(\"http://x\",\"y\")",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "pub_date=2026-01-01",
          "a=b/c=d",
          "__HIVE_DEFAULT_PARTITION__",
          "one\ntwo",
          "one\r\ntwo",
          "one\ttwo",
          "one\u0000two",
          "one\u0001\u001b[31mtwo\u007f",
          "\u202ereversed\u202c",
          "\ufeffmarked",
          "zero\u200bwidth\u00ad",
          "Z\u0351\u036b\u0343\u036a\u0342algo",
          "\ud83d\ude00\ud83c\uddfa\ud83c\udde6",
          "\uffff\ufffe",
          "${jndi:ldap://x/y}",
          "%s%n%00",
          "{{7*7}}",
          "null",
          "\\N",
          "#comment",
          "\"",
          "\"\"",
          "'",
          "\\",
          "\\\"",
          "a\\",
          " , ",
          "xn--",
          "https://xn--p1ai-.xn--/",
          "http://[::1]:99999/..",
          "//\u0000/",
          "http://user:pass@host@other/../?q=<>#'\"",
          "data:text/html;base64,PHNjcmlwdD4=",
          "javascript:alert(1)",
          ".".repeat(300),
          "a.".repeat(2000) + "ua",
          "-".repeat(5000),
          ".".repeat(5000));

  /** Dates that are none, or only look like one. */
  static final List<String> DATES =
      List.of(
          "0000-00-00",
          "0000-01-01",
          "0001-01-01T00:00:00Z",
          "99999-01-01",
          "+99999-01-01T00:00:00Z",
          "-2026-01-01",
          "2026-02-31",
          "2025-02-29",
          "31 лютого 2026",
          "31 Feb 2026",
          "32.13.2026",
          "5 березня 2026 року о 25:61",
          "March 5th, 2026 at 13:00 pm",
          "1772721000",
          "1772721000000",
          "-1772721000",
          "1772721000.123456789",
          "1.7727210e9",
          "1e10",
          "1e99999999999",
          "9e2147483647",
          "1E+2147483648",
          "0e0",
          "9999999999999999999",
          "99999999999999999999999999999999",
          "NaN",
          "Infinity",
          "0x7fffffff",
          "2026-03-05T14:30:60Z",
          "2026-03-05T24:00:00Z",
          "2026-03-05T14:30:00+99:99",
          "2026-03-05T14:30:00 Europe/Atlantis",
          "2026-03-05T14:30:00[Z]",
          "9999-12-31T23:59:59-18:00",
          "٢٠٢٦-٠٣-٠٥",
          "２０２６-０３-０５",
          "2026\u00002-03",
          "травень",
          "вчора",
          "12/12/12/12",
          ":".repeat(79),
          "1".repeat(79),
          "9".repeat(5000),
          "\ud83d\ude00".repeat(200) + "x");

  private static final List<String> TEXTS =
      List.of(
          TEXT + " \u0000\u0001\u0008\u000b",
          TEXT + "\u2028\u2029\u0085",
          "\u0301".repeat(500) + TEXT,
          "\ud83d\ude00".repeat(40),
          "\u200b".repeat(40),
          "\u00a0".repeat(40),
          "\u0000".repeat(40),
          "<b>".repeat(400) + TEXT,
          "&amp;".repeat(400) + TEXT,
          "(((((((((((((((((((((((((" + TEXT,
          "«".repeat(400) + TEXT,
          "\"".repeat(401) + TEXT,
          ",".repeat(400) + TEXT,
          "\n".repeat(400) + TEXT + "\r\r\n\n",
          "\ufeff" + TEXT + "\ufeff" + TEXT,
          "А".repeat(2000),
          "Іван Петренко ".repeat(300),
          TEXT + " х");

  private HostileValues() {}

  static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Returns a good record, of which at most three fields are hostile. */
  static Map<String, String> record(Random random) {
    Map<String, String> record = good("middle");
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> record.put("id", any(NAMES, random));
        case 1 -> record.put("source", any(NAMES, random));
        case 2 -> record.put("url", any(NAMES, random));
        case 3 -> record.put("title", any(NAMES, random));
        case 4 -> record.put("lang", any(NAMES, random));
        case 5 -> record.put("country", any(NAMES, random));
        case 6 -> record.put("date", any(DATES, random));
        default -> record.put("text", any(TEXTS, random));
      }
    }
    return record;
  }

  static Map<String, String> good(String id) {
    Map<String, String> record = new LinkedHashMap<>();
    record.put("id", id);
    record.put("source", "visti.example");
    record.put("url", "https://visti.example/2026/03/05/" + id);
    record.put("lang", "uk");
    record.put("country", "UA");
    record.put("date", "2026-03-05T14:30:00Z");
    record.put("title", "Бюджет: «так»");
    record.put("text", TEXT);
    return record;
  }
}
