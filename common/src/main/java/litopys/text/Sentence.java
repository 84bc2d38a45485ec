package litopys.text;

/**
 * A sentence: its number in the text and its tokens.
 *
 * @param begin offset of its first token into the normalised text
 * @param end end of its last token, exclusive
 * @param firstToken index of the first token
 * @param endToken index after the last token
 */
public record Sentence(int number, int begin, int end, int firstToken, int endToken) {

  public boolean hasToken(int index) {
    return firstToken <= index && index < endToken;
  }
}
