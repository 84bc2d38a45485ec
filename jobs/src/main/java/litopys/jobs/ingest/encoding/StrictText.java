package litopys.jobs.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Decodes without ever putting a replacement character in. */
public final class StrictText {

  private static final int LONGEST_CHARACTER = 4;

  private StrictText() {}

  /** Returns the text of these bytes, if all of them are text. */
  public static Optional<String> find(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether the beginning of a file is UTF-8; its last character may be cut. */
  public static boolean beginsAsUtf8(byte[] head) {
    for (int cut = 0; cut < LONGEST_CHARACTER && cut <= head.length; cut++) {
      byte[] bytes = Arrays.copyOf(head, head.length - cut);
      if (find(bytes, StandardCharsets.UTF_8).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the beginning of a long text, cut between characters, with a sign that it is cut. */
  public static String abridged(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splitsPair ? longest - 1 : longest) + "…";
  }

  /** Returns a text whose lone surrogates are question marks. */
  public static String mended(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Whether a string holds half a surrogate pair, which JSON escapes can smuggle in. */
  public static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isHighSurrogate(text.charAt(i))
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
