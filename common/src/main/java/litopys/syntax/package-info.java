/**
 * How a sentence is built around its names: clauses, modifiers, framed words, and who does what to
 * whom.
 *
 * <p>A {@link litopys.syntax.Frame} tells for a verb or a noun of an act how the one who does it
 * and the one it is done to hang on it. {@link litopys.syntax.ParsedSentence} finds the framed
 * words of a sentence, {@link litopys.syntax.MentionRoles} what one mention is to each of them: by
 * case and agreement in Ukrainian and Russian, by order, prepositions and voice in English.
 *
 * <p>This is no parser: it reads what names need, in one pass, and leaves open what it cannot tell.
 */
@NullMarked
package litopys.syntax;

import org.jspecify.annotations.NullMarked;
