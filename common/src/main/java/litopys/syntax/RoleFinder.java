package litopys.syntax;

import litopys.language.AnnotatedText;

/** Finds what mentions are in their clauses, as far as the means of a language tell. */
interface RoleFinder {

  /** A mention in its sentence. */
  interface Placed {

    /** Returns how the mention hangs in its sentence. */
    Standing standing();

    /** Returns the role of the mention to a word of its clause. */
    Role role(FramedWord word);
  }

  /** Looks at the mention {@code [firstToken, endToken)}. */
  Placed place(ParsedSentence sentence, int firstToken, int endToken);

  /** Tells whether a word whose form may be a verb is a noun where it stands. */
  boolean isNoun(AnnotatedText text, int token);
}
