package litopys.training;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences for fitting tone keep to their convention: {@code docs/annotation-tone.md}. */
class ToneSentencesTest {

  private static final Path FOLDER = Path.of("src/main/resources/litopys/tone-training");
  private static final Pattern TARGET =
      Pattern.compile("\\{(PERSON|ORGANIZATION|COUNTRY):(-1|0|1) [^{} ][^{}]*\\}");
  private static final int LEAST = 1500;
  private static final double LEAST_SHARE = 0.30;

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void sentencesAreAnnotatedWhole(String language) throws IOException {
    assertThat(sentences(language))
        .hasSizeGreaterThanOrEqualTo(LEAST)
        .allSatisfy(
            sentence -> {
              assertThat(TARGET.matcher(sentence).find()).isTrue();
              assertThat(TARGET.matcher(sentence).replaceAll("")).doesNotContain("{", "}");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void manySentencesAreOnlyNeutralAndManyMixed(String language) throws IOException {
    List<String> sentences = sentences(language);
    List<Set<String>> labels = sentences.stream().map(ToneSentencesTest::labels).toList();

    assertThat((double) labels.stream().filter(l -> l.equals(Set.of("0"))).count())
        .isGreaterThan(LEAST_SHARE * sentences.size());
    assertThat((double) labels.stream().filter(l -> l.size() > 1).count())
        .isGreaterThan(LEAST_SHARE * sentences.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void noTwoSentencesAreOfOneMould(String language) throws IOException {
    Map<String, String> seen = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (String sentence : sentences(language)) {
      String mould =
          TARGET.matcher(sentence).replaceAll("@").replaceAll("\\d+", "0").toLowerCase(Locale.ROOT);
      String before = seen.putIfAbsent(mould, sentence);
      if (before != null) {
        repeated.add(sentence + " / " + before);
      }
    }

    assertThat(repeated).isEmpty();
  }

  private static Set<String> labels(String sentence) {
    return TARGET.matcher(sentence).results().map(target -> target.group(2)).collect(toSet());
  }

  private static List<String> sentences(String language) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
      for (Path file : files.sorted().toList()) {
        sentences.addAll(Files.readAllLines(file));
      }
    }
    return sentences;
  }
}
