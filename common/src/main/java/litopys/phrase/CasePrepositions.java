package litopys.phrase;

import java.util.stream.Stream;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;
import litopys.text.Token;

/** Finds the prepositions of phrases of Ukrainian and Russian. */
final class CasePrepositions {

  private static final int LONGEST_PURE_PREPOSITION = 2;

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final int first;

  CasePrepositions(ParsedSentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.first = sentence.sentence().firstToken();
  }

  void addTo(Chunk chunk) {
    int at = chunk.firstToken - 1;
    while (at >= first && "«„“\"".contains(text.token(at).text())) {
      at--;
    }
    if (chunk.name == null
        && at >= first
        && text.token(at).kind() == Token.Kind.NUMBER
        && !isDate(chunk)) {
      at = overNumber(chunk, at);
    }
    if (at < first || !isAt(at) || isAdverb(at, chunk)) {
      int pair = chunk.firstToken - 2;
      if (pair >= first && sentence.isPreposition(pair, pair + 1)) {
        chunk.preposition = text.lower(pair) + " " + text.lower(pair + 1);
        chunk.begin = pair;
      }
      return;
    }
    boolean compound = at > first && sentence.isPreposition(at - 1, at);
    chunk.begin = compound ? at - 1 : at;
    chunk.preposition = compound ? text.lower(at - 1) + " " + text.lower(at) : text.lower(at);
  }

  /** "близько 100 000 солдатів": a genitive that stands for any case; returns what is before. */
  private int overNumber(Chunk chunk, int number) {
    int at = number;
    while (at >= first
        && (text.token(at).kind() == Token.Kind.NUMBER || sentence.is(Kind.QUANTITY, at))) {
      at--;
    }
    if (chunk.hasCase(Case.GENITIVE) && chunk.isPlural()) {
      chunk.grammars =
          Stream.concat(chunk.grammars.stream(), Stream.of(CaseChunker.COUNTED_SUBJECT)).toList();
    }
    chunk.begin = at + 1;
    return at;
  }

  private boolean isDate(Chunk chunk) {
    return sentence.isOf(Kind.TIME, chunk.headToken);
  }

  /** "раніше" governs a genitive, or it is an adverb; "за" before a noun is none. */
  private boolean isAdverb(int token, Chunk chunk) {
    return !chunk.hasCase(Case.GENITIVE)
        && text.token(token).text().length() > LONGEST_PURE_PREPOSITION
        && text.hasReading(token, r -> r.grammar().partOfSpeech() == PartOfSpeech.ADVERB);
  }

  boolean isAt(int token) {
    return text.hasReading(token, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION);
  }
}
