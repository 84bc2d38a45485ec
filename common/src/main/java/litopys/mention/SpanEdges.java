package litopys.mention;

import java.util.Optional;
import java.util.Set;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.PartOfSpeech;
import litopys.sequence.LabeledSpan;
import litopys.text.Token;

/**
 * Brings the edges of a labelled name to the convention: quotation marks that enclose it or have no
 * partner in it, function words and, before a person, titles in lower case stay outside.
 */
final class SpanEdges {

  private static final Set<PartOfSpeech> FUNCTION_WORDS =
      Set.of(PartOfSpeech.PREPOSITION, PartOfSpeech.CONJUNCTION, PartOfSpeech.OTHER);

  private static final String QUOTES = "«»“”„\"'";

  private SpanEdges() {}

  /** Returns the span without what does not belong to the name; empty if nothing is left. */
  static Optional<LabeledSpan> trim(AnnotatedText text, LabeledSpan span) {
    int first = span.begin();
    int last = span.end();
    boolean person = span.label().equals(EntityKind.PERSON.name());
    while (first < last && isOutside(text, first, first, last, person)) {
      first++;
    }
    while (first < last && isOutside(text, last - 1, first, last, person)) {
      last--;
    }
    return first < last
        ? Optional.of(new LabeledSpan(first, last, span.label()))
        : Optional.empty();
  }

  private static boolean isOutside(
      AnnotatedText text, int token, int first, int last, boolean person) {
    Token edge = text.token(token);
    if (isQuote(edge)) {
      return quotes(text, first, last) % 2 == 1
          || (isQuote(text.token(first)) && isQuote(text.token(last - 1)));
    }
    boolean title = person && edge.isWord() && Character.isLowerCase(edge.text().charAt(0));
    return title || isFunctionWord(text, token);
  }

  private static boolean isQuote(Token token) {
    return token.text().length() == 1 && QUOTES.contains(token.text());
  }

  private static int quotes(AnnotatedText text, int first, int last) {
    int quotes = 0;
    for (int i = first; i < last; i++) {
      quotes += isQuote(text.token(i)) ? 1 : 0;
    }
    return quotes;
  }

  /**
   * Tells whether a word is none that a name is made of. "Ли" and "Но" are surnames too, but not at
   * the start of a sentence, where any word has a capital.
   */
  private static boolean isFunctionWord(AnnotatedText text, int token) {
    boolean initial = token + 1 < text.size() && text.token(token + 1).is(".");
    if (initial || text.readings(token).isEmpty() || text.token(token).isAllCaps()) {
      return false;
    }
    boolean start = text.isSentenceStart(token);
    return text.readings(token).stream()
        .map(reading -> reading.grammar().partOfSpeech())
        .allMatch(p -> FUNCTION_WORDS.contains(p) || (start && p == PartOfSpeech.PARTICLE));
  }
}
