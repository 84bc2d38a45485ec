package litopys.jobs.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import litopys.jobs.ingest.field.DateReader;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.field.FieldNames;
import litopys.jobs.ingest.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * All that decides how input is read; parsed once, then shipped to the workers.
 *
 * @param dates reads dates, and knows which are plausible
 * @param defaultDate day of records without a date
 * @param format of all files, instead of what their content and names say
 */
public record IngestSetup(
    FieldNames fields,
    Limits limits,
    DateReader dates,
    Sources sources,
    @Nullable LocalDate defaultDate,
    @Nullable Format format)
    implements Serializable {

  private static final String SECTION = "litopys.ingest.";

  /** Raised with every change of the code that may read a record of some file differently. */
  private static final String READER = "2";

  /** Reads the section {@code litopys.ingest}, and the table of sources it names. */
  public static IngestSetup from(Config config, Optional<LocalDate> defaultDate) {
    return from(config, defaultDate, sources(config), Instant.now());
  }

  /**
   * Reads the section {@code litopys.ingest}; {@code latest_date} counts from the start of the run.
   */
  public static IngestSetup from(
      Config config, Optional<LocalDate> defaultDate, Sources sources, Instant runStart) {
    return new IngestSetup(
        fields(config),
        new Limits(
            bytes(config, "max_record_bytes", 1 << 10),
            bytes(config, "max_raw_bytes", 0),
            number(config, "min_text_code_points", 1)),
        new DateReader(
            earliest(config),
            runStart.plus(Duration.ofDays(number(config, "latest_date_days", 0)))),
        sources,
        defaultDate.orElse(null),
        format(config).orElse(null));
  }

  /**
   * Tells apart what reads records differently. The end of the plausible dates is not part of it:
   * it moves with every run, and a file that holds dates after it says so.
   */
  public String digest() {
    return SettingsDigest.of(
        READER,
        Arrays.stream(Field.values()).map(fields::of).toList(),
        limits,
        dates.earliest(),
        sources.all(),
        Optional.ofNullable(defaultDate),
        Optional.ofNullable(format));
  }

  private static FieldNames fields(Config config) {
    Map<Field, List<String>> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String option = SECTION + "fields." + field.option();
      List<String> accepted = read(option, () -> config.getStringList(option));
      if (accepted.stream().anyMatch(String::isBlank)) {
        throw wrong(option, accepted.toString(), "a list of names, none of them blank");
      }
      names.put(field, accepted);
    }
    return new FieldNames(names);
  }

  private static int bytes(Config config, String name, int least) {
    String option = SECTION + name;
    long bytes = read(option, () -> config.getBytes(option));
    if (bytes < least || bytes > 1 << 30) {
      throw wrong(option, Long.toString(bytes), "%d to 1 GiB, for example 16 MiB".formatted(least));
    }
    return (int) bytes;
  }

  private static int number(Config config, String name, int least) {
    String option = SECTION + name;
    int number = read(option, () -> config.getInt(option));
    if (number < least) {
      throw wrong(option, Integer.toString(number), "a whole number, at least " + least);
    }
    return number;
  }

  private static Instant earliest(Config config) {
    String option = SECTION + "earliest_date";
    String value = read(option, () -> config.getString(option));
    try {
      return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw wrong(option, value, "a day such as 1990-01-01");
    }
  }

  private static Optional<Format> format(Config config) {
    String option = SECTION + "format";
    String value = read(option, () -> config.getString(option));
    if (value.equals("auto")) {
      return Optional.empty();
    }
    return Arrays.stream(Format.values())
        .filter(format -> format.option().equals(value))
        .findFirst()
        .or(
            () -> {
              throw wrong(
                  option,
                  value,
                  Arrays.stream(Format.values())
                      .map(Format::option)
                      .collect(Collectors.joining(", ", "auto, ", "")));
            });
  }

  private static Sources sources(Config config) {
    String option = SECTION + "sources";
    String value = read(option, () -> config.getString(option));
    if (value.isEmpty()) {
      return Sources.NONE;
    }
    try {
      return Sources.read(Path.of(value));
    } catch (NoSuchFileException e) {
      throw wrong(option, value, "an existing file, or \"\" for none");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read %s (%s)".formatted(value, option), e);
    }
  }

  private interface Setting<T> {
    T read();
  }

  private static <T> T read(String option, Setting<T> setting) {
    try {
      return setting.read();
    } catch (ConfigException e) {
      throw new IllegalArgumentException("%s: %s".formatted(option, e.getMessage()), e);
    }
  }

  private static IllegalArgumentException wrong(String option, String value, String allowed) {
    return new IllegalArgumentException(
        "%s: '%s' is not allowed; allowed: %s".formatted(option, value, allowed));
  }
}
