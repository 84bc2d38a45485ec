/**
 * Raw corpora to articles: bytes are decoded, records are cut out, fields are mapped, dates and
 * sources are read, and what cannot be read is set aside with its position and reason. Plain Java,
 * one file at a time; knows nothing of Spark.
 */
@NullMarked
package litopys.jobs.ingest;

import org.jspecify.annotations.NullMarked;
