package litopys.jobs.ingest.fuzz;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import litopys.jobs.ingest.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * A small file of one format: a good record, one to be spoiled, and another good one.
 *
 * @param before up to the end of the first record
 * @param middle the record to be spoiled, without the line break that ends it
 * @param after the last record, and what closes the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Specimen(Format format, byte[] before, byte[] middle, byte[] after) {

  static final String FIRST = "first";
  static final String LAST = "last";

  private static final List<String> OTHER_TYPES =
      List.of(
          "17",
          "-0",
          "1e999999999999",
          "9".repeat(400),
          "0." + "1".repeat(400),
          "true",
          "null",
          "{}",
          "[]",
          "[\"text\"]",
          "{\"$date\": {\"$numberLong\": \"1\"}}",
          "[".repeat(2000) + "]".repeat(2000),
          "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
          "\"\\ud83d\"",
          "\"\\ude00\\ud83d\"",
          "\"\\u0000\\uffff\"");

  static Specimen of(Format format, Random random) {
    Map<String, String> middle = HostileValues.record(random);
    return switch (format) {
      case JSON_LINES ->
          new Specimen(
              format,
              bytes(good(FIRST) + "\n"),
              bytes(json(middle, random)),
              bytes("\n" + good(LAST)));
      case JSON -> {
        String indent = random.nextBoolean() ? "  " : "";
        yield new Specimen(
            format,
            bytes("[\n" + indent + good(FIRST) + ",\n" + indent),
            bytes(json(middle, random)),
            bytes(",\n" + indent + good(LAST) + "\n]\n"));
      }
      case CSV -> delimited(format, ',', middle);
      case TSV -> delimited(format, '\t', middle);
      case TEXT ->
          new Specimen(
              format,
              bytes(""),
              bytes(middle.get("title") + "\n\n" + middle.get("text")),
              bytes(""));
      case WARC ->
          new Specimen(
              format,
              page(HostileValues.good(FIRST), html(HostileValues.good(FIRST))),
              page(middle, HostilePages.of(middle, random)),
              page(HostileValues.good(LAST), html(HostileValues.good(LAST))));
      case PARQUET -> throw new IllegalArgumentException("Parquet has no bytes of one record");
    };
  }

  /** The file with another record in the middle. */
  byte[] with(byte[] spoiled) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.writeBytes(spoiled);
    all.writeBytes(after);
    return all.toByteArray();
  }

  private static Specimen delimited(Format format, char delimiter, Map<String, String> middle) {
    Map<String, String> first = HostileValues.good(FIRST);
    return new Specimen(
        format,
        bytes(row(first.keySet(), delimiter) + "\n" + row(first.values(), delimiter) + "\n"),
        bytes(row(middle.values(), delimiter)),
        bytes("\n" + row(HostileValues.good(LAST).values(), delimiter) + "\n"));
  }

  private static String row(Collection<String> values, char delimiter) {
    return values.stream()
        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private static String good(String id) {
    return json(HostileValues.good(id), null);
  }

  /** Writes an object; with a random, one value may be of another type, or stand there twice. */
  static String json(Map<String, String> record, @Nullable Random random) {
    StringBuilder json = new StringBuilder("{");
    int other = random == null ? -1 : random.nextInt(3 * record.size());
    int at = 0;
    for (Map.Entry<String, String> field : record.entrySet()) {
      String name = "\"" + field.getKey() + "\": ";
      json.append(at == 0 ? "" : ", ").append(name).append(quoted(field.getValue()));
      if (at++ == other) {
        json.append(", ").append(name).append(HostileValues.any(OTHER_TYPES, random));
      }
    }
    return json.append('}').toString();
  }

  private static String quoted(String value) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  static String html(Map<String, String> record) {
    return "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(record.get("title"), record.get("title"), record.get("text"));
  }

  private static byte[] page(Map<String, String> record, String html) {
    byte[] body = bytes(html);
    // Only what servers answered is a page, however strange the address.
    String url = record.get("url").replaceFirst("^(?!https?:)", "https://visti.example/");
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length);
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-05T14:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            .formatted(url, bytes(http).length + body.length);
    return bytes(header + http + html + "\r\n\r\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
