/**
 * Gold against what the engine says: which mentions match, and precision, recall, F1 and B-cubed
 * over them. Knows neither the engine nor any file.
 */
@NullMarked
package litopys.evaluation;

import org.jspecify.annotations.NullMarked;
