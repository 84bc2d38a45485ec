package litopys.jobs.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recognises Ukrainian and Russian in windows-1251, KOI8-U and KOI8-R. Each encoding reads any
 * bytes as something; the right one is where the letters come as often as they should, with
 * capitals only at the start of words.
 */
public final class CyrillicCharsets {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Charset KOI8_U = Charset.forName("KOI8-U");
  private static final Charset KOI8_R = Charset.forName("KOI8-R");

  /** The last two are old, and stand here above all so that they are not taken for the others. */
  private static final List<Charset> CANDIDATES =
      List.of(WINDOWS_1251, KOI8_U, Charset.forName("ISO-8859-5"), Charset.forName("IBM866"));

  private static final int FEWEST_LETTERS = 8;

  /** Between text in the right encoding (-3.1 to -3.5) and in a wrong one (below -4.1). */
  private static final double LEAST_SCORE = -3.8;

  private static final int LONGEST_SAMPLE = 1 << 16;

  private static final double RARE = Math.log(0.0002);
  private static final double IMPOSSIBLE = Math.log(0.000005);
  private static final double MISPLACED = -2.5;

  /** KOI8 and windows-1251 swap capitals and small letters; headlines in capitals are rare. */
  private static final double CAPITAL = -0.3;

  /** Letters per thousand, mean of the Ukrainian and the Russian press; rounded by hand. */
  private static final String FREQUENCIES =
      "о100 а83 и65 е65 н66 т57 в50 р47 с46 і45 л38 к38 д31 у30 м30 п28 я21 з20 ь18 б17 г16 ч13 й12"
          + " ы12 х10 ж8 ю8 ц7 ш6 ї5 є4 щ4 ф3 э2 ё1";

  private static final double[] SCORES = scores();

  private CyrillicCharsets() {}

  /** Returns the encoding of these bytes, if they are clearly Cyrillic text. */
  public static Optional<Charset> find(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_SAMPLE));
    double best = LEAST_SCORE;
    Optional<Charset> found = Optional.empty();
    for (Charset charset : CANDIDATES) {
      double score = score(new String(sample, charset));
      if (score > best) {
        best = score;
        found = Optional.of(charset);
      }
    }
    return found.map(charset -> charset.equals(KOI8_U) ? variant(sample) : charset);
  }

  /** Where KOI8-U has Ukrainian letters KOI8-R draws boxes. */
  private static Charset variant(byte[] sample) {
    boolean ukrainian =
        new String(sample, KOI8_U).chars().anyMatch(c -> "іїєґІЇЄҐ".indexOf(c) >= 0);
    return ukrainian ? KOI8_U : KOI8_R;
  }

  private static double score(String text) {
    double sum = 0;
    int letters = 0;
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char current = text.charAt(i);
      if (current > 0x7f) {
        sum += score(previous, current);
        letters += isNeutral(current) ? 0 : 1;
      } else if (isLatin(current) && isCyrillic(previous)) {
        sum += MISPLACED;
      }
      previous = current;
    }
    return letters < FEWEST_LETTERS ? Double.NEGATIVE_INFINITY : sum / letters;
  }

  private static double score(char previous, char current) {
    if (isNeutral(current)) {
      return 0;
    }
    if (!isCyrillic(current)) {
      return IMPOSSIBLE;
    }
    double frequency = SCORES[Character.toLowerCase(current) - 0x400];
    boolean misplaced =
        isLatin(previous)
            || (Character.isUpperCase(current)
                && isCyrillic(previous)
                && Character.isLowerCase(previous));
    double capital = Character.isUpperCase(current) ? CAPITAL : 0;
    return frequency + capital + (misplaced ? MISPLACED : 0);
  }

  private static boolean isNeutral(char character) {
    return "«»“”„’‘–—…№§©®™°±•\u00a0\u00ad".indexOf(character) >= 0;
  }

  private static boolean isCyrillic(char character) {
    return character >= 0x400 && character < 0x500;
  }

  private static boolean isLatin(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static double[] scores() {
    double[] scores = new double[0x100];
    Arrays.fill(scores, IMPOSSIBLE);
    for (char letter : "ъґўђѓєѕіїјљњћќџ".toCharArray()) {
      scores[letter - 0x400] = RARE;
    }
    for (String entry : FREQUENCIES.split(" ", -1)) {
      scores[entry.charAt(0) - 0x400] = Math.log(Integer.parseInt(entry.substring(1)) / 1000.0);
    }
    return scores;
  }
}
