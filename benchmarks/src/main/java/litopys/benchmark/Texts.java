package litopys.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import litopys.training.AnnotatedCorpus;
import litopys.training.AnnotatedDocument;

/**
 * What the benchmarks read: the documents of the training corpus, or the lines of a file of your
 * own, {@code -Dlitopys.benchmark.uk=FILE}, one article a line.
 */
final class Texts {

  private Texts() {}

  static List<String> of(String language) {
    String file = System.getProperty("litopys.benchmark." + language);
    if (file == null) {
      return AnnotatedCorpus.ofProject(language).stream().map(AnnotatedDocument::text).toList();
    }
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
