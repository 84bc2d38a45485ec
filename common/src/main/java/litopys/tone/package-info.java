/** Tone: the GDELT numbers of an article, and what a sentence says for or against a mention. */
@NullMarked
package litopys.tone;

import org.jspecify.annotations.NullMarked;
