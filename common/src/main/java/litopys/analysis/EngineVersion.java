package litopys.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the result of reading an article depends on, besides the article. */
public final class EngineVersion {

  /** Raised with every change of the code that may change a row. */
  private static final String ENGINE = "3";

  private static final String RESOURCE = "/litopys/lexicon-version.txt";
  private static final int DIGITS = 12;
  private static final String LEXICONS = readLexicons();

  private EngineVersion() {}

  /** The version of the rules. */
  public static String engine() {
    return ENGINE;
  }

  /** The first hexadecimal digits of a SHA-256 over all lexicons. */
  public static String lexicons() {
    return LEXICONS;
  }

  /** Both; another one makes stored analyses stale. */
  public static String current() {
    return ENGINE + "-" + LEXICONS;
  }

  /** The same with models of the operator's own, by their digest. */
  public static String with(String models) {
    return current() + "-" + models;
  }

  private static String readLexicons() {
    try (InputStream stream =
        Objects.requireNonNull(
            EngineVersion.class.getResourceAsStream(RESOURCE),
            "Not on the class path: " + RESOURCE)) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }
}
