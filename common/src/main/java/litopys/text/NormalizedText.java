package litopys.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A string as the analysis reads it: one apostrophe, plain spaces, no invisible characters, no
 * stress marks. Every offset leads back to the original, which stays as it is.
 */
public final class NormalizedText {

  private static final char COMBINING_ACUTE = '\u0301';
  private static final char COMBINING_BREVE = '\u0306';
  private static final char COMBINING_DIAERESIS = '\u0308';

  private final String original;
  private final String shadow;
  private final int @Nullable [] begins;
  private final int @Nullable [] ends;

  private NormalizedText(
      String original, String shadow, int @Nullable [] begins, int @Nullable [] ends) {
    this.original = original;
    this.shadow = shadow;
    this.begins = begins;
    this.ends = ends;
  }

  /** Normalises a string; its offsets stay one to one unless characters had to be dropped. */
  public static NormalizedText of(String original) {
    StringBuilder shadow = new StringBuilder(original.length());
    int[] begins = new int[original.length()];
    int[] ends = new int[original.length()];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      int last = shadow.length() - 1;
      if (isInvisible(c)
          || (c == COMBINING_ACUTE && last >= 0 && isCyrillic(shadow.charAt(last)))) {
        continue;
      }
      char composed = last >= 0 ? compose(shadow.charAt(last), c) : 0;
      if (composed != 0) {
        shadow.setCharAt(last, composed);
        ends[last] = i + 1;
        continue;
      }
      begins[shadow.length()] = i;
      ends[shadow.length()] = i + 1;
      shadow.append(plain(c));
    }
    boolean oneToOne = shadow.length() == original.length();
    return new NormalizedText(
        original,
        shadow.toString(),
        oneToOne ? null : Arrays.copyOf(begins, shadow.length()),
        oneToOne ? null : Arrays.copyOf(ends, shadow.length()));
  }

  /** The normalised string. */
  public String shadow() {
    return shadow;
  }

  public String original() {
    return original;
  }

  /** Translates a span of the shadow into a span of the original. */
  public Span toOriginal(Span span) {
    if (begins == null || ends == null) {
      return span;
    }
    return new Span(begins[span.begin()], ends[span.end() - 1]);
  }

  /** Translates a span of the original into the span of the shadow that covers it. */
  public Span toShadow(Span span) {
    if (begins == null || ends == null) {
      return span;
    }
    int begin = Arrays.binarySearch(begins, span.begin());
    int end = Arrays.binarySearch(begins, span.end());
    int from = begin >= 0 ? begin : Math.max(0, -begin - 2);
    return new Span(from, Math.max(from + 1, end >= 0 ? end : -end - 1));
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || c == '\u2060'
        || c == '\uFEFF';
  }

  private static char plain(char c) {
    return switch (c) {
      // "м'яч" is one word in all spellings of the apostrophe
      case '\u2019', '\u02BC', '\u2018', '\u2032', '\u00B4', '`', '\uFF07' -> '\'';
      case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\u2002', '\u2003', '\t' -> ' ';
      case '\u2010', '\u2011' -> '-';
      default -> c;
    };
  }

  /** Returns the letter that base and mark make together, or 0 if they do not combine. */
  private static char compose(char base, char mark) {
    if (mark == COMBINING_BREVE) {
      return switch (base) {
        case 'и' -> 'й';
        case 'И' -> 'Й';
        default -> 0;
      };
    }
    if (mark == COMBINING_DIAERESIS) {
      return switch (base) {
        case 'і' -> 'ї';
        case 'І' -> 'Ї';
        case 'е' -> 'ё';
        case 'Е' -> 'Ё';
        default -> 0;
      };
    }
    return 0;
  }

  private static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u04FF';
  }
}
