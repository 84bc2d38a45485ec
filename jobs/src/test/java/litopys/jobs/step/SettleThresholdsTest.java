package litopys.jobs.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettleThresholdsTest {

  @Test
  void theDefaultsAreThreeArticlesAndNineTenths() {
    assertThat(SettleThresholds.from(ConfigFactory.defaultReference()))
        .isEqualTo(new SettleThresholds(3, 900, 860));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "min_articles = 0 | litopys.settle.min_articles: '0' is not allowed; allowed: a whole"
            + " number, at least 1",
        "min_share = 0.5 | litopys.settle.min_share: '0.5' is not allowed; allowed: more than 0.5,"
            + " at most 1",
        "unsure_confidence = 2 | litopys.settle.unsure_confidence: '2.0' is not allowed; allowed: 0"
            + " to 1",
      })
  void aWrongThresholdIsNamed(String setting, String message) {
    assertThatThrownBy(
            () ->
                SettleThresholds.from(
                    ConfigFactory.parseString("litopys.settle." + setting)
                        .withFallback(ConfigFactory.defaultReference())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
