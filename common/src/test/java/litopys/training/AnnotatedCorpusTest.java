package litopys.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import litopys.training.AnnotatedSentence.AnnotatedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The training corpus keeps to its convention: {@code docs/annotation.md}. */
class AnnotatedCorpusTest {

  private static final Set<String> GENRES =
      Set.of(
          "agency note",
          "report",
          "interview",
          "analysis",
          "headline",
          "caption",
          "press release",
          "list",
          "letter",
          "column");

  /** Nouns that name nobody by themselves. */
  private static final Set<String> GENERIC =
      Set.of(
          "уряд",
          "парламент",
          "суд",
          "поліція",
          "міністерство",
          "президент",
          "правительство",
          "полиция",
          "министерство",
          "the court",
          "the ministry",
          "government",
          "police");

  @ParameterizedTest
  @CsvSource({"uk, 4000", "ru, 3000", "en, 2500"})
  void theCorpusIsLargeEnough(String language, int least) {
    int sentences =
        AnnotatedCorpus.ofProject(language).stream().mapToInt(d -> d.sentences().size()).sum();

    assertThat(sentences).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void noTwoSentencesAreOfOneMould(String language) {
    Map<String, String> seen = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (AnnotatedDocument document : AnnotatedCorpus.ofProject(language)) {
      for (AnnotatedSentence sentence : document.sentences()) {
        String skeleton = sentence.skeleton();
        boolean onlyNames = skeleton.replaceAll("\u0001[a-z]+|\\P{L}", "").isEmpty();
        String before = onlyNames ? null : seen.putIfAbsent(skeleton, document.place());
        if (before != null) {
          repeated.add(document.place() + " as " + before + ": " + sentence.text());
        }
      }
    }

    assertThat(repeated).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void genresAreKnown(String language) {
    assertThat(AnnotatedCorpus.ofProject(language))
        .allSatisfy(document -> assertThat(GENRES).contains(document.genre()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void namesBeginAndEndWithWordsAndAreNotGeneric(String language) {
    List<String> wrong = new ArrayList<>();
    forEachName(
        language,
        (document, name) -> {
          boolean edges =
              name.matches("(?s)[\\p{L}\\p{N}«\"“@#].*")
                  && name.matches("(?s).*[\\p{L}\\p{M}\\p{N}»\"”’.!+)?]");
          boolean enclosed = name.matches("(?s)[«\"“][^«»\"“”]*[»\"”]");
          if (!edges || enclosed || GENERIC.contains(name.toLowerCase(Locale.ROOT))) {
            wrong.add(document.place() + ": " + name);
          }
        });

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "en"})
  void aNameOfSeveralWordsIsAnnotatedWhereverItsDocumentHasIt(String language) {
    List<String> missed = new ArrayList<>();
    forEachName(
        language,
        (document, name) -> {
          if (name.indexOf(' ') > 0) {
            for (int at = document.text().indexOf(name);
                at >= 0;
                at = document.text().indexOf(name, at + 1)) {
              if (!isAnnotated(document, at, at + name.length())) {
                missed.add(document.place() + ": " + name);
              }
            }
          }
        });

    assertThat(missed).isEmpty();
  }

  @Test
  void everyFileIsListedAmongTheDomains() throws IOException {
    Path folder = Path.of("src/main/resources/litopys/training");
    for (String language : List.of("uk", "ru", "en")) {
      try (Stream<Path> files = Files.list(folder.resolve(language))) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
            .containsExactlyInAnyOrderElementsOf(AnnotatedCorpus.domains());
      }
    }
  }

  @Test
  void brokenAnnotationIsNamedByFileAndLine() {
    StringReader text = new StringReader("# genre: report\nГаразд.\n{PERSON Ірина мовчить.\n");

    assertThatThrownBy(() -> AnnotatedCorpus.read("own.txt", text))
        .hasMessage("own.txt:3: a name is not closed in '{PERSON Ірина мовчить.'");
  }

  @Test
  void documentsArePartedByEmptyLines() throws IOException {
    String text = "# genre: headline\nПерше\nДруге\n\n# genre: report\nТретє. Четверте.\n";

    List<AnnotatedDocument> documents = AnnotatedCorpus.read("own.txt", new StringReader(text));

    assertThat(documents)
        .extracting(AnnotatedDocument::place)
        .containsExactly("own.txt:2", "own.txt:6");
    assertThat(documents.get(0).text()).isEqualTo("Перше\nДруге");
  }

  private static boolean isAnnotated(AnnotatedDocument document, int begin, int end) {
    for (AnnotatedName name : document.outerNames()) {
      if (name.begin() < end && begin < name.end()) {
        return true;
      }
    }
    return false;
  }

  private static void forEachName(String language, BiConsumer<AnnotatedDocument, String> consumer) {
    for (AnnotatedDocument document : AnnotatedCorpus.ofProject(language)) {
      for (AnnotatedSentence sentence : document.sentences()) {
        for (AnnotatedName name : sentence.names()) {
          consumer.accept(document, name.surface(sentence.text()));
        }
      }
    }
  }
}
