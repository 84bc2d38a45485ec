package litopys.jobs.ingest.stream;

import static litopys.jobs.ingest.Inputs.article;
import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.cut;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.QuarantinedRecord;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

  private static final int COUNT = 8_000;

  private static byte[] lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> article(number) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compressed(byte[] bytes, String extension) {
    return switch (extension) {
      case "gz" -> gzip(bytes);
      case "bz2" -> written(bytes, BZip2CompressorOutputStream::new);
      case "zst" -> written(bytes, ZstdOutputStream::new);
      default -> bytes;
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gz", "bz2", "zst"})
  void theFirstBytesTellTheCompressionNotTheName(String extension) {
    byte[] bytes = compressed(lines(0, 10), extension);

    assertThat(articles(read(file("a.jsonl." + extension, bytes)))).hasSize(10);
    assertThat(articles(read(file("a.jsonl", bytes)))).hasSize(10);
    assertThat(articles(read(file("a.jsonl.gz", bytes)))).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "zst"})
  void allMembersOfAFileAreRead(String extension) {
    byte[] bytes =
        joined(compressed(lines(0, 10), extension), compressed(lines(10, 20), extension));

    assertThat(articles(read(file("a.jsonl." + extension, bytes)))).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "zst"})
  void aTruncatedFileGivesWhatCameBeforeTheBreak(String extension) {
    byte[] whole = lines(0, COUNT);
    byte[] bytes = compressed(whole, extension);

    List<Ingested> records = read(file("a.jsonl." + extension, cut(bytes, bytes.length * 9 / 10)));

    expectAllBeforeTheBreak(records, whole);
    assertThat(quarantined(records).get(0).detail()).startsWith("the file is cut off: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bz2", "zst"})
  void aDamagedFileGivesWhatCameBeforeTheBreak(String extension) {
    byte[] whole = lines(0, COUNT);
    byte[] first = compressed(whole, extension);
    byte[] second = compressed(lines(COUNT, COUNT + 100), extension);
    for (int i = 0; i < second.length; i++) {
      second[i] ^= (byte) 0xa5;
    }

    List<Ingested> records = read(file("a.jsonl." + extension, joined(first, second)));

    assertThat(articles(records)).hasSize(COUNT);
    QuarantinedRecord broken = quarantined(records).get(0);
    assertThat(broken.reason()).isEqualTo(QuarantineReason.TRUNCATED_STREAM);
    assertThat(broken.position()).isEqualTo("byte " + whole.length);
  }

  private static void expectAllBeforeTheBreak(List<Ingested> records, byte[] whole) {
    assertThat(quarantined(records)).hasSize(1);
    QuarantinedRecord broken = quarantined(records).get(0);
    assertThat(broken.reason()).isEqualTo(QuarantineReason.TRUNCATED_STREAM);
    int at = Integer.parseInt(broken.position().substring("byte ".length()));
    String before = new String(cut(whole, at), StandardCharsets.ISO_8859_1);
    long complete = before.chars().filter(c -> c == '\n').count();
    assertThat(articles(records).size()).isBetween((int) complete, (int) complete + 1);
    assertThat(complete).isGreaterThan(COUNT / 3);
  }

  @Test
  void aFaultOfTheNetworkThatDoesNotComeBackIsHealed() {
    byte[] bytes = gzip(lines(0, COUNT));
    AtomicInteger opened = new AtomicInteger();
    InputFile file =
        new InputFile(
            "a.jsonl.gz",
            bytes.length,
            () ->
                // The second stream reads the data; the first only looks at the magic bytes.
                opened.incrementAndGet() == 2
                    ? new FailingStream(bytes, bytes.length / 2)
                    : new ByteArrayInputStream(bytes));

    List<Ingested> records = read(file);

    assertThat(quarantined(records)).isEmpty();
    assertThat(articles(records)).hasSize(COUNT);
    assertThat(opened).hasValue(3);
  }

  private static final class FailingStream extends ByteArrayInputStream {

    private final int failAt;

    FailingStream(byte[] bytes, int failAt) {
      super(bytes);
      this.failAt = failAt;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      if (pos > failAt) {
        throw new IllegalStateException("Connection reset");
      }
      return super.read(target, offset, length);
    }
  }
}
