/** Reads what others annotated by hand, and holds it against what the engine says. */
@NullMarked
package litopys.jobs.evaluate;

import org.jspecify.annotations.NullMarked;
