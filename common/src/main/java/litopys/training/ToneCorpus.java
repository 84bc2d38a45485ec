package litopys.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sentences with labels of tone that the project carries. */
public final class ToneCorpus {

  private static final String FOLDER = "/litopys/tone-training/";

  private ToneCorpus() {}

  /** Returns the sentences of a language, domain by domain, a line each. */
  public static List<TonedSentence> ofProject(String language) {
    List<TonedSentence> sentences = new ArrayList<>();
    for (String domain : domains(language)) {
      String file = language + "/" + domain + ".txt";
      int number = 0;
      for (String line : lines(file)) {
        number++;
        sentences.add(TonedSentence.parse(file + ":" + number, line));
      }
    }
    return sentences;
  }

  /** Returns the domains of news that the sentences of a language cover, a file each. */
  public static List<String> domains(String language) {
    return lines(language + "/domains.list");
  }

  private static List<String> lines(String file) {
    InputStream stream =
        Objects.requireNonNull(
            ToneCorpus.class.getResourceAsStream(FOLDER + file),
            "Not on the class path: " + FOLDER + file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FOLDER + file, e);
    }
  }
}
