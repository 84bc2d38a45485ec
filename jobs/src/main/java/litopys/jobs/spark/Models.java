package litopys.jobs.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import litopys.analysis.EngineVersion;
import litopys.mention.ModelFile;
import litopys.sequence.SequenceModel;

/**
 * The sequence models to read with in place of the built-in ones, a file per language: what workers
 * need to load the engine, a few megabytes.
 */
public final class Models implements Serializable {

  private static final int DIGITS = 12;

  /** None of its own. */
  public static final Models BUILT_IN = new Models(new TreeMap<>(), "");

  private final SortedMap<String, byte[]> files;
  private final String digest;

  private Models(SortedMap<String, byte[]> files, String digest) {
    this.files = files;
    this.digest = digest;
  }

  /**
   * Takes the bytes of files by language.
   *
   * @throws IllegalArgumentException naming the language whose file is no model for this engine
   */
  public static Models of(SortedMap<String, byte[]> files) {
    Models models = new Models(new TreeMap<>(files), digest(files));
    models.open();
    return models;
  }

  private static String digest(SortedMap<String, byte[]> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (lang, file) -> {
            sha.update((lang + " " + file.length + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(file);
          });
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The first hexadecimal digits of a SHA-256 over the files; empty without any. */
  public String digest() {
    return digest;
  }

  /** What the result of reading an article with these models depends on. */
  public String engineVersion() {
    return files.isEmpty() ? EngineVersion.current() : EngineVersion.with(digest);
  }

  /** Returns the models by language. */
  public Map<String, SequenceModel> open() {
    Map<String, SequenceModel> models = new HashMap<>();
    files.forEach(
        (lang, file) -> {
          try {
            models.put(lang, ModelFile.read(file));
          } catch (IOException e) {
            throw new IllegalArgumentException(lang + ".bin: " + e.getMessage(), e);
          }
        });
    return models;
  }
}
