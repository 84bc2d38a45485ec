package litopys.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import litopys.evaluation.GoldMention;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFilesTest {

  private final Path folder;

  GoldFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void jsonLinesTellWhatTheyAnnotate() throws IOException {
    String line =
        """
        {"id": "a", "lang": "uk", "title": "Т", "text": "😀 Марія Гай у Луцьку.", "types": ["PER"],
         "mentions": [{"begin": 2, "end": 11, "type": "PER", "lemma": "Марія Гай", "gold_id": "P"}]}
        """;
    Path file = write("a.jsonl", line.replace("\n", " "));

    GoldDocument document = read(file).get(0);

    assertThat(document.id()).isEqualTo("a");
    assertThat(document.title()).isEqualTo("Т");
    assertThat(document.types()).containsExactly("PERSON");
    GoldMention mention = document.mentions().get(0);
    assertThat(mention.type()).isEqualTo("PERSON");
    assertThat(mention.lemma()).contains("Марія Гай");
    assertThat(mention.id()).contains("P");
  }

  @Test
  void withoutTypesADocumentHasThoseOfItsFile() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"lang": "uk", "text": "Литва", "mentions": [{"begin": 0, "end": 5, "type": "COUNTRY"}]}

            {"lang": "uk", "text": "Нікого", "mentions": []}
            """);

    assertThat(read(file))
        .extracting(GoldDocument::id, GoldDocument::types)
        .containsExactly(
            tuple(file + ":1", java.util.Set.of("COUNTRY")),
            tuple(file + ":3", java.util.Set.of("COUNTRY")));
  }

  @Test
  void theLastOfTwoLabelsOfOneTargetCounts() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"lang": "en", "text": "He left", "targets": [{"begin": 0, "end": 2, "label": 1},\
             {"begin": 0, "end": 2, "label": "negative"}]}
            """);

    assertThat(read(file).get(0).targets())
        .singleElement()
        .satisfies(target -> assertThat(target.label()).hasValue(-1));
  }

  @Test
  void conllIsPutBackIntoLines() throws IOException {
    Path file =
        write(
            "a.conll",
            """
            -DOCSTART- -X- O O

            # text = ignored
            Газета NN O
            « PU O
            Нова NN B-ORG
            хвиля NN I-ORG
            » PU O
            ( PU O
            Львів NN B-LOC
            ) PU O
            , PU O
            Остап NN B-PER
            Гай NN I-PER

            # O

            -DOCSTART- O
            Львів\tNN\tI-LOC
            Луцьк\tNN\tB-LOC
            """);

    List<GoldDocument> documents = read(file);

    assertThat(documents)
        .extracting(GoldDocument::text)
        .containsExactly("Газета «Нова хвиля» (Львів), Остап Гай\n#", "Львів Луцьк");
    assertThat(documents.get(0).mentions())
        .extracting(GoldMention::type, m -> surface(documents.get(0), m))
        .containsExactly(
            tuple("ORGANIZATION", "Нова хвиля"),
            tuple("PLACE", "Львів"),
            tuple("PERSON", "Остап Гай"));
    assertThat(documents.get(1).mentions()).hasSize(2);
    assertThat(documents.get(1).types())
        .containsExactlyInAnyOrder("ORGANIZATION", "PLACE", "PERSON");
  }

  @Test
  void conllWithoutDocumentsIsADocumentPerSentence() throws IOException {
    Path file = write("a.iob2", "Хтось O\n\nОстап B-PER\n\n\n");

    assertThat(read(file)).extracting(GoldDocument::id).containsExactly(file + ":1", file + ":3");
  }

  @Test
  void bratIsAFolderOfTextsAndSpans() throws IOException {
    write("b/one.txt", "Остап Гай і Марія\nу Львові");
    write(
        "b/one.ann",
        """
        T1\tPER 0 9\tОстап Гай
        #1\tAnnotatorNotes T1\tyes
        R1\tknows Arg1:T1 Arg2:T2\t
        T2\tPER 12 17\tМарія
        N1\tReference T2 Wikidata:Q345\tMary
        T3\tLOC 18 19;20 26\tу Львові
        """);

    GoldDocument document = read(folder.resolve("b")).get(0);

    assertThat(document.id()).isEqualTo("one");
    assertThat(document.mentions())
        .extracting(GoldMention::type, m -> surface(document, m), GoldMention::id)
        .containsExactly(
            tuple("PERSON", "Остап Гай", Optional.empty()),
            tuple("PERSON", "Марія", Optional.of("Wikidata:Q345")),
            tuple("PLACE", "у Львові", Optional.empty()));
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    Path file = folder.resolve("a.conll.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("Остап B-PER\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read(file).get(0).text()).isEqualTo("Остап");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.jsonl | {\"text\": | FILE:1: not JSON: Unexpected end-of-input",
        "a.jsonl | [1] | FILE:1: a JSON object was expected, not [1]",
        "a.jsonl | {\"id\": \"1\"} | FILE:1: text: missing",
        "a.jsonl | {\"text\": \"a\", \"mentions\": 3} | FILE:1: mentions: not a list: 3",
        "a.jsonl | {\"text\": \"abc\", \"mentions\": [{\"begin\": 1, \"end\": 4, \"type\": \"PER\"}]} |"
            + " FILE:1: mentions[0].end: 4 is not in the text, which has 3 code points",
        "a.jsonl | {\"text\": \"abc\", \"mentions\": [{\"begin\": \"x\", \"end\": 4}]} | FILE:1:"
            + " mentions[0].begin: not a whole number: \"x\"",
        "a.jsonl | {\"text\": \"abc\", \"mentions\": [{\"begin\": 0, \"end\": 2}]} | FILE:1:"
            + " mentions[0].type: missing",
        "a.jsonl | {\"text\": \"abc\", \"mentions\": [{\"begin\": 0, \"end\": 2, \"type\": \"PER\","
            + " \"surface\": \"bc\"}]} | FILE:1: mentions[0].surface: 'bc' is not what stands between"
            + " begin and end (in code points): 'ab'",
        "a.jsonl | {\"text\": \"abc\", \"targets\": [{\"begin\": 0, \"end\": 2, \"label\": 7}]} |"
            + " FILE:1: targets[0].label: not a label of tone: 7; allowed: -1, 0, 1",
        "a.conll | Остап PERSON | FILE:1: not a token and a tag: 'Остап PERSON'; the last column must"
            + " be O, B-KIND or I-KIND",
        "a.xml | <a/> | the name of 'FILE' does not tell its format; give --format, one of jsonl,"
            + " conll, brat",
        "a.txt | Остап | cannot read 'NAME.ann': no such file",
      })
  void whatIsWrongIsNamedWithItsPlace(String name, String content, String message)
      throws IOException {
    Path file = write(name, content);
    String expected =
        message
            .replace("FILE", file.toString())
            .replace("NAME", file.toString().replace(".txt", ""));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--gold: " + expected);
  }

  @Test
  void aLanguageHasToBeKnown() throws IOException {
    Path json = write("a.jsonl", "{\"text\": \"abc\"}");
    Path conll = write("a.conll", "abc O");

    assertThatThrownBy(() -> read(json, Optional.empty()))
        .hasMessage("--gold: %s:1: lang: missing; write \"lang\": \"uk\", or give --lang", json);
    assertThatThrownBy(() -> read(conll, Optional.empty()))
        .hasMessage(
            "--gold: '%s' does not tell its language; give --lang, for example --lang uk", conll);
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("a.conll");
    Files.write(file, "Остап B-PER".getBytes(Charset.forName("windows-1251")));

    assertThatThrownBy(() -> read(file))
        .hasMessage("--gold: cannot read '%s': it is not UTF-8", file);
  }

  @Test
  void anIdIsGivenOnce() throws IOException {
    Path file =
        write("a.jsonl", "{\"id\": \"1\", \"text\": \"a\"}\n{\"id\": \"1\", \"text\": \"b\"}");

    assertThatThrownBy(() -> read(file))
        .hasMessage("--gold: %s:2: id: given twice in this file: '1'", file);
  }

  private static String surface(GoldDocument document, GoldMention mention) {
    return document.text().substring(mention.begin(), mention.end());
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<GoldDocument> read(Path file) {
    return read(file, Optional.of("uk"));
  }

  private static List<GoldDocument> read(Path file, Optional<String> lang) {
    UserFiles files = new UserFiles("--gold", new Configuration());
    return new GoldFiles(files, Optional.empty(), lang).read(List.of(file.toString()));
  }
}
