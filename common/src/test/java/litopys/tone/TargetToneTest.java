package litopys.tone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetToneTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "uk | [Петренко] розкритикував [Іваненка] за помилки.",
        "ru | [Петров] раскритиковал [Иванова] за ошибки.",
        "en | [Miller] criticized [Jones] over the mistakes.",
      })
  void criticismIsAgainstItsObjectRatherThanItsSubject(String language, String text) {
    int subject = ToneTexts.of(language).tone(text, 0);
    int object = ToneTexts.of(language).tone(text, 1);

    assertThat(object).isNegative().isLessThan(subject);
  }
}
