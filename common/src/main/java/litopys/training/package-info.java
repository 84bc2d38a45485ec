/**
 * The corpus that the sequence models are trained from, and their training. {@code
 * docs/annotation.md} says how names are annotated.
 */
@NullMarked
package litopys.training;

import org.jspecify.annotations.NullMarked;
