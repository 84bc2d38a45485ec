package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticeTest {

  /** A library as Maven lists it, and as NOTICE does. */
  private static final Pattern LISTED = Pattern.compile("([\\w.-]+):([\\w.-]+):jar:([\\w.-]+):");

  private static final Pattern NAMED =
      Pattern.compile("^  ([\\w.-]+):([\\w.-]+) (\\d[\\w.-]*)$", Pattern.MULTILINE);

  @Test
  void noticeNamesExactlyTheLibrariesThatTheJarCarries() throws IOException {
    assertThat(coordinates(NAMED, SampleWarehouse.REPOSITORY.resolve("NOTICE")))
        .isNotEmpty()
        .isEqualTo(coordinates(LISTED, Path.of("target/bundled.txt")));
  }

  private static Set<String> coordinates(Pattern pattern, Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    pattern
        .matcher(Files.readString(file))
        .results()
        .forEach(
            match -> found.add(String.join(" ", match.group(1), match.group(2), match.group(3))));
    return found;
  }
}
