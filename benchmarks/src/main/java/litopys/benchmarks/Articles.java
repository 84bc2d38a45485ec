package litopys.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import litopys.text.TokenizedText;
import litopys.text.Tokenizer;

/**
 * The texts of one language that a benchmark reads.
 *
 * @param tokens words, numbers and marks of punctuation
 * @param words words and numbers
 */
record Articles(List<String> texts, long tokens, long words) {

  /** JSON Lines with {@code lang} and {@code text}, plain or gzip, in place of the sample. */
  static final String CORPUS = "litopys.benchmark.corpus";

  Articles {
    texts = List.copyOf(texts);
  }

  /** Reads the corpus that the system property names, else the sample of the language. */
  static Articles load(String language) {
    String corpus = System.getProperty(CORPUS, "");
    Path file = Path.of(corpus.isEmpty() ? sample(language) : corpus);
    List<String> texts = read(file, language);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: no texts in '%s'; name the languages it has, as in -p language=uk"
              .formatted(file, language));
    }
    long tokens = 0;
    long words = 0;
    for (String text : texts) {
      TokenizedText tokenized = Tokenizer.plain().tokenize(text);
      tokens += tokenized.size();
      words += tokenized.wordCount();
    }
    return new Articles(texts, tokens, words);
  }

  private static String sample(String language) {
    return switch (language) {
      case "uk" -> "sample/corpus/uk-agencies.jsonl";
      case "ru" -> "sample/corpus/ru-news.jsonl";
      case "en" -> "sample/corpus/en-wire.jsonl.gz";
      default -> throw new IllegalArgumentException("No sample in this language: " + language);
    };
  }

  private static List<String> read(Path file, String language) {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode article = json.readTree(line);
        boolean wanted = article.path("lang").asText(language).equals(language);
        if (wanted && article.hasNonNull("text")) {
          texts.add(article.get("text").asText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return texts;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }
}
