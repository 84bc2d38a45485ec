package litopys.jobs.ingest.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names articles and their versions: the first 32 hexadecimal digits of SHA-256. What is hashed
 * begins with its kind, so that an id never meets an address.
 */
public final class Identity {

  private static final int DIGITS = 32;
  private static final String SEPARATOR = "\u0000";

  private Identity() {}

  /**
   * Returns the same id for all versions of an article: by source and id, else URL, else content.
   */
  public static String articleId(
      String sourceId, Optional<String> id, Optional<String> url, String contentHash) {
    return id.map(own -> hash("id", sourceId, own))
        .or(() -> url.map(address -> hash("url", withoutFragment(address))))
        .orElseGet(() -> hash("text", contentHash));
  }

  /** Tells versions of an article apart. */
  public static String contentHash(Optional<String> title, String text) {
    return hash(title.orElse(""), text);
  }

  private static String withoutFragment(String url) {
    int fragment = url.indexOf('#');
    return (fragment < 0 ? url : url.substring(0, fragment)).strip();
  }

  private static String hash(String... parts) {
    try {
      byte[] input = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(input);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
