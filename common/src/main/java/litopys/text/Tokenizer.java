package litopys.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into tokens and sentences. Safe to share; the abbreviations are the language's. */
public final class Tokenizer {

  /**
   * Tokens after which a sentence is cut though nothing ends it. Tables, and what is no prose at
   * all, have no full stops, and reading a sentence takes time that grows with its square.
   */
  private static final int LONGEST_SENTENCE = 1000;

  private final Set<String> abbreviations;
  private final Set<String> separable;

  /**
   * @param abbreviations lower-case words after which a full stop ends no sentence, without the
   *     stop
   * @param separable lower-case words that stay words of their own before a hyphen, "italy" in
   *     "Italy-led"; those of them that have a hyphen themselves stay whole
   */
  public Tokenizer(Set<String> abbreviations, Set<String> separable) {
    this.abbreviations = Set.copyOf(abbreviations);
    this.separable = Set.copyOf(separable);
  }

  /** Cuts text without any knowledge of its language. */
  public static Tokenizer plain() {
    return new Tokenizer(Set.of(), Set.of());
  }

  public TokenizedText tokenize(String original) {
    NormalizedText text = NormalizedText.of(original);
    List<Token> tokens = tokens(text.shadow());
    return new TokenizedText(text, tokens, sentences(text.shadow(), tokens));
  }

  private List<Token> tokens(String s) {
    List<Token> tokens = new ArrayList<>(s.length() / 6 + 1);
    int at = 0;
    while (at < s.length()) {
      int c = s.codePointAt(at);
      int begin = at;
      if (Character.isLetter(c)) {
        at = withoutPossessive(s, at, endOfSeparable(s, at, endOfWord(s, at)));
        tokens.add(new Token(begin, at, s.substring(begin, at), Token.Kind.WORD));
      } else if (Character.isDigit(c)) {
        at = endOfNumber(s, at);
        tokens.add(new Token(begin, at, s.substring(begin, at), Token.Kind.NUMBER));
      } else if (isPossessive(s, at)) {
        at += 2;
        tokens.add(new Token(begin, at, s.substring(begin, at), Token.Kind.PUNCTUATION));
      } else {
        at += Character.charCount(c);
        if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
          tokens.add(new Token(begin, at, s.substring(begin, at), Token.Kind.PUNCTUATION));
        }
      }
    }
    return tokens;
  }

  /** "Italy-led" and "Росія-Україна" begin with a country; "Росія-1" is a channel. */
  private int endOfSeparable(String s, int begin, int end) {
    int hyphen = s.indexOf('-', begin);
    boolean compound =
        hyphen > begin && hyphen + 1 < end && Character.isLetter(s.charAt(hyphen + 1));
    if (!compound || separable.isEmpty() || !Character.isUpperCase(s.charAt(begin))) {
      return end;
    }
    boolean whole = separable.contains(Spelling.fold(s.substring(begin, end)));
    boolean separate = separable.contains(Spelling.fold(s.substring(begin, hyphen)));
    return separate && !whole ? hyphen : end;
  }

  /** "Ukraine's" is a word and an ending; "м'яч" and "O'Neill" are one word. */
  private static int withoutPossessive(String s, int begin, int end) {
    return end - begin > 2 && isPossessive(s, end - 2) ? end - 2 : end;
  }

  private static boolean isPossessive(String s, int at) {
    return at > 0
        && at + 1 < s.length()
        && s.charAt(at) == '\''
        && (s.charAt(at + 1) == 's' || s.charAt(at + 1) == 'S')
        && Character.isLetter(s.charAt(at - 1))
        && (at + 2 == s.length() || !Character.isLetterOrDigit(s.charAt(at + 2)));
  }

  private static int endOfWord(String s, int begin) {
    int at = endOfDottedAcronym(s, begin);
    if (at > begin) {
      return at;
    }
    at = begin;
    while (at < s.length()) {
      int c = s.codePointAt(at);
      if (isWordPart(c)) {
        at += Character.charCount(c);
      } else if ((c == '\'' || c == '-')
          && at + 1 < s.length()
          && isWordPart(s.codePointAt(at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** "U.S.", "U.K." and "U.A.E." are one word; "В. Зеленський" has an initial, which is not. */
  private static int endOfDottedAcronym(String s, int begin) {
    int at = begin;
    while (at + 1 < s.length() && isLatinCapital(s.charAt(at)) && s.charAt(at + 1) == '.') {
      at += 2;
    }
    boolean severalLetters = at - begin >= 4;
    boolean wordGoesOn = at < s.length() && Character.isLetter(s.charAt(at));
    return severalLetters && !wordGoesOn ? at : begin;
  }

  private static boolean isLatinCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int endOfNumber(String s, int begin) {
    int at = begin;
    while (at < s.length()) {
      char c = s.charAt(at);
      boolean inside =
          at + 1 < s.length() && Character.isLetterOrDigit(s.charAt(at + 1)) && at > begin;
      if (Character.isLetterOrDigit(c) || (inside && (c == '.' || c == ',' || c == '-'))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private List<Sentence> sentences(String s, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean full = i + 1 - first == LONGEST_SENTENCE;
      if (i + 1 == tokens.size() || full || endsBetween(s, tokens, i)) {
        sentences.add(
            new Sentence(
                sentences.size(), tokens.get(first).begin(), tokens.get(i).end(), first, i + 1));
        first = i + 1;
      }
    }
    return sentences;
  }

  /** Tells whether a sentence ends after token {@code i}. */
  private boolean endsBetween(String s, List<Token> tokens, int i) {
    Token next = tokens.get(i + 1);
    int gap = next.begin() - tokens.get(i).end();
    if (gap > 0 && s.substring(tokens.get(i).end(), next.begin()).indexOf('\n') >= 0) {
      return true;
    }
    if (gap == 0) {
      return false;
    }
    int stop = i;
    while (stop > 0 && isClosing(tokens.get(stop).text())) {
      stop--;
    }
    String mark = tokens.get(stop).text();
    boolean strong = mark.equals("!") || mark.equals("?") || mark.equals("…");
    boolean full = mark.equals(".") || endsDotted(tokens.get(stop));
    if (!strong && !full) {
      return false;
    }
    if (!startsSentence(tokens, i + 1)) {
      return false;
    }
    return strong || stop != i || !isAbbreviated(tokens, stop);
  }

  private static boolean endsDotted(Token token) {
    return token.isWord() && token.text().endsWith(".");
  }

  private static boolean isClosing(String mark) {
    return mark.length() == 1 && "\"'»”“)]".contains(mark);
  }

  private static boolean startsSentence(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.PUNCTUATION) {
      return "«“„\"'([—–-".contains(token.text());
    }
    return token.kind() == Token.Kind.NUMBER || token.isCapitalized();
  }

  private boolean isAbbreviated(List<Token> tokens, int stop) {
    if (stop == 0) {
      return false;
    }
    Token word = tokens.get(stop).is(".") ? tokens.get(stop - 1) : tokens.get(stop);
    // "В. Зеленський": an initial
    if (word.isInitial()) {
      return true;
    }
    String bare = word.text().toLowerCase(Locale.ROOT);
    return abbreviations.contains(bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare);
  }
}
