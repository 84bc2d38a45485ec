package litopys.jobs;

import com.typesafe.config.Config;
import litopys.jobs.io.UsageException;
import litopys.jobs.quality.QualitySettings;
import picocli.CommandLine.Option;

/** Options of the jobs whose figures are judged before they publish. */
final class QualityOptions {

  @Option(
      names = "--publish-anyway",
      description = {
        "Publish even if a quality gate of the configuration refuses; it then only warns."
      })
  private boolean publishAnyway;

  /** Parses and validates. */
  QualitySettings settings(Config config) {
    try {
      QualitySettings settings = QualitySettings.from(config);
      return publishAnyway ? settings.warningOnly() : settings;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
