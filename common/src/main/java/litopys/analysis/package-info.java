/** Everything one article says, and the one object that finds it out. */
@NullMarked
package litopys.analysis;

import org.jspecify.annotations.NullMarked;
