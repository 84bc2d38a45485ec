package litopys.jobs.ingest.fuzz;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.QuarantinedRecord;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parquet has no lines to find again: damage costs a page, a row group or the file, and is told.
 */
class ParquetFuzzTest {

  private static final int FILES = 20;
  private static final int ROWS = 20;
  private static final int DAMAGES_PER_FILE = 60;
  private static final Pattern LOST =
      Pattern.compile("rows (\\d+) to (\\d+) are lost.*", Pattern.DOTALL);
  private static final IngestSetup SETUP = setup();

  private final Path folder;

  ParquetFuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static byte[] written(Path path, Random random) throws IOException {
    Files.deleteIfExists(path);
    StringBuilder schema = new StringBuilder("message article { ");
    HostileValues.good("")
        .keySet()
        .forEach(name -> schema.append("optional binary ").append(name).append(" (STRING); "));
    MessageType type = MessageTypeParser.parseMessageType(schema.append('}').toString());
    List<CompressionCodecName> codecs =
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.ZSTD,
            CompressionCodecName.GZIP);
    SimpleGroupFactory groups = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withType(type)
            .withCompressionCodec(codecs.get(random.nextInt(codecs.size())))
            .withRowGroupSize(25_000L)
            .withMinRowCountForPageSizeCheck(1)
            .withDictionaryEncoding(random.nextBoolean())
            .build()) {
      for (int row = 0; row < ROWS; row++) {
        Group group = groups.newGroup();
        for (Map.Entry<String, String> field : HostileValues.record(random).entrySet()) {
          group.append(field.getKey(), field.getValue());
        }
        writer.write(group);
      }
    }
    return Files.readAllBytes(path);
  }

  /** Where the footer begins, which says what lies where. */
  static int footer(byte[] file) {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return file.length - 8 - length;
  }

  @Test
  void everyRowIsAnArticleOrQuarantinedOrInARangeThatIsToldAsLost() throws IOException {
    for (int number = 0; number < FILES; number++) {
      byte[] file = written(folder.resolve("a.parquet"), FuzzTest.random(number));
      int pages = footer(file);
      for (int i = 0; i < DAMAGES_PER_FILE; i++) {
        Random random = FuzzTest.random(number * DAMAGES_PER_FILE + i);
        byte[] damaged = file.clone();
        for (int flips = random.nextInt(6); flips > 0; flips--) {
          damaged[4 + random.nextInt(pages - 4)] ^= (byte) (1 << random.nextInt(8));
        }
        String label = FuzzTest.label("Parquet page", number * DAMAGES_PER_FILE + i);

        List<Ingested> records = Expectations.read(file("a.parquet", damaged), SETUP, label);

        assertThat(rows(records)).as(label).isEqualTo(ROWS);
      }
    }
  }

  private static long rows(List<Ingested> records) {
    long rows = articles(records).size();
    for (QuarantinedRecord bad : quarantined(records)) {
      Matcher lost = LOST.matcher(bad.detail());
      rows +=
          lost.matches() ? Long.parseLong(lost.group(2)) - Long.parseLong(lost.group(1)) + 1 : 1;
    }
    return rows;
  }

  @Test
  void aDamagedFooterEndsWell() throws IOException {
    for (int number = 0; number < FILES; number++) {
      byte[] file = written(folder.resolve("a.parquet"), FuzzTest.random(number));
      int footer = footer(file);
      for (int i = 0; i < DAMAGES_PER_FILE; i++) {
        Random random = FuzzTest.random(number * DAMAGES_PER_FILE + i);
        byte[] damaged = file.clone();
        for (int flips = random.nextInt(4); flips >= 0; flips--) {
          int at = footer + random.nextInt(file.length - footer);
          damaged[at] =
              random.nextBoolean()
                  ? (byte) random.nextInt(256)
                  : (byte) (damaged[at] ^ 1 << random.nextInt(8));
        }
        String label = FuzzTest.label("Parquet footer", number * DAMAGES_PER_FILE + i);

        List<Ingested> records =
            new ArrayList<>(Expectations.read(file("a.parquet", damaged), SETUP, label));

        assertThat(records).as(label).isNotEmpty();
      }
    }
  }

  @Test
  void anyOtherDamageEndsWell() throws IOException {
    for (int number = 0; number < FILES; number++) {
      byte[] file = written(folder.resolve("a.parquet"), FuzzTest.random(number));
      for (int i = 0; i < DAMAGES_PER_FILE / 2; i++) {
        Random random = FuzzTest.random(number * DAMAGES_PER_FILE + i);
        Damage damage = Damage.any(random);
        String label = FuzzTest.label("Parquet " + damage, number * DAMAGES_PER_FILE + i);

        Expectations.read(file("a.parquet", damage.apply(file, random)), SETUP, label);
      }
    }
  }
}
