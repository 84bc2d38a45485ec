/**
 * The noun phrases of a sentence, whom each stands for, and what they are to its verbs and nouns of
 * acts. Where {@link litopys.syntax.MentionRoles} guesses for every mention, this package is silent
 * unless the grammar is clear: what somebody says and what is done to whom has to be right.
 *
 * <p>A sentence goes two steps: a chunker cuts it into phrases (by agreement in Ukrainian and
 * Russian, by word order in English) and ties titles, genitives and series together; then {@link
 * Actors} tell subjects and objects.
 */
@NullMarked
package litopys.phrase;

import org.jspecify.annotations.NullMarked;
