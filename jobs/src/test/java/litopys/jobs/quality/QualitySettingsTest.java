package litopys.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualitySettingsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "days = 0 | days: '0' is not allowed; allowed: a whole number, at least 1",
        "least_articles = -1 | least_articles: '-1' is not allowed; allowed: a whole number, at least 1",
        "null_share.action = stop | null_share.action: 'stop' is not allowed; allowed: off, warn, refuse",
        "duplicate_share.at_most = -0.1 | duplicate_share.at_most: '-0.1' is not allowed; allowed: a number, at least 0",
        "source_articles.at_least = 6 | source_articles.at_least: '6.0' is not allowed; allowed: at most at_most, 5.0",
        "null_share.at_most.text = 0 | null_share.at_most: 'text' is not allowed; allowed: title, url, external_id, source_country",
      })
  void aWrongValueIsNamedWithWhatIsAllowed(String setting, String message) {
    assertThatThrownBy(
            () ->
                QualitySettings.from(
                    ConfigFactory.parseString("litopys.quality." + setting)
                        .withFallback(ConfigFactory.defaultReference())
                        .resolve()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("litopys.quality." + message);
  }

  @Test
  void byDefaultNoGateRefuses() {
    QualitySettings defaults = QualitySettings.from(ConfigFactory.defaultReference());

    assertThat(defaults.actions()).containsOnlyKeys(Gate.values());
    assertThat(defaults.actions().values()).doesNotContain(Action.REFUSE);
  }

  @Test
  void theConfigurationInTheRepositoryIsAllowed() {
    Path file = Path.of("..", "conf", "litopys.conf");

    assertThat(
            QualitySettings.from(
                ConfigFactory.parseFile(file.toFile())
                    .withFallback(ConfigFactory.defaultReference())
                    .resolve()))
        .isEqualTo(QualitySettings.from(ConfigFactory.defaultReference()));
  }
}
