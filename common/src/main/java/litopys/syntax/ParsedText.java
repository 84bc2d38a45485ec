package litopys.syntax;

import java.util.BitSet;
import litopys.language.AnnotatedText;
import litopys.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A text and its sentences, each parsed once, when it is first asked for. Used by one thread. */
public final class ParsedText {

  private final AnnotatedText text;
  private final BitSet nameTokens;
  private final BitSet derivedTokens;
  private final SentenceParser language;
  private final @Nullable ParsedSentence[] sentences;

  ParsedText(AnnotatedText text, BitSet nameTokens, BitSet derivedTokens, SentenceParser language) {
    this.text = text;
    this.nameTokens = nameTokens;
    this.derivedTokens = derivedTokens;
    this.language = language;
    this.sentences = new ParsedSentence[text.tokenized().sentences().size()];
  }

  public AnnotatedText text() {
    return text;
  }

  /** Returns the sentence of a token. */
  public ParsedSentence sentenceOf(int token) {
    Sentence sentence = text.sentenceOf(token);
    ParsedSentence parsed = sentences[sentence.number()];
    if (parsed == null) {
      parsed = new ParsedSentence(text, sentence, nameTokens, derivedTokens, language);
      sentences[sentence.number()] = parsed;
    }
    return parsed;
  }

  /**
   * Returns the sentence of a span. If the span is no mention by name, as an adjective or a
   * demonym, it is read as one here.
   */
  public ParsedSentence sentenceOf(int firstToken, int endToken) {
    if (firstToken < 0 || endToken <= firstToken || endToken > text.size()) {
      throw new IllegalArgumentException(
          "Not tokens of the text: [%d, %d)".formatted(firstToken, endToken));
    }
    if (nameTokens.nextClearBit(firstToken) >= endToken) {
      return sentenceOf(firstToken);
    }
    BitSet names = (BitSet) nameTokens.clone();
    names.set(firstToken, endToken);
    return new ParsedSentence(text, text.sentenceOf(firstToken), names, derivedTokens, language);
  }

  /** Returns what a mention is to the framed words of its sentence. */
  public MentionRoles roles(int firstToken, int endToken) {
    ParsedSentence sentence = sentenceOf(firstToken, endToken);
    return new MentionRoles(
        sentence,
        firstToken,
        Math.min(endToken, sentence.sentence().endToken()),
        language.words(),
        language.roles());
  }
}
