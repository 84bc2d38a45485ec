/** How fast the engine reads on one thread, and how much memory it takes. */
@NullMarked
package litopys.benchmark;

import org.jspecify.annotations.NullMarked;
