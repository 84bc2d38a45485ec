/** English: its dictionary and its grammar. */
@NullMarked
package litopys.language.en;

import org.jspecify.annotations.NullMarked;
