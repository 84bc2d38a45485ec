package litopys.text;

import java.util.List;

/** A text cut into tokens and sentences, in reading order. */
public record TokenizedText(NormalizedText text, List<Token> tokens, List<Sentence> sentences) {

  public TokenizedText {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }

  /** Returns the sentence that holds a token. */
  public Sentence sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).firstToken() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** Returns the normalised text from the begin of one token to the end of another. */
  public String between(int firstToken, int endToken) {
    return text.shadow().substring(token(firstToken).begin(), token(endToken - 1).end());
  }

  /** Tells whether nothing but one space stands between a token and the next. */
  public boolean isSpaced(int token) {
    return token + 1 < size()
        && token(token + 1).begin() == token(token).end() + 1
        && text.shadow().charAt(token(token).end()) == ' ';
  }

  /** Counts words and numbers; punctuation does not count. */
  public int wordCount() {
    return (int) tokens.stream().filter(t -> t.kind() != Token.Kind.PUNCTUATION).count();
  }
}
