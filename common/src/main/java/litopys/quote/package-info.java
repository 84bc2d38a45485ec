/**
 * Who says what: quotations between marks or after a dash, and speech that the author reports, each
 * with its verb and its speaker. A speaker is named or there is none: "officials said" leaves a
 * quote without one, and so does a pronoun that may mean two.
 */
@NullMarked
package litopys.quote;

import org.jspecify.annotations.NullMarked;
