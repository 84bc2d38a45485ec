package litopys.text;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands between quotation marks. */
public final class Quotes {

  /** Fewer words than this in quotes are a name or an irony, not speech. */
  private static final int SPEECH_WORDS = 4;

  private Quotes() {}

  /**
   * A quotation, as token indices.
   *
   * @param open index of the opening mark
   * @param close index of the closing mark
   */
  public record Quotation(int open, int close, int words) {

    public boolean isSpeech() {
      return words >= SPEECH_WORDS;
    }

    public boolean encloses(int token) {
      return open < token && token < close;
    }
  }

  /**
   * Returns the quotations of a text in the order of their closing marks. A mark without a partner
   * in its paragraph is left alone.
   */
  public static List<Quotation> in(TokenizedText text) {
    List<Quotation> quotations = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (i > 0 && startsParagraph(text, i)) {
        open.clear();
      }
      String mark = text.token(i).text();
      if (mark.length() != 1) {
        continue;
      }
      if (opens(text, i, mark, open)) {
        open.add(i);
      } else if (closes(mark) && !open.isEmpty()) {
        int begin = open.remove(open.size() - 1);
        quotations.add(new Quotation(begin, i, words(text, begin, i)));
      }
    }
    return quotations;
  }

  private static boolean startsParagraph(TokenizedText text, int token) {
    return text.text()
            .shadow()
            .substring(text.token(token - 1).end(), text.token(token).begin())
            .indexOf('\n')
        >= 0;
  }

  private static boolean opens(TokenizedText text, int i, String mark, List<Integer> open) {
    return switch (mark) {
      case "«", "„" -> true;
      // “…” in Ukrainian and English, but „…“ closes with the same mark
      case "“" -> open.isEmpty() || !text.token(open.get(open.size() - 1)).is("„");
      case "\"" -> isBeforeWord(text, i);
      default -> false;
    };
  }

  private static boolean closes(String mark) {
    return "»”\"“".contains(mark);
  }

  /** A straight quotation mark opens when it touches the word after it and not the one before. */
  private static boolean isBeforeWord(TokenizedText text, int i) {
    boolean touchesNext = i + 1 < text.size() && text.token(i + 1).begin() == text.token(i).end();
    boolean touchesPrevious =
        i > 0
            && text.token(i - 1).end() == text.token(i).begin()
            && text.token(i - 1).kind() != Token.Kind.PUNCTUATION;
    return touchesNext && !touchesPrevious;
  }

  private static int words(TokenizedText text, int open, int close) {
    int words = 0;
    for (int i = open + 1; i < close; i++) {
      if (text.token(i).kind() != Token.Kind.PUNCTUATION) {
        words++;
      }
    }
    return words;
  }
}
