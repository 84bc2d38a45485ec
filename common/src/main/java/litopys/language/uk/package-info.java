/** Ukrainian: its dictionary and its grammar. */
@NullMarked
package litopys.language.uk;

import org.jspecify.annotations.NullMarked;
