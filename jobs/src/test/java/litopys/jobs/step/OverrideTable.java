package litopys.jobs.step;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import litopys.entity.Overrides;

/** Overrides from lines whose cells {@code |} keeps apart. */
public final class OverrideTable {

  private static final String HEADER = "from|to|name|also_mentions|lang|source_country";

  private OverrideTable() {}

  /** Returns the overrides of these lines. */
  public static Overrides of(String... lines) {
    try {
      return Overrides.read(
          "overrides.tsv", new ByteArrayInputStream(text(lines).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the table as an operator writes it. */
  public static String text(String... lines) {
    return Stream.concat(Stream.of(HEADER), Stream.of(lines))
        .map(line -> line.replace('|', '\t') + "\n")
        .collect(joining());
  }
}
