/**
 * Gates that the figures of a run pass before it publishes: what is measured, what is expected, and
 * what becomes of a run where the two differ. Plain Java; knows nothing of Spark.
 */
@NullMarked
package litopys.jobs.quality;

import org.jspecify.annotations.NullMarked;
