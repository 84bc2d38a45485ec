package litopys.jobs.ingest.format;

import static litopys.jobs.ingest.Inputs.article;
import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.json;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.QuarantinedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String PRETTY =
      """
        {
          "id": "%d",
          "text": "Верховна Рада: \\"{[ухвалила]}\\" закон №%d",
          "tags": [{"a": 1}, {"b": [2, 3]}]
        }\
      """;

  private static String pretty(int number) {
    return PRETTY.formatted(number, number);
  }

  private static List<String> ids(List<Ingested> records) {
    return articles(records).stream().map(IngestedArticle::externalId).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl", "a", "a.data", "a.txt"})
  void anArrayIsReadWhateverItsName(String name) {
    String array = "\n[\n" + pretty(1) + ",\n" + pretty(2) + "\n]\n";

    assertThat(ids(read(file(name, array)))).containsExactly("1", "2");
  }

  @Test
  void anArrayOnOneLineIsRead() {
    String array = "[" + article(1) + "," + article(2) + ", " + article(3) + "]";

    assertThat(ids(read(file("a.json", array)))).containsExactly("a1", "a2", "a3");
    assertThat(ids(read(file("a.jsonl", array)))).containsExactly("a1", "a2", "a3");
  }

  @Test
  void oneObjectIsOneRecord() {
    assertThat(ids(read(file("a.json", pretty(1))))).containsExactly("1");
    assertThat(ids(read(file("a.json", article(1))))).containsExactly("a1");
  }

  @Test
  void objectsOneAfterTheOtherAreRead() {
    assertThat(ids(read(file("a.json", pretty(1) + "\n" + pretty(2) + pretty(3)))))
        .containsExactly("1", "2", "3");
  }

  @Test
  void emptyFilesAndArraysHoldNoRecords() {
    assertThat(read(file("a.json", "[]"))).isEmpty();
    assertThat(read(file("a.json", "\n"))).isEmpty();
    assertThat(read(file("a.jsonl", "\n \n\t\n"))).isEmpty();
    assertThat(read(file("a.csv", "text,date\n\n"))).isEmpty();
  }

  @Test
  void aBrokenElementSpoilsOnlyItself() {
    String array =
        "[" + article(1) + ",\n{\"id\": 2, \"text\": },\n17,\n[1],\n" + article(5) + "\n]";

    List<Ingested> records = read(file("a.json", array));

    assertThat(ids(records)).containsExactly("a1", "a5");
    assertThat(quarantined(records))
        .extracting(record -> record.position() + " " + record.reason().code())
        .containsExactly(
            "record 2 broken_json", "record 3 not_an_object", "record 4 not_an_object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"2\", \"text\": \"a quote is missing},",
        "{\"id\": \"2\", \"text\": \"a brace is missing\",",
        "{\"id\": \"2\", \"text\": [\"a bracket is missing\"},",
        "{\"id\": \"2\", \"text\": \"one \"quote\" too many\"\"},",
      })
  void aValueWithoutEndEndsBeforeTheNextLineLikeIt(String broken) {
    String array =
        "[\n" + article(1) + ",\n" + broken + "\n" + article(3) + ",\n" + article(4) + "\n]";

    List<Ingested> records = read(file("a.json", array));

    assertThat(ids(records)).containsExactly("a1", "a3", "a4");
    assertThat(quarantined(records))
        .extracting(record -> record.position() + " " + record.reason().code())
        .containsExactly("record 2 broken_json");
  }

  @Test
  void aPrettyPrintedValueWithoutEndEndsBeforeTheNext() {
    String broken = pretty(2).replace("№2\"", "№2");
    String array = "[\n" + pretty(1) + ",\n" + broken + ",\n" + pretty(3) + "\n]";

    List<Ingested> records = read(file("a.json", array));

    assertThat(ids(records)).containsExactly("1", "3");
    assertThat(quarantined(records)).hasSize(1);
  }

  @Test
  void noiseThatIsNoTextGivesBackWhatItSwallowed() {
    String array =
        "[\n  " + article(1) + ",\n  {\"id\": \u00ff\n{\u00fe },\n  " + article(3) + "\n]";
    byte[] bytes = array.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == (byte) 0xc3 ? (byte) 0x98 : bytes[i];
    }

    assertThat(ids(read(file("a.json", bytes), setup("litopys.ingest.format = json"))))
        .containsExactly("a1", "a3");
  }

  @Test
  void aFirstValueWithoutEndOnTheLineOfTheBracketEndsBeforeTheNext() {
    String array = "[{\"id\": {,\n" + article(2) + ",\n" + article(3) + "]";

    assertThat(ids(read(file("a.json", array)))).containsExactly("a2", "a3");
  }

  @Test
  void aFileThatEndsInsideAnArrayIsTold() {
    String array = "[" + article(1) + "," + article(2) + ",";

    List<Ingested> records = read(file("a.json", array));

    assertThat(ids(records)).containsExactly("a1", "a2");
    QuarantinedRecord broken = quarantined(records).get(0);
    assertThat(broken.reason()).isEqualTo(QuarantineReason.BROKEN_JSON);
    assertThat(broken.position())
        .isEqualTo("byte " + array.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void anOversizedElementIsNotKeptInMemoryAndReadingGoesOn() {
    String large = json("id", "large", "text", "x".repeat(100_000));
    String array = "[" + article(1) + "," + large + "," + article(3) + "]";

    List<Ingested> records =
        read(file("a.json", array), setup("litopys.ingest.max_record_bytes = 10000"));

    assertThat(ids(records)).containsExactly("a1", "a3");
    QuarantinedRecord oversized = quarantined(records).get(0);
    assertThat(oversized.reason()).isEqualTo(QuarantineReason.OVERSIZED_RECORD);
    assertThat(oversized.position()).isEqualTo("record 2");
    assertThat(oversized.rawLength()).isEqualTo(large.length());
  }

  @Test
  void namesReachIntoObjectsInTheOrderOfPreference() {
    String line =
        "{\"article\": {\"BODY\": \"Верховна Рада України ухвалила закон.\", \"other\": {\"x\": 1}},"
            + " \"text\": null, \"content\": \"\", \"source\": {\"domain\": \"lb.ua\"},"
            + " \"_id\": {\"$oid\": \"5f\"}, \"date\": {\"$date\": 1772721000000}}";

    IngestedArticle article =
        articles(
                read(
                    file("a.jsonl", line),
                    setup("litopys.ingest.fields.text = [text, content, article.body]")))
            .get(0);

    assertThat(article.text()).startsWith("Верховна");
    assertThat(article.sourceId()).isEqualTo("lb.ua");
    assertThat(article.externalId()).isEqualTo("5f");
    assertThat(article.publishedAt()).hasToString("2026-03-05T14:30:00Z");
  }

  @Test
  void linesAreReadEvenIfTheFirstIsBroken() {
    String lines =
        "{\"id\": broken}\n"
            + IntStream.range(1, 5).mapToObj(i -> article(i)).collect(Collectors.joining("\n"));

    List<Ingested> records = read(file("a.json", lines));

    assertThat(articles(records)).hasSize(4);
    assertThat(quarantined(records))
        .extracting(QuarantinedRecord::position)
        .containsExactly("line 1");
  }
}
