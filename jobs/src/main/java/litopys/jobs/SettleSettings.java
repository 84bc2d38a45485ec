package litopys.jobs;

import com.typesafe.config.Config;
import litopys.entity.Overrides;
import litopys.jobs.ingest.SettingsDigest;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.io.UsageException;
import litopys.jobs.step.SettleThresholds;

/** What decides, beside the articles, who and what names stand for. */
record SettleSettings(SettleThresholds thresholds, Overrides overrides) {

  /** Tells apart what settles names differently. */
  String digest() {
    return SettingsDigest.of(thresholds, overrides);
  }

  /**
   * Reads the thresholds, and the overrides that the configuration names.
   *
   * @throws UsageException if one is wrong
   */
  static SettleSettings from(Config config) {
    try {
      return new SettleSettings(SettleThresholds.from(config), OperatorFiles.overrides(config));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
