package litopys.jobs.ingest.fuzz;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.setup;
import static litopys.jobs.ingest.Inputs.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.format.Format;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of damaged records of every format: reading ends, nothing throws, nothing is silently
 * lost, and the records around the damage come through. Another seed: {@code mvn test
 * -Dtest=FuzzTest -Dlitopys.fuzz.seed=7}.
 */
class FuzzTest {

  static final long SEED = Long.getLong("litopys.fuzz.seed", 1);

  private static final IngestSetup DETECTED = setup();
  private static final List<Format> FORMATS = List.of(Format.values());

  static String label(Object what, int number) {
    return "%s, record %d of -Dlitopys.fuzz.seed=%d".formatted(what, number, SEED);
  }

  static Random random(int number) {
    return new Random(SEED * 1_000_003 + number);
  }

  private static IngestSetup as(Format format) {
    return setup("litopys.ingest.format = " + format.option());
  }

  private static List<String> ids(Format format, List<Ingested> records) {
    return articles(records).stream()
        .map(article -> format == Format.WARC ? article.url() : article.externalId())
        .map(id -> String.valueOf(id).replaceAll(".*/", ""))
        .toList();
  }

  /** A damaged record spoils itself alone, and is told of unless it still is an article. */
  @ParameterizedTest
  @CsvSource({"JSON_LINES, 6000", "JSON, 2500", "CSV, 2500", "TSV, 2000"})
  void recordsAroundADamagedOneComeThrough(Format format, int count) {
    IngestSetup setup = as(format);
    for (int number = 0; number < count; number++) {
      Random random = random(number);
      Specimen specimen = Specimen.of(format, random);
      Damage damage = Damage.any(random);
      byte[] middle = damage.apply(specimen.middle(), random);
      String label = label(format + " " + damage, number);

      List<Ingested> records = Expectations.read(file("a", specimen.with(middle)), setup, label);

      assertThat(ids(format, records)).as(label).contains(Specimen.FIRST, Specimen.LAST);
      if (!isBlank(middle)) {
        assertThat(records.size()).as(label).isGreaterThanOrEqualTo(3);
      }
      if (format == Format.JSON_LINES) {
        assertThat(records).as(label).hasSize(lines(specimen.with(middle)));
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .chars()
        .allMatch(c -> " \t\r\n,]".indexOf(c) >= 0);
  }

  private static int lines(byte[] bytes) {
    return (int)
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace('\r', ' ')
            .lines()
            .filter(line -> line.chars().anyMatch(c -> " \t".indexOf(c) < 0))
            .count();
  }

  /** Hostile pages and headers that keep their length spoil one record of an archive. */
  @ParameterizedTest
  @CsvSource({"600"})
  void pagesAroundAHostileOneComeThrough(int count) {
    IngestSetup setup = as(Format.WARC);
    for (int number = 0; number < count; number++) {
      Random random = random(number);
      Specimen specimen = Specimen.of(Format.WARC, random);
      String label = label("WARC", number);

      List<Ingested> records =
          Expectations.read(file("a", specimen.with(specimen.middle())), setup, label);

      assertThat(ids(Format.WARC, records)).as(label).contains(Specimen.FIRST, Specimen.LAST);
      assertThat(records).as(label).hasSize(3);
    }
  }

  /** Damage anywhere, the format to be told from what is left, or asked for and wrong. */
  @ParameterizedTest
  @EnumSource(value = Format.class, names = "PARQUET", mode = EnumSource.Mode.EXCLUDE)
  void anyDamageAnywhereEndsWell(Format format) {
    for (int number = 0; number < 700; number++) {
      Random random = random(number);
      Specimen specimen = Specimen.of(format, random);
      Damage damage = Damage.any(random);
      byte[] bytes = damage.apply(specimen.with(specimen.middle()), random);
      Format other = FORMATS.get(random.nextInt(FORMATS.size()));
      String label = label(format + " " + damage, number);

      Expectations.read(file("a." + extension(other), bytes), DETECTED, label);
      if (number % 4 == 0) {
        Expectations.read(file("a", bytes), as(other), label + " read as " + other);
      }
    }
  }

  static String extension(Format format) {
    return switch (format) {
      case JSON_LINES -> "jsonl";
      case TEXT -> "txt";
      default -> format.option();
    };
  }

  /** What is left of a damaged stream is read, and the damage is told. */
  @ParameterizedTest
  @CsvSource({"gz, 1500", "bz2, 300", "zst, 700"})
  void aDamagedCompressedFileIsReadUpToTheDamage(String extension, int count) {
    for (int number = 0; number < count; number++) {
      Random random = random(number);
      Format format = List.of(Format.JSON_LINES, Format.CSV, Format.WARC).get(random.nextInt(3));
      Specimen specimen = Specimen.of(format, random);
      Damage damage = Damage.any(random);
      byte[] whole = compressed(specimen.with(specimen.middle()), extension);
      byte[] bytes = damage.apply(whole, random);
      String label = label(extension + " " + damage, number);

      List<Ingested> records =
          Expectations.read(
              file("a." + extension(format) + "." + extension, bytes), DETECTED, label);

      if (articles(records).size() < 2) {
        assertThat(quarantined(records)).as(label).isNotEmpty();
      }
    }
  }

  static byte[] compressed(byte[] bytes, String extension) {
    return switch (extension) {
      case "gz" -> gzip(bytes);
      case "bz2" -> written(bytes, target -> new BZip2CompressorOutputStream(target, 1));
      default -> written(bytes, target -> new ZstdOutputStream(target).setChecksum(true));
    };
  }
}
