package litopys.jobs.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.evaluation.GoldMention;
import litopys.evaluation.Types;

/**
 * Reads a token per line, the token in the first and its tag in the last column: O, B-KIND or
 * I-KIND (IOB2). An empty line ends a sentence; {@code -DOCSTART-} or {@code # newdoc} begins a
 * document. A file without either has sentences only, a document each.
 */
final class ConllGold {

  private static final Pattern TAG = Pattern.compile("O|([BI])-(\\S+)");
  private static final Pattern COLUMNS = Pattern.compile("[ \\t]+");
  private static final String DOCUMENT = "-DOCSTART-";
  private static final Pattern NEW_DOCUMENT = Pattern.compile("#\\s*newdoc\\b.*");

  private final String file;
  private final String lang;
  private final List<List<TaggedToken>> sentences = new ArrayList<>();
  private final List<Integer> documentBegins = new ArrayList<>();
  private int line;

  ConllGold(String file, String lang) {
    this.file = file;
    this.lang = lang;
  }

  /**
   * A line of the file.
   *
   * @param type empty outside of names
   */
  private record TaggedToken(int line, String token, String type, boolean begins) {}

  List<GoldDocument> read(BufferedReader lines) throws IOException {
    List<TaggedToken> sentence = new ArrayList<>();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      boolean documentBegins = text.startsWith(DOCUMENT) || NEW_DOCUMENT.matcher(text).matches();
      if (text.isBlank() || documentBegins) {
        close(sentence);
        if (documentBegins) {
          this.documentBegins.add(sentences.size());
        }
      } else if (!isComment(text)) {
        sentence.add(token(text.strip()));
      }
    }
    close(sentence);
    return documents();
  }

  private void close(List<TaggedToken> sentence) {
    if (!sentence.isEmpty()) {
      sentences.add(List.copyOf(sentence));
      sentence.clear();
    }
  }

  /** "# text = …" is a comment; "# O" is a token. */
  private static boolean isComment(String text) {
    String[] columns = COLUMNS.split(text.strip(), -1);
    return text.startsWith("#") && !TAG.matcher(columns[columns.length - 1]).matches();
  }

  private TaggedToken token(String text) {
    String[] columns = COLUMNS.split(text, -1);
    String tag = columns[columns.length - 1];
    Matcher matcher = TAG.matcher(tag);
    if (columns.length < 2 || !matcher.matches()) {
      throw new IllegalArgumentException(
          "%s:%d: not a token and a tag: '%s'; the last column must be O, B-KIND or I-KIND"
              .formatted(file, line, text));
    }
    boolean outside = matcher.group(1) == null;
    return new TaggedToken(
        line,
        columns[0],
        outside ? "" : Types.of(matcher.group(2)),
        !outside && matcher.group(1).equals("B"));
  }

  private List<GoldDocument> documents() {
    List<GoldDocument> documents = new ArrayList<>();
    if (documentBegins.isEmpty()) {
      sentences.forEach(sentence -> documents.add(document(List.of(sentence))));
      return documents;
    }
    documentBegins.add(sentences.size());
    int begin = 0;
    for (int end : documentBegins) {
      if (end > begin) {
        documents.add(document(sentences.subList(begin, end)));
        begin = end;
      }
    }
    return documents;
  }

  private GoldDocument document(List<List<TaggedToken>> sentences) {
    StringBuilder text = new StringBuilder();
    List<GoldMention> mentions = new ArrayList<>();
    for (List<TaggedToken> sentence : sentences) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      append(sentence, text, mentions);
    }
    return new GoldDocument(
        file + ":" + sentences.get(0).get(0).line(),
        lang,
        "",
        text.toString(),
        java.util.Set.of(),
        mentions,
        List.of());
  }

  private static void append(
      List<TaggedToken> sentence, StringBuilder text, List<GoldMention> mentions) {
    Spacing spacing = new Spacing();
    int begin = -1;
    String type = "";
    int end = -1;
    for (TaggedToken token : sentence) {
      boolean goesOn = begin >= 0 && !token.begins() && token.type().equals(type);
      if (begin >= 0 && !goesOn) {
        mentions.add(mention(text, begin, end, type));
        begin = -1;
      }
      text.append(spacing.before(token.token()));
      if (begin < 0 && !token.type().isEmpty()) {
        begin = text.length();
        type = token.type();
      }
      text.append(token.token());
      end = text.length();
    }
    if (begin >= 0) {
      mentions.add(mention(text, begin, end, type));
    }
  }

  private static GoldMention mention(StringBuilder text, int begin, int end, String type) {
    return GoldMention.of(text.codePointCount(0, begin), text.codePointCount(0, end), type);
  }
}
