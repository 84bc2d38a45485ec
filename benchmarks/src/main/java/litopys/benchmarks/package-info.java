/** How fast the engine reads, and how much memory it takes. {@code bin/benchmark} runs it all. */
@NullMarked
package litopys.benchmarks;

import org.jspecify.annotations.NullMarked;
