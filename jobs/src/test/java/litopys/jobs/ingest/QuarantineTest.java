package litopys.jobs.ingest;

import static litopys.jobs.ingest.Inputs.article;
import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.cut;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.json;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad record between two good ones, for each reason: reason and position are told. */
class QuarantineTest {

  private static final String TEXT = "Верховна Рада України ухвалила закон.";

  private static QuarantinedRecord onlyBad(List<Ingested> records, int good) {
    assertThat(articles(records)).hasSize(good);
    assertThat(quarantined(records)).hasSize(1);
    return quarantined(records).get(0);
  }

  /** Reads a line as the second of three. */
  private static QuarantinedRecord second(String line) {
    return second(line.getBytes(StandardCharsets.UTF_8));
  }

  private static QuarantinedRecord second(byte[] line) {
    byte[] before = (article(1) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\n" + article(3) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[before.length + line.length + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(line, 0, all, before.length, line.length);
    System.arraycopy(after, 0, all, before.length + line.length, after.length);
    IngestSetup setup =
        setup(Sources.NONE, Optional.empty(), "litopys.ingest.max_record_bytes = 64 KiB");
    return onlyBad(read(file("a.jsonl", all), setup), 2);
  }

  private static void expect(QuarantinedRecord record, QuarantineReason reason, String position) {
    assertThat(record.reason()).isEqualTo(reason);
    assertThat(record.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"text\": ",
        "{\"text\": \"a",
        "{\"text\": 'a'}",
        "{text: \"a\"}",
        "{\"a\": 1,}",
        "{} {}",
        "{\"a\": 01}",
        "plain words",
        "}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\t\"}"
      })
  void brokenJson(String line) {
    expect(second(line), QuarantineReason.BROKEN_JSON, "line 2");
  }

  @Test
  void brokenCsv() {
    String csv = "id,text\n1," + TEXT + "\n2,a,b\n3," + TEXT + "\n";

    expect(onlyBad(read(file("a.csv", csv)), 2), QuarantineReason.BROKEN_CSV, "line 3");
  }

  @Test
  void brokenWarc() {
    expect(
        onlyBad(read(file("a.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n")), 0),
        QuarantineReason.BROKEN_WARC,
        "byte 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[1, 2] ~ an array",
        "\"text\" ~ a string",
        "12 ~ a number",
        "null ~ null",
        "true ~ a boolean"
      })
  void notAnObject(String line, String what) {
    QuarantinedRecord record = second(line);

    expect(record, QuarantineReason.NOT_AN_OBJECT, "line 2");
    assertThat(record.detail()).endsWith("not " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{} ~ none of text, body, content, article, maintext, full_text, article_text, article_body, articleBody",
        "{\"text\": null} ~ none of text, body, content, article, maintext, full_text, article_text, article_body, articleBody",
        "{\"text\": \"\"} ~ text is blank",
        "{\"body\": \" \\n\\t \"} ~ body is blank",
        "{\"text\": 17} ~ text is a number",
        "{\"text\": true} ~ text is a boolean",
        "{\"text\": {\"a\": 1}} ~ text is an object",
        "{\"text\": [\"a\"]} ~ text is an array",
      })
  void missingText(String line, String detail) {
    QuarantinedRecord record = second(line);

    expect(record, QuarantineReason.MISSING_TEXT, "line 2");
    assertThat(record.detail()).isEqualTo(detail);
  }

  @Test
  void textTooShort() {
    QuarantinedRecord record =
        second(json("text", "Дев’ятнадцять 😀 літ", "date", "2026-03-05", "source", "lb.ua"));

    expect(record, QuarantineReason.TEXT_TOO_SHORT, "line 2");
    assertThat(record.detail()).isEqualTo("19 code points, but min_text_code_points is 20");
    assertThat(record.sourceId()).isEqualTo("lb.ua");
    assertThat(record.pubDate()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void missingDate() {
    QuarantinedRecord record = second(json("text", TEXT, "source", "lb.ua"));

    expect(record, QuarantineReason.MISSING_DATE, "line 2");
    assertThat(record.sourceId()).isEqualTo("lb.ua");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-31", "2026-13-01", "1812-06-24", "2126-01-01", "колись", "1e99999999999"})
  void impossibleDate(String date) {
    QuarantinedRecord record =
        second(json("text", TEXT, "date", date, "url", "https://lb.ua/2021/01/01/1"));

    expect(record, QuarantineReason.IMPOSSIBLE_DATE, "line 2");
    assertThat(record.detail()).startsWith("'" + date + "' is no date between 1990-01-01");
  }

  @Test
  void aLongDateIsQuotedUpToAWholeCharacter() {
    QuarantinedRecord record = second(json("text", TEXT, "date", "я" + "😀".repeat(200)));

    assertThat(record.detail()).startsWith("'я" + "😀".repeat(49) + "…'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"$x\": 1} ~ date is an object",
        "[2026] ~ date is an array",
        "true ~ date is a boolean"
      })
  void aDateOfAnotherTypeIsImpossibleToo(String date, String detail) {
    QuarantinedRecord record = second("{\"text\": \"" + TEXT + "\", \"date\": " + date + "}");

    expect(record, QuarantineReason.IMPOSSIBLE_DATE, "line 2");
    assertThat(record.detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "null", "None", "NaN", "-", "N/A"})
  void aDateThatStandsForNoneIsMissing(String date) {
    expect(second(json("text", TEXT, "date", date)), QuarantineReason.MISSING_DATE, "line 2");
  }

  @Test
  void invalidEncoding() {
    byte[] line = json("text", TEXT).getBytes(StandardCharsets.UTF_8);
    line[30] = (byte) 0xff;

    expect(second(line), QuarantineReason.INVALID_ENCODING, "line 2");
  }

  @Test
  void halfASurrogatePairIsInvalidEncoding() {
    QuarantinedRecord record = second(json("text", TEXT + "\\ud83d!", "date", "2026-03-05"));

    expect(record, QuarantineReason.INVALID_ENCODING, "line 2");
    assertThat(record.detail()).isEqualTo("text holds half of a surrogate pair");
  }

  @Test
  void oversizedRecord() {
    QuarantinedRecord record = second(json("text", "а".repeat(50_000)));

    expect(record, QuarantineReason.OVERSIZED_RECORD, "line 2");
    assertThat(record.raw()).hasSize(2048);
    assertThat(record.rawLength()).isEqualTo(100_012);
    assertThat(record.detail()).isEqualTo("100012 bytes, but max_record_bytes allows 65536");
  }

  @ParameterizedTest
  @CsvSource({"id", "url", "source"})
  void oversizedField(String name) {
    QuarantinedRecord record =
        second(json("text", TEXT, "date", "2026-03-05", name, ".".repeat(5000)));

    expect(record, QuarantineReason.OVERSIZED_FIELD, "line 2");
    assertThat(record.detail())
        .isEqualTo(name + " has 5000 characters, but at most 4096 are allowed");
    assertThat(record.sourceId()).isEqualTo("unknown");
  }

  @Test
  void aSourceWithHalfASurrogatePairIsUnknown() {
    QuarantinedRecord record = second(json("text", TEXT, "source", "\\ud83d"));

    expect(record, QuarantineReason.INVALID_ENCODING, "line 2");
    assertThat(record.sourceId()).isEqualTo("unknown");
  }

  @Test
  void whatALibrarySaysOfHalfACharacterIsText() {
    assertThat(second("{\"a\": 1 😀}").detail())
        .startsWith("Unexpected character ('?' (code 55357 / 0xd83d))");
  }

  @Test
  void truncatedStream() {
    String line = article(1) + "\n";
    byte[] whole = gzip((line + article(2)).getBytes(StandardCharsets.UTF_8));

    QuarantinedRecord record = onlyBad(read(file("a.jsonl.gz", cut(whole, whole.length - 12))), 1);

    expect(record, QuarantineReason.TRUNCATED_STREAM, record.position());
    int at = Integer.parseInt(record.position().substring("byte ".length()));
    assertThat(at).isGreaterThan(line.getBytes(StandardCharsets.UTF_8).length);
    assertThat(record.raw()).hasSize(at - line.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void unreadableFile() {
    InputFile denied =
        new InputFile(
            "a.jsonl",
            10,
            () -> {
              throw new IOException("Permission denied");
            });
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);

    expect(onlyBad(read(denied), 0), QuarantineReason.UNREADABLE_FILE, "file");
    expect(onlyBad(read(file("a.jsonl.gz", noise)), 0), QuarantineReason.UNREADABLE_FILE, "file");
    expect(
        onlyBad(read(file("a.xml", gzip("<a/>".getBytes(StandardCharsets.UTF_8)))), 0),
        QuarantineReason.UNSUPPORTED_FORMAT,
        "file");
    expect(onlyBad(read(file("a.csv.zst", "")), 0), QuarantineReason.UNREADABLE_FILE, "file");
  }

  @Test
  void unreadableParquet() {
    expect(
        onlyBad(read(file("a.parquet", "PAR1 and no more")), 0),
        QuarantineReason.UNREADABLE_PARQUET,
        "file");
    expect(onlyBad(read(file("a.parquet", "")), 0), QuarantineReason.UNREADABLE_PARQUET, "file");
  }

  @Test
  void unsupportedFormat() {
    byte[] noise = new byte[5000];
    new Random(2).nextBytes(noise);

    expect(onlyBad(read(file("a.jsonl", noise)), 0), QuarantineReason.UNSUPPORTED_FORMAT, "file");
    expect(
        onlyBad(read(file("a.xml", "<rss><item/></rss>")), 0),
        QuarantineReason.UNSUPPORTED_FORMAT,
        "file");
    expect(
        onlyBad(read(file("a.csv", "name,age\nІван,30\nМарія,31\n")), 0),
        QuarantineReason.UNSUPPORTED_FORMAT,
        "line 1");
  }

  @Test
  void nestingNeverOverflowsTheStack() {
    String deep = "[".repeat(20_000) + "]".repeat(20_000);
    String line = "{\"meta\": " + deep + ", \"text\": \"" + TEXT + "\", \"date\": \"2026\"}";

    assertThat(articles(read(file("a.jsonl", line)))).hasSize(1);
    assertThat(
            onlyBad(read(file("a.jsonl", "{\"meta\": " + "[{\"a\":".repeat(900_000))), 0).reason())
        .isEqualTo(QuarantineReason.BROKEN_JSON);
  }
}
