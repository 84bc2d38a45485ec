package litopys.quote;

import litopys.language.AnnotatedText;
import litopys.text.Token;

/** The marks that part what is said from who says it. */
final class Marks {

  private Marks() {}

  static boolean isDash(Token token) {
    return "—–-".contains(token.text());
  }

  static boolean isPause(Token token) {
    return ",.!?…".contains(token.text());
  }

  static boolean isPauseOrDash(Token token) {
    return token.kind() == Token.Kind.PUNCTUATION && (isPause(token) || isDash(token));
  }

  /** Tells whether a line ends before a token that is not the first. */
  static boolean startsParagraph(AnnotatedText text, int token) {
    return text.tokenized()
            .text()
            .shadow()
            .substring(text.token(token - 1).end(), text.token(token).begin())
            .indexOf('\n')
        >= 0;
  }
}
