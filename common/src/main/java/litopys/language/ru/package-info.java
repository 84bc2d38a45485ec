/** Russian: its dictionary and its grammar. */
@NullMarked
package litopys.language.ru;

import org.jspecify.annotations.NullMarked;
