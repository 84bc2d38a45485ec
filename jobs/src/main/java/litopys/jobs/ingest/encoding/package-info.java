/** From bytes to text: strict UTF-8, and the eight-bit Cyrillic encodings that came before it. */
@NullMarked
package litopys.jobs.ingest.encoding;

import org.jspecify.annotations.NullMarked;
