/** Translations between our types and Spark's, and the session our results depend on. */
@NullMarked
package litopys.jobs.spark;

import org.jspecify.annotations.NullMarked;
