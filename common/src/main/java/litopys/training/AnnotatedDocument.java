package litopys.training;

import java.util.ArrayList;
import java.util.List;
import litopys.sequence.LabeledSpan;
import litopys.text.NormalizedText;
import litopys.text.Span;
import litopys.text.TokenizedText;
import litopys.training.AnnotatedSentence.AnnotatedName;

/**
 * A text of one or more sentences that belong together.
 *
 * @param place file and line of its first sentence
 * @param genre as its header says: report, interview, headline …
 */
public record AnnotatedDocument(String place, String genre, List<AnnotatedSentence> sentences) {

  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException(place + ": a document without a sentence");
    }
  }

  /** The text: sentences in prose with a space between, headlines and the like on lines. */
  public String text() {
    return String.join(separator(), sentences.stream().map(AnnotatedSentence::text).toList());
  }

  private String separator() {
    return switch (genre) {
      case "headline", "caption", "list", "interview" -> "\n";
      default -> " ";
    };
  }

  /** Names that stand inside no other, as UTF-16 offsets into the text. */
  public List<AnnotatedName> outerNames() {
    List<AnnotatedName> names = new ArrayList<>();
    int offset = 0;
    for (AnnotatedSentence sentence : sentences) {
      for (AnnotatedName name : sentence.outerNames()) {
        names.add(
            new AnnotatedName(
                name.begin() + offset, name.end() + offset, name.label(), name.nested()));
      }
      offset += sentence.text().length() + 1;
    }
    return names;
  }

  /**
   * Returns the names as indices of tokens.
   *
   * @throws IllegalArgumentException if a name begins or ends within a token
   */
  List<LabeledSpan> spans(TokenizedText tokenized) {
    NormalizedText normalized = tokenized.text();
    List<LabeledSpan> spans = new ArrayList<>();
    int token = 0;
    for (AnnotatedName name : outerNames()) {
      Span span = normalized.toShadow(new Span(name.begin(), name.end()));
      while (token < tokenized.size() && tokenized.token(token).begin() < span.begin()) {
        token++;
      }
      int first = token;
      while (token < tokenized.size() && tokenized.token(token).end() <= span.end()) {
        token++;
      }
      boolean aligned =
          token > first
              && tokenized.token(first).begin() == span.begin()
              && tokenized.token(token - 1).end() == span.end();
      if (!aligned) {
        throw new IllegalArgumentException(
            "%s: the name cuts through a word: '%s'"
                .formatted(place, text().substring(name.begin(), name.end())));
      }
      spans.add(new LabeledSpan(first, token, name.label()));
    }
    return spans;
  }
}
