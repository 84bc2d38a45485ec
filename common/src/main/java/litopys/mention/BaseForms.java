package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.PhraseInflector;
import litopys.language.Reading;
import litopys.text.Token;

/**
 * Brings a name of several words back to the nominative: its head is the first noun, with nothing
 * but adjectives that agree with it before it; what follows the head stays.
 */
final class BaseForms {

  private final PhraseInflector inflector;

  BaseForms(PhraseInflector inflector) {
    this.inflector = inflector;
  }

  /** Returns the base form of the name, or the name as it stands if it has no such head. */
  String of(AnnotatedText text, int firstToken, int endToken) {
    String surface = text.tokenized().between(firstToken, endToken);
    if (text.isShouted(firstToken)) {
      return surface;
    }
    for (int head = firstToken; head < endToken; head++) {
      if (!text.token(head).isWord()) {
        return surface;
      }
      for (Reading reading : readings(text, head)) {
        Optional<List<String>> phrase =
            reading.grammar().isNoun() && reading.grammar().grammaticalCase() != Case.VOCATIVE
                ? nominative(text, firstToken, head, reading)
                : Optional.empty();
        if (phrase.isPresent()) {
          String base = String.join(" ", phrase.get());
          return head + 1 < endToken
              ? base + surface.substring(text.token(head).end() - text.token(firstToken).begin())
              : base;
        }
      }
      if (!text.hasReading(head, r -> r.grammar().isAdjective())) {
        return surface;
      }
    }
    return surface;
  }

  private static List<Reading> readings(AnnotatedText text, int index) {
    List<Reading> known = text.readings(index);
    return known.isEmpty() ? text.morphology().compoundReadings(text.token(index).text()) : known;
  }

  private Optional<List<String>> nominative(
      AnnotatedText text, int firstToken, int head, Reading reading) {
    List<String> words = new ArrayList<>();
    for (Token token : text.tokenized().tokens().subList(firstToken, head + 1)) {
      words.add(token.text());
    }
    return inflector.toNominative(words, head - firstToken, reading);
  }
}
