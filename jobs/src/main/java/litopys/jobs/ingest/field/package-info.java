/** What the fields of a record mean: which name is which field, when, by whom, which article. */
@NullMarked
package litopys.jobs.ingest.field;

import org.jspecify.annotations.NullMarked;
