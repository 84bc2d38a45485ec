package litopys.text;

/**
 * A word, a number or a single mark of punctuation.
 *
 * @param begin offset into the normalised text
 * @param end exclusive
 * @param text the normalised text between them
 */
public record Token(int begin, int end, String text, Kind kind) {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Tells whether this is the given mark or word, to the letter. */
  public boolean is(String other) {
    return text.equals(other);
  }

  /** Tells whether the word begins with a capital letter. */
  public boolean isCapitalized() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Tells whether the word has at least two letters and all of them are capitals. */
  public boolean isAllCaps() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return isWord() && letters > 1;
  }

  /** Tells whether the word is an initial: one capital letter. */
  public boolean isInitial() {
    return isWord() && text.length() == 1 && Character.isUpperCase(text.charAt(0));
  }

  /** Tells whether the word is written in the Latin script. */
  public boolean isLatin() {
    return isWord()
        && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  public Span span() {
    return new Span(begin, end);
  }
}
