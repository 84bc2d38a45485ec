/** Measures over counts: pure formulas with their sources. */
@NullMarked
package litopys.statistics;

import org.jspecify.annotations.NullMarked;
