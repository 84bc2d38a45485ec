package litopys.jobs.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells settings apart, so that a table can say with which of them its rows were made. */
public final class SettingsDigest {

  private static final int DIGITS = 12;

  private SettingsDigest() {}

  /** Returns the first hexadecimal digits of a SHA-256 over the parts as text. */
  public static String of(Object... parts) {
    try {
      String text = String.join("\n", List.of(parts).stream().map(Object::toString).toList());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
