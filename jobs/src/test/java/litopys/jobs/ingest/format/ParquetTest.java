package litopys.jobs.ingest.format;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.IngestedArticle.DatePrecision;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.QuarantinedRecord;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTest {

  private static final String TEXT = "Верховна Рада України ухвалила закон.";
  private static final long MOMENT = 1772721000L;

  private final Path folder;

  ParquetTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path written(
      String schema, CompressionCodecName codec, long rowGroup, List<Consumer<Group>> rows)
      throws IOException {
    Path path = folder.resolve("a.parquet");
    Files.deleteIfExists(path);
    MessageType type = MessageTypeParser.parseMessageType("message article { " + schema + " }");
    SimpleGroupFactory groups = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withType(type)
            .withCompressionCodec(codec)
            .withRowGroupSize(rowGroup)
            .withPageSize(1024)
            .build()) {
      for (Consumer<Group> row : rows) {
        Group group = groups.newGroup();
        row.accept(group);
        writer.write(group);
      }
    }
    return path;
  }

  private IngestedArticle only(String schema, Consumer<Group> row) throws IOException {
    List<Ingested> records =
        read(
            InputFile.local(
                written(schema, CompressionCodecName.UNCOMPRESSED, 1 << 20, List.of(row))));
    assertThat(quarantined(records)).isEmpty();
    return articles(records).get(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void columnsAreMappedLikeFields(CompressionCodecName codec) throws IOException {
    Path path =
        written(
            "required int64 id; optional binary Title (STRING); optional binary body (STRING);"
                + " optional binary unread; optional int64 published_at (TIMESTAMP(MILLIS,true));",
            codec,
            1 << 20,
            List.of(
                row ->
                    row.append("id", 7L)
                        .append("Title", "Рада")
                        .append("body", TEXT)
                        .append("published_at", MOMENT * 1000),
                row -> row.append("id", 8L).append("Title", "Рада")));

    List<Ingested> records = read(InputFile.local(path));

    IngestedArticle article = articles(records).get(0);
    assertThat(article.externalId()).isEqualTo("7");
    assertThat(article.title()).isEqualTo("Рада");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.publishedAt()).isEqualTo(Instant.ofEpochSecond(MOMENT));
    QuarantinedRecord bad = quarantined(records).get(0);
    assertThat(bad.position()).isEqualTo("row 2");
    assertThat(bad.reason()).isEqualTo(QuarantineReason.MISSING_TEXT);
    assertThat(new String(bad.raw(), StandardCharsets.UTF_8)).isEqualTo("id: 8\nTitle: Рада\n");
  }

  @Test
  void datesAreReadInEveryTypeThatHoldsThem() throws IOException {
    String text = "required binary text (STRING); required ";
    assertThat(
            only(text + "int32 date (DATE);", row -> row.append("text", TEXT).append("date", 20517))
                .datePrecision())
        .isEqualTo(DatePrecision.DAY);
    assertThat(
            only(
                text + "int64 date (TIMESTAMP(MICROS,false));",
                row -> row.append("text", TEXT).append("date", MOMENT * 1_000_000 + 5)))
        .extracting(IngestedArticle::publishedAt)
        .isEqualTo(Instant.ofEpochSecond(MOMENT, 5000));
    assertThat(
            only(
                text + "int64 date (TIMESTAMP(NANOS,true));",
                row -> row.append("text", TEXT).append("date", MOMENT * 1_000_000_000 + 5)))
        .extracting(IngestedArticle::publishedAt)
        .isEqualTo(Instant.ofEpochSecond(MOMENT, 5));
    assertThat(only(text + "int64 date;", row -> row.append("text", TEXT).append("date", MOMENT)))
        .extracting(IngestedArticle::publishedAt)
        .isEqualTo(Instant.ofEpochSecond(MOMENT));
    assertThat(only(text + "int32 date;", row -> row.append("text", TEXT).append("date", 2016)))
        .extracting(IngestedArticle::datePrecision)
        .isEqualTo(DatePrecision.YEAR);
    assertThat(only(text + "double date;", row -> row.append("text", TEXT).append("date", 2016.0)))
        .extracting(IngestedArticle::datePrecision)
        .isEqualTo(DatePrecision.YEAR);
    assertThat(
            only(
                text + "int96 date;",
                row -> row.append("text", TEXT).append("date", int96(MOMENT))))
        .extracting(IngestedArticle::publishedAt)
        .isEqualTo(Instant.ofEpochSecond(MOMENT));
  }

  private static Binary int96(long second) {
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(Math.floorMod(second, 86_400L) * 1_000_000_000L);
    bytes.putInt((int) (Math.floorDiv(second, 86_400L) + 2_440_588));
    return Binary.fromConstantByteArray(bytes.array());
  }

  @Test
  void namesReachIntoGroupsAndListsAreNoText() throws IOException {
    IngestedArticle article =
        only(
            "required group source { required binary domain (STRING); required binary x; }"
                + " required binary body (STRING); repeated binary text (STRING);",
            row -> {
              row.addGroup("source").append("domain", "lb.ua").append("x", "y");
              row.append("body", TEXT).append("text", "a").append("text", "b");
            });

    assertThat(article.sourceId()).isEqualTo("lb.ua");
    assertThat(article.text()).isEqualTo(TEXT);
  }

  @Test
  void textThatIsNoUtf8IsInvalid() throws IOException {
    Path path =
        written(
            "required binary text (STRING);",
            CompressionCodecName.UNCOMPRESSED,
            1 << 20,
            List.of(
                row -> row.add("text", Binary.fromConstantByteArray(new byte[] {(byte) 0xff, 1}))));

    QuarantinedRecord bad = quarantined(read(InputFile.local(path))).get(0);

    assertThat(bad.reason()).isEqualTo(QuarantineReason.INVALID_ENCODING);
    assertThat(bad.position()).isEqualTo("row 1");
  }

  @Test
  void aDamagedRowGroupEndsAtTheDamageAndReadingGoesOnWithTheNext() throws IOException {
    List<Consumer<Group>> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String text = TEXT + " " + new Random(i).nextLong();
      rows.add(row -> row.append("text", text));
    }
    byte[] bytes =
        Files.readAllBytes(
            written("required binary text (STRING);", CompressionCodecName.SNAPPY, 40_000, rows));
    for (int i = bytes.length / 3; i < bytes.length / 3 + 200; i++) {
      bytes[i] ^= 0x55;
    }

    List<Ingested> records = read(file("a.parquet", bytes));

    assertThat(quarantined(records))
        .isNotEmpty()
        .allSatisfy(
            bad -> {
              assertThat(bad.reason()).isEqualTo(QuarantineReason.UNREADABLE_PARQUET);
              assertThat(bad.position()).startsWith("row ");
              assertThat(bad.detail()).contains("are lost");
            });
    assertThat(articles(records)).hasSizeBetween(1500, 2999);
  }

  @Test
  void anOversizedRowIsRejected() throws IOException {
    Path path =
        written(
            "required binary text (STRING);",
            CompressionCodecName.ZSTD,
            1 << 20,
            List.of(row -> row.append("text", TEXT.repeat(100)), row -> row.append("text", TEXT)));

    List<Ingested> records =
        read(InputFile.local(path), setup("litopys.ingest.max_record_bytes = 1024"));

    assertThat(articles(records)).hasSize(1);
    assertThat(quarantined(records).get(0).reason()).isEqualTo(QuarantineReason.OVERSIZED_RECORD);
    assertThat(quarantined(records).get(0).position()).isEqualTo("row 1");
  }

  @Test
  void parquetInsideGzipIsNotSupported() throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            written(
                "required binary text (STRING);",
                CompressionCodecName.ZSTD,
                1 << 20,
                List.of(row -> row.append("text", TEXT))));

    assertThat(quarantined(read(file("a.parquet.gz", gzip(bytes)))).get(0).reason())
        .isEqualTo(QuarantineReason.UNSUPPORTED_FORMAT);
  }
}
