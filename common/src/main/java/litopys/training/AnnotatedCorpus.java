package litopys.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads annotated text: documents parted by empty lines, each with its genre, a line a sentence.
 */
public final class AnnotatedCorpus {

  private static final String GENRE = "# genre: ";

  private static final String FOLDER = "/litopys/training/";

  private AnnotatedCorpus() {}

  /** Returns the documents that the project carries for a language, domain by domain. */
  public static List<AnnotatedDocument> ofProject(String language) {
    List<AnnotatedDocument> documents = new ArrayList<>();
    try {
      for (String domain : domains()) {
        String file = language + "/" + domain + ".txt";
        try (Reader reader = open(file)) {
          documents.addAll(read(file, reader));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the training corpus", e);
    }
    return documents;
  }

  /** Returns the domains of news that the corpus covers, each a file in every language. */
  public static List<String> domains() throws IOException {
    try (BufferedReader reader = new BufferedReader(open("domains.txt"))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private static Reader open(String file) {
    InputStream stream =
        Objects.requireNonNull(
            AnnotatedCorpus.class.getResourceAsStream(FOLDER + file),
            "Not on the class path: " + FOLDER + file);
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /**
   * Reads one file.
   *
   * @param name of the file, for errors and for {@link AnnotatedDocument#place}
   * @throws IllegalArgumentException with file and line, if the annotation is broken
   */
  public static List<AnnotatedDocument> read(String name, Reader reader) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    List<AnnotatedSentence> sentences = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    String genre = "report";
    int begin = 0;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        close(documents, name, begin, genre, sentences);
        genre = "report";
      } else if (line.startsWith(GENRE)) {
        close(documents, name, begin, genre, sentences);
        genre = line.substring(GENRE.length()).strip();
      } else if (!line.startsWith("#")) {
        begin = sentences.isEmpty() ? number : begin;
        sentences.add(sentence(name, number, line.strip()));
      }
    }
    close(documents, name, begin, genre, sentences);
    return documents;
  }

  private static void close(
      List<AnnotatedDocument> documents,
      String name,
      int line,
      String genre,
      List<AnnotatedSentence> sentences) {
    if (!sentences.isEmpty()) {
      documents.add(new AnnotatedDocument(name + ":" + line, genre, sentences));
      sentences.clear();
    }
  }

  private static AnnotatedSentence sentence(String name, int line, String text) {
    try {
      return AnnotatedSentence.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ":" + line + ": " + e.getMessage(), e);
    }
  }
}
