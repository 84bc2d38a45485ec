/** Word lists and catalogues: tab-separated resources, read once and checked line by line. */
@NullMarked
package litopys.lexicon;

import org.jspecify.annotations.NullMarked;
