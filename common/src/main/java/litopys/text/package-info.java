/** Text as the engine sees it: offsets, a normalised shadow, tokens and sentences. */
@NullMarked
package litopys.text;

import org.jspecify.annotations.NullMarked;
