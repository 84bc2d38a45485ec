package litopys.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import litopys.text.Quotes;
import litopys.text.Quotes.Quotation;
import litopys.text.Sentence;
import litopys.text.Spelling;
import litopys.text.Token;
import litopys.text.TokenizedText;

/** A text with what the dictionary knows of each of its words. Used by one thread. */
public final class AnnotatedText {

  private final TokenizedText text;
  private final Morphology morphology;
  private final List<List<Reading>> readings;
  private final List<String> lower;
  private final List<String> folded;
  private final List<Quotation> quotations;

  /** Tokens inside quoted speech, inside other quotation marks, and the marks of speech. */
  private final BitSet spoken = new BitSet();

  private final BitSet named = new BitSet();
  private final BitSet speechMarks = new BitSet();

  /** Tokens of sentences that are written in capitals. */
  private final BitSet shouted = new BitSet();

  public AnnotatedText(TokenizedText text, Morphology morphology) {
    this.text = text;
    this.morphology = morphology;
    this.readings = new ArrayList<>(text.size());
    this.lower = new ArrayList<>(text.size());
    this.folded = new ArrayList<>(text.size());
    for (Token token : text.tokens()) {
      readings.add(token.isWord() ? morphology.readings(token.text()) : List.of());
      lower.add(token.text().toLowerCase(Locale.ROOT));
      folded.add(Spelling.fold(lower.get(lower.size() - 1)));
    }
    this.quotations = Quotes.in(text);
    quotations.forEach(this::mark);
    for (Sentence sentence : text.sentences()) {
      if (isShouted(sentence)) {
        shouted.set(sentence.firstToken(), sentence.endToken());
      }
    }
  }

  private void mark(Quotation quotation) {
    (quotation.isSpeech() ? spoken : named).set(quotation.open() + 1, quotation.close());
    if (quotation.isSpeech()) {
      speechMarks.set(quotation.open());
      speechMarks.set(quotation.close());
    }
  }

  public TokenizedText tokenized() {
    return text;
  }

  public Morphology morphology() {
    return morphology;
  }

  public int size() {
    return text.size();
  }

  public Token token(int index) {
    return text.token(index);
  }

  /** The token in lower case. */
  public String lower(int index) {
    return lower.get(index);
  }

  /** The token as spellings of one word share it, for looking it up. */
  public String folded(int index) {
    return folded.get(index);
  }

  /** All readings of a token; empty for a word the dictionary does not know. */
  public List<Reading> readings(int index) {
    return readings.get(index);
  }

  public Sentence sentenceOf(int index) {
    return text.sentenceOf(index);
  }

  /** Quotations in the order of their closing marks. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** Tells whether a token stands inside quoted speech. */
  public boolean isQuoted(int token) {
    return spoken.get(token);
  }

  /** Tells whether a token stands in quotation marks around a few words, which are no speech. */
  public boolean isInQuotedName(int token) {
    return named.get(token);
  }

  /** Tells whether a token is a quotation mark around speech. */
  public boolean isSpeechMark(int token) {
    return speechMarks.get(token);
  }

  /** Tells whether a word opens its sentence or a quotation, where any word has a capital. */
  public boolean isSentenceStart(int index) {
    Sentence sentence = text.sentenceOf(index);
    for (int i = index - 1; i >= sentence.firstToken(); i--) {
      Token before = text.token(i);
      if (before.kind() != Token.Kind.PUNCTUATION) {
        return false;
      }
      if (":«“„\"".contains(before.text())) {
        return true;
      }
    }
    return true;
  }

  /** Tells whether the sentence of a token is in capitals throughout, as headlines may be. */
  public boolean isShouted(int index) {
    return shouted.get(index);
  }

  private boolean isShouted(Sentence sentence) {
    int capitals = 0;
    int words = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (text.token(i).isWord() && text.token(i).text().length() > 1) {
        words++;
        if (text.token(i).isAllCaps()) {
          capitals++;
        }
      }
    }
    return words >= 3 && capitals * 10 >= words * 8;
  }

  /** Tells whether any reading of a token passes. */
  public boolean hasReading(int index, Predicate<Reading> condition) {
    for (Reading reading : readings.get(index)) {
      if (condition.test(reading)) {
        return true;
      }
    }
    return false;
  }
}
