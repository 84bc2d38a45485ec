package litopys.jobs.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import litopys.jobs.ingest.format.Format;

/** A folder of damaged files of every format, and one of good articles with hostile values. */
public final class HostileCorpus {

  private static final int FILES_PER_FORMAT = 30;
  private static final int LONGEST = 4096;

  /** File names that mean something to shells, globs and URIs. */
  private static final List<String> FILE_NAMES =
      List.of(
          "a b.jsonl",
          "$(reboot).jsonl",
          "'; DROP TABLE x.jsonl",
          "a%20b.jsonl",
          "{a,b}[c]*?.jsonl",
          "12:30.jsonl",
          "pub_date=2020-01-01.jsonl",
          "#x&y=z.jsonl",
          "\\back\\slash.jsonl",
          "two\nlines.jsonl");

  private HostileCorpus() {}

  /** Writes articles that are all readable, and returns them by their ids. */
  public static Map<String, Map<String, String>> writeArticles(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Map<String, String>> articles = new LinkedHashMap<>();
    for (String name : HostileValues.NAMES) {
      if (name.length() <= LONGEST && !name.isBlank()) {
        Map<String, String> article = article(name, articles.size());
        articles.put(article.get("id"), article);
      }
    }
    int file = 0;
    for (Map<String, String> article : articles.values()) {
      Path path = folder.resolve(FILE_NAMES.get(file++ % FILE_NAMES.size()));
      String before = Files.exists(path) ? Files.readString(path) : "";
      Files.writeString(path, before + Specimen.json(article, null) + "\n");
    }
    return articles;
  }

  /** Puts the name where an article has names, between and around those of people and states. */
  private static Map<String, String> article(String name, int number) {
    // With the number, since damaged files have records of these names as well.
    Map<String, String> article = HostileValues.good(name + number);
    article.put("source", name);
    article.put("url", "https://visti.example/" + number + "?" + name);
    article.put("title", name + " Остап Верес");
    article.put("date", "2026-03-0%d".formatted(1 + number % 2));
    article.put(
        "text",
        "Литва й Польща підтримали Україну. Міністр Остап %s Верес-%s сказав у Берліні: «%s». Про це пише агентство \"%s\". Польща."
            .formatted(name, name, name, name));
    return article;
  }

  public static void writeDamagedFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Format format : Format.values()) {
      for (int number = 0; format != Format.PARQUET && number < FILES_PER_FORMAT; number++) {
        Random random = FuzzTest.random(number);
        Specimen specimen = Specimen.of(format, random);
        byte[] bytes = Damage.any(random).apply(specimen.with(specimen.middle()), random);
        String extension = List.of("", ".gz", ".bz2", ".zst").get(number % 4);
        byte[] stored =
            extension.isEmpty() ? bytes : FuzzTest.compressed(bytes, extension.substring(1));
        boolean spoiled = number % 8 > 4;
        Files.write(
            folder.resolve(number + "." + FuzzTest.extension(format) + extension),
            spoiled ? Damage.any(random).apply(stored, random) : stored);
      }
    }
    for (int number = 0; number < FILES_PER_FORMAT; number++) {
      Random random = FuzzTest.random(number);
      byte[] whole = ParquetFuzzTest.written(folder.resolve("parquet.tmp"), random);
      Files.write(folder.resolve(number + ".parquet"), Damage.any(random).apply(whole, random));
    }
    Files.delete(folder.resolve("parquet.tmp"));
  }
}
