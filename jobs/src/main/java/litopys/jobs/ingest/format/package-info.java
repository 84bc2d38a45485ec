/** One reader per file format: each cuts a stream of bytes into records, none judges an article. */
@NullMarked
package litopys.jobs.ingest.format;

import org.jspecify.annotations.NullMarked;
