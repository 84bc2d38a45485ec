package litopys.jobs.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import litopys.jobs.ingest.IngestedArticle.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  private static final DateReader DATES =
      new DateReader(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2026-11-24T12:00:00Z"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // ISO 8601
        "2026-03-05T14:30:00Z                 | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05T14:30:00+02:00            | 2026-03-05T12:30:00Z       | TIME",
        "2026-03-05T14:30:00+0200             | 2026-03-05T12:30:00Z       | TIME",
        "2026-03-05T14:30:00+02               | 2026-03-05T12:30:00Z       | TIME",
        "2026-03-05T14:30:00-05:30            | 2026-03-05T20:00:00Z       | TIME",
        "2026-03-05T14:30:00.123Z             | 2026-03-05T14:30:00.123Z   | TIME",
        "2026-03-05T14:30:00.123456+00:00     | 2026-03-05T14:30:00.123456Z | TIME",
        "2026-03-05T14:30:00,5Z               | 2026-03-05T14:30:00.500Z   | TIME",
        "2026-03-05T14:30Z                    | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05t14:30:00z                 | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05T14:30:00                  | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05 14:30:00                  | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05 14:30                     | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05 14:30:00 +0200            | 2026-03-05T12:30:00Z       | TIME",
        "2026-03-05 14:30:00 UTC              | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05 14:30:00.000000           | 2026-03-05T14:30:00Z       | TIME",
        "2026-03-05T14:30:00+02:00[Europe/Kyiv] | 2026-03-05T12:30:00Z     | TIME",
        "2026-03-05T14:30:00 Europe/Kyiv      | 2026-03-05T12:30:00Z       | TIME",
        "2026-03-05T24:00:00Z                 | 2026-03-06T00:00:00Z       | TIME",
        "2026-03-05T23:59:60Z                 | 2026-03-05T23:59:59Z       | TIME",
        "2026-03-05T14                        | 2026-03-05T14:00:00Z       | TIME",
        "2026-03-05T1430Z                     | 2026-03-05T14:30:00Z       | TIME",
        "20260305T143000Z                     | 2026-03-05T14:30:00Z       | TIME",
        "20260305T143000+0200                 | 2026-03-05T12:30:00Z       | TIME",
        "20260305143000                       | 2026-03-05T14:30:00Z       | TIME",
        "202603051430                         | 2026-03-05T14:30:00Z       | TIME",
        "20260305                             | 2026-03-05T00:00:00Z       | DAY",
        "2026-03-05                           | 2026-03-05T00:00:00Z       | DAY",
        "'  2026-03-05 '                      | 2026-03-05T00:00:00Z       | DAY",
        "2026-3-5                             | 2026-03-05T00:00:00Z       | DAY",
        "2026-03                              | 2026-03-01T00:00:00Z       | MONTH",
        "202603                               | 2026-03-01T00:00:00Z       | MONTH",
        "2026                                 | 2026-01-01T00:00:00Z       | YEAR",
        "2016                                 | 2016-01-01T00:00:00Z       | YEAR",
        "2016.0                               | 2016-01-01T00:00:00Z       | YEAR",
        "2024-02-29                           | 2024-02-29T00:00:00Z       | DAY",
        // RFC 1123 and RFC 822
        "Thu, 05 Mar 2026 14:30:00 GMT        | 2026-03-05T14:30:00Z       | TIME",
        "Thu, 5 Mar 2026 14:30:00 +0200       | 2026-03-05T12:30:00Z       | TIME",
        "05 Mar 2026 14:30:00 EST             | 2026-03-05T19:30:00Z       | TIME",
        "Thu, 05 Mar 2026 14:30 EET           | 2026-03-05T12:30:00Z       | TIME",
        "Thu, 05 Mar 26 14:30:00 GMT          | 2026-03-05T14:30:00Z       | TIME",
        "Thu, 05 Mar 2026 14:30:00 +0200 (EET) | 2026-03-05T12:30:00Z      | TIME",
        "Thu Mar 05 14:30:00 +0000 2026       | 2026-03-05T14:30:00Z       | TIME",
        "Thu Mar  5 14:30:00 2026             | 2026-03-05T14:30:00Z       | TIME",
        "Thu Mar 05 14:30:00 EET 2026         | 2026-03-05T12:30:00Z       | TIME",
        "Thursday, 05-Mar-2026 14:30:00 GMT   | 2026-03-05T14:30:00Z       | TIME",
        // numbers
        "1772721000                           | 2026-03-05T14:30:00Z       | TIME",
        "1772721000000                        | 2026-03-05T14:30:00Z       | TIME",
        "1772721000123                        | 2026-03-05T14:30:00.123Z   | TIME",
        "1772721000000000                     | 2026-03-05T14:30:00Z       | TIME",
        "1772721000000000000                  | 2026-03-05T14:30:00Z       | TIME",
        "1772721000.0                         | 2026-03-05T14:30:00Z       | TIME",
        "1772721000.25                        | 2026-03-05T14:30:00.250Z   | TIME",
        "1.772721E9                           | 2026-03-05T14:30:00Z       | TIME",
        "1.772721E12                          | 2026-03-05T14:30:00Z       | TIME",
        "946684800                            | 2000-01-01T00:00:00Z       | TIME",
        "946684800000                         | 2000-01-01T00:00:00Z       | TIME",
        // numbers with separators
        "05.03.2026                           | 2026-03-05T00:00:00Z       | DAY",
        "5.3.2026                             | 2026-03-05T00:00:00Z       | DAY",
        "05.03.2026 р.                        | 2026-03-05T00:00:00Z       | DAY",
        "05.03.2026 14:30                     | 2026-03-05T14:30:00Z       | TIME",
        "05.03.2026, 14:30:15                 | 2026-03-05T14:30:15Z       | TIME",
        "05.03.2026 о 14:30                   | 2026-03-05T14:30:00Z       | TIME",
        "14:30, 05.03.2026                    | 2026-03-05T14:30:00Z       | TIME",
        "05.03.26                             | 2026-03-05T00:00:00Z       | DAY",
        "Четвер, 05.03.2026                   | 2026-03-05T00:00:00Z       | DAY",
        "05-03-2026                           | 2026-03-05T00:00:00Z       | DAY",
        "05/03/2026                           | 2026-03-05T00:00:00Z       | DAY",
        "03/04/2026                           | 2026-04-03T00:00:00Z       | DAY",
        "03/14/2026                           | 2026-03-14T00:00:00Z       | DAY",
        "14/03/2026                           | 2026-03-14T00:00:00Z       | DAY",
        "03/14/2026 2:30 PM                   | 2026-03-14T14:30:00Z       | TIME",
        "2026/03/05                           | 2026-03-05T00:00:00Z       | DAY",
        "2026/03/05 14:30:00                  | 2026-03-05T14:30:00Z       | TIME",
        "2026.03.05                           | 2026-03-05T00:00:00Z       | DAY",
        // names of months
        "5 березня 2026                       | 2026-03-05T00:00:00Z       | DAY",
        "5 березня 2026, 14:30                | 2026-03-05T14:30:00Z       | TIME",
        "05 березня 2026 року                 | 2026-03-05T00:00:00Z       | DAY",
        "5 березня 2026 р.                    | 2026-03-05T00:00:00Z       | DAY",
        "5 березня 2026 р., 14:30             | 2026-03-05T14:30:00Z       | TIME",
        "Четвер, 5 березня 2026, 14:30        | 2026-03-05T14:30:00Z       | TIME",
        "П’ятниця, 6 березня 2026             | 2026-03-06T00:00:00Z       | DAY",
        "14:30, 5 березня 2026                | 2026-03-05T14:30:00Z       | TIME",
        "5 БЕРЕЗНЯ 2026 о 14:30               | 2026-03-05T14:30:00Z       | TIME",
        "1 січня 2021                         | 2021-01-01T00:00:00Z       | DAY",
        "28 лютого 2021                       | 2021-02-28T00:00:00Z       | DAY",
        "30 квітня 2021                       | 2021-04-30T00:00:00Z       | DAY",
        "31 травня 2021                       | 2021-05-31T00:00:00Z       | DAY",
        "24 серпня 1991                       | 1991-08-24T00:00:00Z       | DAY",
        "31 груд. 2021                        | 2021-12-31T00:00:00Z       | DAY",
        "березень 2026                        | 2026-03-01T00:00:00Z       | MONTH",
        "листопад 2025 року                   | 2025-11-01T00:00:00Z       | MONTH",
        "5 марта 2026                         | 2026-03-05T00:00:00Z       | DAY",
        "5 марта 2026 г.                      | 2026-03-05T00:00:00Z       | DAY",
        "5 марта 2026 года в 14:30            | 2026-03-05T14:30:00Z       | TIME",
        "5 мая 2026 14:30 МСК                 | 2026-05-05T11:30:00Z       | TIME",
        "воскресенье, 9 августа 2020          | 2020-08-09T00:00:00Z       | DAY",
        "март 2026                            | 2026-03-01T00:00:00Z       | MONTH",
        "March 5, 2026                        | 2026-03-05T00:00:00Z       | DAY",
        "Mar. 5, 2026                         | 2026-03-05T00:00:00Z       | DAY",
        "March 5th, 2026                      | 2026-03-05T00:00:00Z       | DAY",
        "Thursday, March 5, 2026              | 2026-03-05T00:00:00Z       | DAY",
        "March 5, 2026 2:30 PM                | 2026-03-05T14:30:00Z       | TIME",
        "March 5, 2026 at 2:30 p.m. EST       | 2026-03-05T19:30:00Z       | TIME",
        "March 5, 2026, 12:05 AM              | 2026-03-05T00:05:00Z       | TIME",
        "5 March 2026                         | 2026-03-05T00:00:00Z       | DAY",
        "5 March 2026 14:30 GMT+2             | 2026-03-05T12:30:00Z       | TIME",
        "5th of March 2026                    | 2026-03-05T00:00:00Z       | DAY",
        "March 2026                           | 2026-03-01T00:00:00Z       | MONTH",
        "Sept 2025                            | 2025-09-01T00:00:00Z       | MONTH",
      })
  void readsADate(String text, String instant, DatePrecision precision) {
    assertThat(DATES.find(text, ZoneOffset.UTC))
        .contains(new PublishedDate(Instant.parse(instant), precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-31",
        "2026-13-01",
        "2026-00-10",
        "2026-03-00",
        "2025-02-29",
        "31.04.2026",
        "2026-03-05T25:00:00Z",
        "2026-03-05T14:60:00Z",
        "2026-03-05T14:30:00+25:00",
        "20261301",
        "20260231143000",
        "30 лютого 2026",
        "31 квітня 2026",
        "February 30, 2026",
        "13:30 PM, 5 March 2026",
        "1989-12-31",
        "1899",
        "0000-00-00",
        "0001-01-01",
        "2027",
        "2026-11-25",
        "2026-12-01",
        "9999-12-31",
        "123456",
        "99999999999",
        "1",
        "12345678",
        "-1772721000",
        "2126-03-05",
        "3026",
        "yesterday",
        "вчора о 14:30",
        "5 березня, 14:30",
        "5 березеня 2026",
        "soon",
        "14:30",
        "2026-03-05T",
        "Thu, 32 Mar 2026 14:30:00 GMT",
        "13/13/2026",
        "5/6/7",
        "2026-03-05T14:30:00Z and more",
        "٢٠٢٦"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(DATES.find(text, ZoneOffset.UTC)).isEmpty();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "2026-03-05T14:30:00,  Europe/Kyiv,      2026-03-05T12:30:00Z",
    "2026-07-05T14:30:00,  Europe/Kyiv,      2026-07-05T11:30:00Z",
    "05.03.2026 00:30,     Europe/Kyiv,      2026-03-04T22:30:00Z",
    "2026-03-05T14:30:00Z, Europe/Kyiv,      2026-03-05T14:30:00Z",
    "2026-03-29T03:30:00,  Europe/Kyiv,      2026-03-29T01:30:00Z",
    "March 5 2026 2:30 PM, America/New_York, 2026-03-05T19:30:00Z",
    "2026-03-05,           Europe/Kyiv,      2026-03-05T00:00:00Z",
    "2026-03,              Asia/Tokyo,       2026-03-01T00:00:00Z",
    "2016,                 Europe/Kyiv,      2016-01-01T00:00:00Z",
  })
  void aTimeWithoutZoneIsTheSourcesAndADayStaysThatDay(String text, String zone, String instant) {
    assertThat(DATES.find(text, ZoneId.of(zone)).map(PublishedDate::instant))
        .contains(Instant.parse(instant));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://example.org/2021/12/31/news/,          2021-12-31",
    "https://example.org/news/2021/1/5/7213/,       2021-01-05",
    "https://example.org/news/2021-12-31/title,     2021-12-31",
    "https://example.org/20211231/title.html,       2021-12-31",
    "https://example.org/2021-12-31-title,          2021-12-31",
    "https://example.org/2021/13/45/x/2020/02/03/,  2020-02-03",
    "https://www.example.org/2021/12/31,            2021-12-31",
  })
  void readsTheDayOfAnAddress(String url, String day) {
    assertThat(DATES.findInUrl(url).map(date -> date.instant().toString().substring(0, 10)))
        .contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/news/7213/",
        "https://example.org/2021/",
        "https://example.org/2021/02/31/",
        "https://example.org/202112311234567/",
        "https://example.org/1789/07/14/",
        "https://example.org/article-20211231.html"
      })
  void seesNoDayWhereThereIsNone(String url) {
    assertThat(DATES.findInUrl(url)).isEmpty();
  }

  @Test
  void aVeryLongValueIsNoDate() {
    assertThat(DATES.find(" 5 березня 2026".repeat(100_000), ZoneOffset.UTC))
        .isEqualTo(Optional.empty());
  }
}
