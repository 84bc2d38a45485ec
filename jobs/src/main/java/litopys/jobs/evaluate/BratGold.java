package litopys.jobs.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.evaluation.GoldMention;
import litopys.evaluation.Types;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;
import litopys.text.CodePoints;

/**
 * Reads brat standoff: beside every NAME.txt a NAME.ann with lines {@code T1<TAB>PER 0 5<TAB>Хтось}
 * and, if entities are linked, {@code N1<TAB>Reference T1 Wikidata:Q1<TAB>Хтось}. A span in pieces
 * is taken from its first to its last. Relations, events and notes are passed over.
 */
final class BratGold {

  private static final Pattern SPAN =
      Pattern.compile("(T\\S+)\\t(\\S+) (\\d+) (?:\\d+;\\d+ )*(\\d+)(?:\\t.*)?");
  private static final Pattern REFERENCE = Pattern.compile("N\\S+\\tReference (T\\S+) (\\S+).*");

  private final UserFiles files;
  private final String lang;

  BratGold(UserFiles files, String lang) {
    this.files = files;
    this.lang = lang;
  }

  /** Reads a folder with all that lies below, or one text. */
  List<GoldDocument> read(String path) {
    if (!files.isFolder(path)) {
      return List.of(document(path.replaceFirst("\\.(txt|ann)$", "")));
    }
    List<GoldDocument> documents =
        files.below(path).stream()
            .filter(file -> file.endsWith(".txt"))
            .map(file -> document(file.substring(0, file.length() - ".txt".length())))
            .toList();
    if (documents.isEmpty()) {
      throw new UsageException("--gold: no .txt file below '%s'".formatted(path));
    }
    return documents;
  }

  private GoldDocument document(String name) {
    String text = files.readText(name + ".txt");
    List<GoldMention> mentions =
        files.read(name + ".ann", lines -> mentions(name + ".ann", lines, text));
    return new GoldDocument(
        name.substring(name.lastIndexOf('/') + 1), lang, "", text, Set.of(), mentions, List.of());
  }

  private static List<GoldMention> mentions(String file, BufferedReader lines, String text)
      throws IOException {
    int length = new CodePoints(text).before(text.length());
    Map<String, String> references = new HashMap<>();
    Map<String, GoldMention> spans = new java.util.LinkedHashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      Matcher reference = REFERENCE.matcher(line);
      if (reference.matches()) {
        references.put(reference.group(1), reference.group(2));
      } else if (line.startsWith("T")) {
        Matcher span = SPAN.matcher(line);
        if (!span.matches()) {
          throw error(file, number, "not a span like 'T1<TAB>PER 0 5<TAB>text': '%s'", line);
        }
        int begin = number(file, number, span.group(3));
        int end = number(file, number, span.group(4));
        if (begin >= end || end > length) {
          throw error(
              file, number, "not a span of the text, which has %s code points", "" + length);
        }
        spans.put(span.group(1), GoldMention.of(begin, end, Types.of(span.group(2))));
      }
    }
    List<GoldMention> mentions = new ArrayList<>();
    spans.forEach(
        (key, span) ->
            mentions.add(
                new GoldMention(
                    span.begin(),
                    span.end(),
                    span.type(),
                    Optional.empty(),
                    Optional.ofNullable(references.get(key)),
                    Set.of())));
    return mentions;
  }

  private static int number(String file, int line, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw error(file, line, "not an offset: %s", digits);
    }
  }

  private static IllegalArgumentException error(
      String file, int line, String message, String value) {
    return new IllegalArgumentException(
        "%s:%d: %s".formatted(file, line, message.formatted(value)));
  }
}
