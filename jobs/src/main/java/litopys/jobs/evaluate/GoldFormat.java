package litopys.jobs.evaluate;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How gold is stored. */
public enum GoldFormat {
  /** One JSON object per line, a document each. */
  JSONL,
  /** A token and its tag per line, an empty line between sentences. */
  CONLL,
  /** Texts, and beside each a file of spans. */
  BRAT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static String allowed() {
    return Arrays.stream(values()).map(GoldFormat::code).collect(joining(", "));
  }

  public static Optional<GoldFormat> find(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /** Returns the format that the name of a file tells. */
  static Optional<GoldFormat> findOf(String file) {
    String plain = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
    String extension = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "jsonl", "json", "ndjson" -> Optional.of(JSONL);
      case "conll", "iob", "iob2", "bio", "tsv" -> Optional.of(CONLL);
      case "ann", "txt" -> Optional.of(BRAT);
      default -> Optional.empty();
    };
  }
}
