package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a day after the last      | 03-03       | 03-01 03-02 03-03       | 03-03 | 03-03 03-03",
        "a late day                | 03-01       | 03-01 03-02 03-05       | 03-05 | 03-01 03-05",
        "a day after a gap         | 03-05       | 03-01 03-02 03-05       | 03-05 | 03-03 03-05",
        "a day after a long gap    | 06-01       | 03-02 06-01             | 06-01 | 03-03 03-30 + 06-01",
        "four weeks and no more    | 03-01       | 03-01 04-30             | 04-30 | 03-01 03-29",
        "the first day             | 03-01       | 03-01                   | 03-01 | 03-01 03-01",
        "the last day, emptied     | 03-05       | 03-01 03-02             | 03-05 | 03-03 03-05",
        "an emptied day, not told  | 03-05       | 03-01                   | 03-01 | 03-02 03-05",
      })
  void reachesTheDaysThatLookBack(
      String what, String changed, String covered, String last, String expected) {
    assertThat(Coverage.reach(days(changed), days(covered), days(last).first()))
        .as(what)
        .isEqualTo(spans(expected));
  }

  private static NavigableSet<LocalDate> days(String text) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Stream.of(text.split(" ")).forEach(day -> days.add(LocalDate.parse("2022-" + day)));
    return days;
  }

  private static NavigableSet<LocalDate> spans(String text) {
    NavigableSet<LocalDate> all = new TreeSet<>();
    for (String span : text.split(" \\+ ", -1)) {
      NavigableSet<LocalDate> ends = days(span);
      ends.first().datesUntil(ends.last().plusDays(1)).forEach(all::add);
    }
    return all;
  }
}
