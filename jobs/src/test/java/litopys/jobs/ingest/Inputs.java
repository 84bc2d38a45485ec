package litopys.jobs.ingest;

import com.typesafe.config.ConfigFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Files of the tests, and what the reader makes of them. */
public final class Inputs {

  public static final Instant RUN_START = Instant.parse("2026-11-22T12:00:00Z");

  private Inputs() {}

  /** Returns the setup of the shipped defaults, without sources, and with a default date. */
  public static IngestSetup setup(String... overrides) {
    return setup(Sources.NONE, Optional.of(LocalDate.of(2021, 1, 1)), overrides);
  }

  public static IngestSetup setup(
      Sources sources, Optional<LocalDate> defaultDate, String... overrides) {
    return IngestSetup.from(
        ConfigFactory.parseString(String.join("\n", overrides))
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve(),
        defaultDate,
        sources,
        RUN_START);
  }

  public static InputFile file(String name, byte[] bytes) {
    return new InputFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  public static InputFile file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static List<Ingested> read(InputFile file) {
    return read(file, setup());
  }

  public static List<Ingested> read(InputFile file, IngestSetup setup) {
    List<Ingested> all = new ArrayList<>();
    try (CloseableIterator<Ingested> records = new ArticleReader(setup).read(file)) {
      records.forEachRemaining(all::add);
    }
    return all;
  }

  public static List<IngestedArticle> articles(List<Ingested> records) {
    return records.stream()
        .filter(IngestedArticle.class::isInstance)
        .map(IngestedArticle.class::cast)
        .toList();
  }

  public static List<QuarantinedRecord> quarantined(List<Ingested> records) {
    return records.stream()
        .filter(QuarantinedRecord.class::isInstance)
        .map(QuarantinedRecord.class::cast)
        .toList();
  }

  /** Returns a JSON object of these names and values, one after the other. */
  public static String json(String... namesAndValues) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.append(i == 0 ? "" : ", ")
          .append('"')
          .append(namesAndValues[i])
          .append("\": \"")
          .append(namesAndValues[i + 1])
          .append('"');
    }
    return json.append('}').toString();
  }

  /** Returns the number-th of any number of different good records. */
  public static String article(int number) {
    return json(
        "id", "a" + number,
        "date", "2026-03-05T14:30:00Z",
        "text", "Верховна Рада України ухвалила закон номер " + number + ".");
  }

  public static byte[] gzip(byte[] bytes) {
    return written(bytes, GZIPOutputStream::new);
  }

  public static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** Compresses. */
  public interface Compressor {
    OutputStream over(OutputStream target) throws IOException;
  }

  public static byte[] written(byte[] bytes, Compressor compressor) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream stream = compressor.over(target)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }
}
