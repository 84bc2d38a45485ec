/** From a file to its decompressed bytes, which end where the data break. */
@NullMarked
package litopys.jobs.ingest.stream;

import org.jspecify.annotations.NullMarked;
