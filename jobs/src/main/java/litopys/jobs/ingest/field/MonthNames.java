package litopys.jobs.ingest.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Month names as datelines write them: Ukrainian and Russian in two cases, English, short forms.
 */
final class MonthNames {

  private static final String[] MONTHS = {
    "січень січня січ январь января янв january jan",
    "лютий лютого лют февраль февраля фев февр february feb",
    "березень березня бер март марта мар march mar",
    "квітень квітня кві квіт апрель апреля апр april apr",
    "травень травня тра трав май мая may",
    "червень червня чер черв июнь июня июн june jun",
    "липень липня лип июль июля июл july jul",
    "серпень серпня сер серп август августа авг august aug",
    "вересень вересня вер сентябрь сентября сен сент september sep sept",
    "жовтень жовтня жов жовт октябрь октября окт october oct",
    "листопад листопада лис лист ноябрь ноября ноя нояб november nov",
    "грудень грудня гру груд декабрь декабря дек december dec",
  };

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** Returns the number of a month, 1 to 12. */
  static Optional<Integer> find(String name) {
    return Optional.ofNullable(NUMBERS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < MONTHS.length; i++) {
      for (String name : MONTHS[i].split(" ", -1)) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
