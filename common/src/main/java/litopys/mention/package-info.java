/** Finding names in text: countries, people, organizations and places, and linking them. */
@NullMarked
package litopys.mention;

import org.jspecify.annotations.NullMarked;
