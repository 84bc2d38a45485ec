package litopys.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest(name = "{0} = {1} = {2}")
  @CsvSource({
    "Зеленський, Зеленский, Zelenskyy",
    "Зеленський, Зеленский, Zelensky",
    "Ющенко,     Ющенко,    Yushchenko",
    "Гриценко,   Гриценко,  Hrytsenko",
    "Тихановська, Тихановская, Tikhanovska",
  })
  void spellingsOfOneNameShareAKey(String ukrainian, String russian, String english) {
    assertThat(NameKey.of(ukrainian)).isEqualTo(NameKey.of(english));
    if (!russian.endsWith("ая")) {
      assertThat(NameKey.of(russian)).isEqualTo(NameKey.of(english));
    }
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"Іванов, Іваненко", "Петрова, Петров", "Шевчук, Шевченко", "Гайдай, Гай"})
  void differentNamesHaveDifferentKeys(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }
}
