package litopys.text;

import java.util.Arrays;

/**
 * Translates UTF-16 offsets of one string into Unicode code points, the unit of every published
 * offset, and back. The only place where the two meet.
 */
public final class CodePoints {

  /** Offsets of the low surrogates, ascending; empty for nearly every article. */
  private final int[] lowSurrogates;

  public CodePoints(String string) {
    int count = string.length() - string.codePointCount(0, string.length());
    lowSurrogates = new int[count];
    for (int i = 0, found = 0; found < count; i++) {
      if (Character.isLowSurrogate(string.charAt(i))
          && i > 0
          && Character.isHighSurrogate(string.charAt(i - 1))) {
        lowSurrogates[found++] = i;
      }
    }
  }

  /** Returns how many code points lie before a UTF-16 offset. */
  public int before(int offset) {
    if (lowSurrogates.length == 0) {
      return offset;
    }
    int at = Arrays.binarySearch(lowSurrogates, offset);
    return offset - (at >= 0 ? at : -at - 1);
  }

  /** Returns the UTF-16 offset before which so many code points lie. */
  public int offset(int codePoints) {
    int offset = codePoints;
    for (int low : lowSurrogates) {
      if (low > offset) {
        break;
      }
      offset++;
    }
    return offset;
  }
}
