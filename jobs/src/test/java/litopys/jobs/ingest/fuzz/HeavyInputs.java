package litopys.jobs.ingest.fuzz;

import com.github.luben.zstd.ZstdOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.Inputs;
import litopys.jobs.ingest.Inputs.Compressor;
import litopys.jobs.ingest.QuarantinedRecord;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * Reads inputs that are, or unpack to, far more than the heap it is given, and prints what came of
 * each: its name, the number of articles, the reasons of what was rejected.
 */
final class HeavyInputs {

  private static final int MIB = 1 << 20;
  private static final String TEXT = HostileValues.TEXT;
  private static final String GOOD = Inputs.article(1) + "\n";

  private final Map<String, Supplier<Endless>> inputs = new LinkedHashMap<>();

  /** The argument is a Parquet file with pages of 16 MiB and more; its writer needs more memory. */
  public static void main(String[] arguments) {
    HeavyInputs heavy = new HeavyInputs();
    heavy.addLines();
    heavy.addRows();
    heavy.addPages();
    heavy.addBombs();
    IngestSetup setup = Inputs.setup();
    heavy.inputs.forEach(
        (name, content) ->
            print(name, new InputFile(name, content.get().length(), content::get), setup));
    IngestSetup smallRecords = Inputs.setup("litopys.ingest.max_record_bytes = 1 MiB");
    print("large pages.parquet", InputFile.local(Path.of(arguments[0])), smallRecords);
  }

  private static void print(String name, InputFile file, IngestSetup setup) {
    long articles = 0;
    List<String> rejects = new ArrayList<>();
    for (Ingested record : Expectations.read(file, setup, name)) {
      if (record instanceof QuarantinedRecord bad) {
        rejects.add(bad.reason().code());
      } else {
        articles++;
      }
    }
    System.out.println("%s: %d %s".formatted(name, articles, rejects));
  }

  private void addLines() {
    add("long.jsonl", "{\"text\": \"", "я", 100 * MIB, "\"}\n" + GOOD);
    add("deep.jsonl", "{\"a\": ", "[", 15 * MIB, "\n" + GOOD);
    add("deep object.json", "[" + GOOD + ",", "{\"a\":", 30 * MIB, "");
    add("deep array.json", "[" + GOOD + ",", "[", 30 * MIB, "");
    add("largest.txt", "", TEXT, 15 * MIB, "");
    add("long.txt", "", TEXT, 100 * MIB, "");
  }

  private void addRows() {
    String header = "id,text\n";
    String row = "\n1," + TEXT + "\n";
    add("quoted field.csv", header + "0,\"", "x", 40 * MIB, "\"" + row);
    add("many fields.csv", header, ",", 15 * MIB, row);
    add("many fields.tsv", "id\ttext\n\"x", "\t", 15 * MIB, "\n1\t" + TEXT);
    add("many columns.csv", "id,text", ",", 15 * MIB, row);
  }

  private void addPages() {
    addPage("largest.warc", "", TEXT, 15 * MIB);
    addPage("paragraphs.warc", "", "<p>", 15 * MIB);
    addPage("formats.warc", "", "<a x=1><b x=2><i x=3><u x=4><p>", 150_000);
    addPage("nested.warc", "", "<div>", 490_000);
    addPage("tables.warc", "", "<table><tr><td>", 490_000);
    addPage("long attribute.warc", "<p x='", "x", 15 * MIB);
    addPage("many attributes.warc", "<p ", "x ", MIB);
    addPage("references.warc", "", "&amp;", 5 * MIB);
    addPage("spaces.warc", "", "<b> </b>", 390_000);
    addPage("dates.warc", "<time itemprop=datePublished>".repeat(500), TEXT, MIB / 3);
  }

  private void addBombs() {
    addBomb("bomb.jsonl.gz", GZIPOutputStream::new, 128);
    addBomb("bomb.jsonl.zst", ZstdOutputStream::new, 64);
    addBomb("bomb.jsonl.bz2", BZip2CompressorOutputStream::new, 8);
    addBomb("bomb.txt.gz", GZIPOutputStream::new, 32);
    byte[] member = member(GZIPOutputStream::new);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
    int times = 128;
    String header = header(http.length() + (long) times * member.length);
    inputs.put("bomb.warc", () -> Endless.of(header + http, member, times, "\r\n\r\n"));
  }

  private void add(String name, String before, String word, long bytes, String after) {
    inputs.put(name, () -> Endless.of(before, word, bytes, after));
  }

  private void addPage(String name, String before, String word, long bytes) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + TEXT + before;
    long length = Endless.of(http, word, bytes, "").length();
    add(name, header(length) + http, word, bytes, "\r\n\r\n");
  }

  private static String header(long length) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://visti.example/1\r\n"
        + "WARC-Date: 2026-03-05T14:30:00Z\r\nContent-Type: application/http\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** A few kilobytes, or times as many, that unpack to 16 MiB each. */
  private void addBomb(String name, Compressor compressor, int times) {
    byte[] member = member(compressor);
    inputs.put(name, () -> Endless.of("", member, times, ""));
  }

  private static byte[] member(Compressor compressor) {
    return Inputs.written("x".repeat(16 * MIB).getBytes(StandardCharsets.ISO_8859_1), compressor);
  }
}
