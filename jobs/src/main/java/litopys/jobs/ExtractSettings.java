package litopys.jobs;

import litopys.jobs.spark.Models;

/**
 * How articles become mentions.
 *
 * @param models to read them with
 */
record ExtractSettings(Rerun rerun, SettleSettings settle, Models models) {}
