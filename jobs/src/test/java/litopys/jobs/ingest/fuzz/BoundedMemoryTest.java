package litopys.jobs.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * Whatever an input unpacks to, reading it needs no more memory than the limit of a record asks.
 */
class BoundedMemoryTest {

  private static final String HEAP = "-Xmx320m";
  private static final int MINUTES = 5;

  /** A hundred kilobytes, of which each row is 32 MiB of text. */
  private static Path largePages(Path folder) throws IOException {
    Path path = folder.resolve("large pages.parquet");
    MessageType type =
        MessageTypeParser.parseMessageType("message article { required binary text (STRING); }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withType(type)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withDictionaryEncoding(false)
            .build()) {
      for (int row = 0; row < 3; row++) {
        Group group = new SimpleGroupFactory(type).newGroup();
        writer.write(group.append("text", HostileValues.TEXT.repeat(200_000)));
      }
    }
    return path;
  }

  private static String outcomes(Path folder, Path parquet)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HeavyInputs.class.getName(),
                parquet.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }

  @Test
  void inputsThatUnpackToGigabytesAreReadInASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> outcomes = outcomes(folder, largePages(folder)).lines().toList();

    assertThat(outcomes)
        .containsExactly(
            "long.jsonl: 1 [oversized_record]",
            "deep.jsonl: 1 [broken_json]",
            "deep object.json: 1 [oversized_record, broken_json]",
            "deep array.json: 1 [oversized_record, broken_json]",
            "largest.txt: 1 []",
            "long.txt: 0 [oversized_record]",
            "quoted field.csv: 1 [oversized_record]",
            "many fields.csv: 1 [broken_csv]",
            "many fields.tsv: 1 [broken_csv]",
            "many columns.csv: 0 [unsupported_format]",
            "largest.warc: 1 []",
            "paragraphs.warc: 0 [oversized_record]",
            "formats.warc: 1 []",
            "nested.warc: 1 []",
            "tables.warc: 1 []",
            "long attribute.warc: 1 []",
            "many attributes.warc: 1 []",
            "references.warc: 1 []",
            "spaces.warc: 1 []",
            "dates.warc: 1 []",
            "bomb.jsonl.gz: 0 [oversized_record]",
            "bomb.jsonl.zst: 0 [oversized_record]",
            "bomb.jsonl.bz2: 0 [oversized_record]",
            "bomb.txt.gz: 0 [oversized_record]",
            "bomb.warc: 0 [oversized_record]",
            "large pages.parquet: 0 [unreadable_parquet]");
  }
}
