package litopys.syntax;

import litopys.language.AnnotatedText;

/** Tells which words of a text carry a tone of their own. */
@FunctionalInterface
public interface ChargedWords {

  boolean isCharged(AnnotatedText text, int token);
}
