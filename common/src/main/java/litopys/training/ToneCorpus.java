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
import litopys.language.LanguagePack;

/**
 * The sentences with labels of tone that the project carries for a language.
 *
 * @param contrasts written to be hard: polar words that concern somebody else, targets of different
 *     labels
 * @param reports written as news is, most of what they name neutral
 * @param frames made of the lexicon of frames: what a verb says of its subject and object
 */
public record ToneCorpus(
    List<TonedSentence> contrasts, List<TonedSentence> reports, List<TonedSentence> frames) {

  private static final String FOLDER = "/litopys/tone-training/";

  public ToneCorpus {
    contrasts = List.copyOf(contrasts);
    reports = List.copyOf(reports);
    frames = List.copyOf(frames);
  }

  /** Returns the sentences of a language, file by file, a line each. */
  public static ToneCorpus ofProject(LanguagePack language) {
    return new ToneCorpus(
        sentences(language.code() + "/contrasts/"),
        sentences(language.code() + "/reports/"),
        FrameSentences.of(language));
  }

  private static List<TonedSentence> sentences(String folder) {
    List<TonedSentence> sentences = new ArrayList<>();
    for (String file : lines("files.txt")) {
      if (file.startsWith(folder)) {
        int number = 0;
        for (String line : lines(file)) {
          number++;
          sentences.add(TonedSentence.parse(file + ":" + number, line));
        }
      }
    }
    return sentences;
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
