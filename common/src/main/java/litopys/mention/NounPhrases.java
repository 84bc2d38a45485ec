package litopys.mention;

import java.util.Optional;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Reading;
import litopys.text.Token;

/**
 * Follows the complements of a noun to the right: "закордонних справ України", "з питань
 * євроінтеграції", "імені Тараса Шевченка".
 */
final class NounPhrases {

  private static final Set<String> CONJUNCTIONS = Set.of("і", "й", "та", "и");
  private static final Set<String> PREPOSITIONS =
      Set.of("з", "із", "зі", "по", "для", "при", "с", "у", "в", "за");
  private static final Set<String> NAMED_AFTER = Set.of("імені", "ім", "имени", "им");

  private static final int LONGEST = 12;

  private NounPhrases() {}

  /** Returns the index after the longest complement that begins at a token; the token if none. */
  static int endOfComplement(AnnotatedText text, int begin) {
    int limit = Math.min(text.sentenceOf(begin - 1).endToken(), begin + LONGEST);
    int end = begin;
    while (end < limit) {
      int next = endOfPart(text, end, limit, end == begin);
      if (next == end) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int endOfPart(AnnotatedText text, int at, int limit, boolean first) {
    if (!text.tokenized().isSpaced(at - 1)) {
      return at;
    }
    int genitive = endOfPhrase(text, at, limit, Case.GENITIVE);
    if (genitive > at) {
      return genitive;
    }
    String word = text.token(at).text();
    if (NAMED_AFTER.contains(word)) {
      return endOfNamesake(text, at, limit);
    }
    if (at + 1 >= limit) {
      return at;
    }
    if (CONJUNCTIONS.contains(word) && !first) {
      return afterJoint(at, endOfPhrase(text, at + 1, limit, Case.GENITIVE));
    }
    return PREPOSITIONS.contains(word) ? endOfPrepositional(text, at, limit, word) : at;
  }

  private static int endOfPrepositional(AnnotatedText text, int at, int limit, String word) {
    switch (word) {
      case "у", "в" -> {
        boolean affairs = Set.of("справах", "делам", "делах").contains(text.lower(at + 1));
        return affairs ? afterJoint(at, at + 2) : at;
      }
      case "по" -> {
        return afterJoint(at, endOfPhrase(text, at + 1, limit, Case.DATIVE));
      }
      case "за" -> {
        return at;
      }
      default -> {
        int genitive = endOfPhrase(text, at + 1, limit, Case.GENITIVE);
        return afterJoint(
            at, genitive > at + 1 ? genitive : endOfPhrase(text, at + 1, limit, Case.LOCATIVE));
      }
    }
  }

  private static int afterJoint(int at, int end) {
    return end > at + 1 ? end : at;
  }

  /** "ім. Т. Г. Шевченка": the namesake's capitalised words and initials. */
  private static int endOfNamesake(AnnotatedText text, int at, int limit) {
    int end = at + 1;
    while (end < limit && (text.token(end).is(".") || text.token(end).isCapitalized())) {
      end++;
    }
    return end > at + 1 ? end : at;
  }

  /**
   * Returns the index after "adjective* noun" of one case, or after an indeclinable name; the begin
   * if there is none. People are no part of an institution's name, but their offices are.
   */
  static int endOfPhrase(AnnotatedText text, int begin, int limit, Case grammaticalCase) {
    int at = begin;
    while (at < limit && text.token(at).isWord() && isAdjective(text, at, grammaticalCase)) {
      boolean alsoNoun = isNoun(text, at, grammaticalCase);
      boolean goesOn =
          at + 1 < limit
              && (isNoun(text, at + 1, grammaticalCase)
                  || isAdjective(text, at + 1, grammaticalCase));
      if (alsoNoun && !goesOn) {
        return at + 1;
      }
      at++;
      if (at < limit && CONJUNCTIONS.contains(text.token(at).text())) {
        at++;
      }
    }
    return at < limit && isNoun(text, at, grammaticalCase) ? at + 1 : begin;
  }

  static boolean isAdjective(AnnotatedText text, int index, Case grammaticalCase) {
    return findAdjective(text, index, grammaticalCase).isPresent();
  }

  private static Optional<Reading> findAdjective(AnnotatedText text, int index, Case wanted) {
    return text.readings(index).stream()
        .filter(r -> r.grammar().isAdjective() && r.grammar().grammaticalCase() == wanted)
        .findFirst();
  }

  private static boolean isNoun(AnnotatedText text, int index, Case wanted) {
    Token token = text.token(index);
    if (!token.isWord()) {
      return false;
    }
    if (text.hasReading(index, r -> r.grammar().isVerb()) && !token.isCapitalized()) {
      return false;
    }
    return text.hasReading(
        index,
        r ->
            r.grammar().isNoun()
                && r.grammar().grammaticalCase().agreesWith(wanted)
                && !r.grammar().isPersonal());
  }
}
