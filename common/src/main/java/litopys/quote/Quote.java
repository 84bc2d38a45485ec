package litopys.quote;

import java.util.Locale;
import java.util.Optional;
import litopys.phrase.NameSpan;

/**
 * What somebody is told to have said.
 *
 * @param firstToken index of the first token of what is said, inside the marks
 * @param endToken index after its last token
 * @param speaker empty if the text does not name one
 * @param verb base form of the verb that says so; empty for "за словами", and where a name and a
 *     colon do
 * @param aside tokens within it that are the author's: ", said Biden,"
 */
public record Quote(
    Form form,
    int firstToken,
    int endToken,
    Optional<NameSpan> speaker,
    Optional<String> verb,
    Optional<Aside> aside) {

  /** How the words are given. */
  public enum Form {
    /** To the letter, in quotation marks or after a dash. */
    DIRECT,
    /** In the words of the author: "заявив, що". */
    INDIRECT;

    /** The value of the column {@code form}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Tokens of the author within what is said. */
  public record Aside(int firstToken, int endToken) {}

  public Quote {
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "Empty or negative quote: [%d, %d)".formatted(firstToken, endToken));
    }
  }

  /** Tells whether a token is of what is said, and not of the author's words within. */
  public boolean says(int token) {
    boolean inside = firstToken <= token && token < endToken;
    boolean ofAuthor =
        aside.filter(a -> a.firstToken() <= token && token < a.endToken()).isPresent();
    return inside && !ofAuthor;
  }

  boolean contains(Quote other) {
    return firstToken <= other.firstToken && other.endToken <= endToken && !equals(other);
  }

  boolean crosses(Quote other) {
    return firstToken < other.endToken
        && other.firstToken < endToken
        && !contains(other)
        && !other.contains(this);
  }

  Quote said(Optional<NameSpan> by) {
    return new Quote(form, firstToken, endToken, by, verb, aside);
  }
}
