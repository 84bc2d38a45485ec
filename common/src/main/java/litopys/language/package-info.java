/**
 * What a language is to the engine: how its words inflect, where its sentences end, and which
 * resources describe it. One subpackage per language, found through {@link
 * java.util.ServiceLoader}.
 */
@NullMarked
package litopys.language;

import org.jspecify.annotations.NullMarked;
