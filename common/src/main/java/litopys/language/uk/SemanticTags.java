package litopys.language.uk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The semantic tags that come with VESUM: lines such as {@code журналіст,1:conc:hum:prof,}. */
final class SemanticTags {

  private static final String NOUNS = "/ua/net/nlp/dict_uk/semtags/noun.csv";

  private SemanticTags() {}

  /** Returns the lower-case nouns one of whose meanings is a human being. */
  static Set<String> humanNouns() {
    try (InputStream stream =
            Objects.requireNonNull(
                SemanticTags.class.getResourceAsStream(NOUNS), "Not on the class path: " + NOUNS);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.contains(":hum"))
          .filter(line -> !Character.isUpperCase(line.charAt(0)))
          .map(line -> line.substring(0, line.indexOf(',')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + NOUNS, e);
    }
  }
}
