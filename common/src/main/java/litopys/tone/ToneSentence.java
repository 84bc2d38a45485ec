package litopys.tone;

import java.util.List;
import java.util.OptionalInt;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.NameType;
import litopys.language.Reading;
import litopys.syntax.Clauses;
import litopys.syntax.FramedWord;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;
import litopys.text.Sentence;
import litopys.text.Spelling;

/** A parsed sentence with the charges, lemmas and stems of its words. Used by one thread. */
final class ToneSentence {

  private static final String NAME = "NAME";

  /** Letters of a stem. */
  private static final int STEM = 6;

  private final ParsedSentence parsed;
  private final OptionalInt[] valences;
  private final String[] lemmas;
  private final String[] stems;

  ToneSentence(ParsedSentence parsed, ToneLexicon lexicon) {
    this.parsed = parsed;
    int size = sentence().endToken() - sentence().firstToken();
    this.valences = new OptionalInt[size];
    this.lemmas = new String[size];
    this.stems = new String[size];
    for (int i = sentence().firstToken(); i < sentence().endToken(); i++) {
      lemmas[at(i)] = lemmaOf(i);
      stems[at(i)] = isProperName(i) ? NAME : stemOf(lemma(i));
      // what modifies a charge has none itself
      valences[at(i)] =
          parsed.isMention(i) || parsed.isModifier(i)
              ? OptionalInt.empty()
              : lexicon.findValence(text(), i);
    }
  }

  private String lemmaOf(int token) {
    List<Reading> readings = text().readings(token);
    return Spelling.fold(readings.isEmpty() ? text().lower(token) : readings.get(0).lemma());
  }

  private static String stemOf(String lemma) {
    return lemma.length() <= STEM ? lemma : lemma.substring(0, STEM);
  }

  private int at(int token) {
    return token - sentence().firstToken();
  }

  ParsedSentence parsed() {
    return parsed;
  }

  AnnotatedText text() {
    return parsed.text();
  }

  Sentence sentence() {
    return parsed.sentence();
  }

  Clauses clauses() {
    return parsed.clauses();
  }

  List<FramedWord> framed() {
    return parsed.framed();
  }

  boolean isName(int token) {
    return parsed.isName(token);
  }

  boolean isNegated(int token) {
    return parsed.isModified(Modifier.NEGATOR, token, ParsedSentence.NEGATION_SCOPE);
  }

  /** The base form of a word, the likeliest, as spellings of it share it. */
  String lemma(int token) {
    return lemmas[at(token)];
  }

  /** A name says who it is and nothing for or against, at the begin of a sentence, too. */
  private boolean isProperName(int token) {
    return parsed.isName(token)
        || parsed.isDerived(token)
        || (text().token(token).isCapitalized()
            && text().hasReading(token, r -> r.grammar().nameType() != NameType.NONE));
  }

  /** What derived words share: "критик" of "критика" and "критикувати"; all names are one. */
  String stem(int token) {
    return stems[at(token)];
  }

  /** Charge of a word, 0 if it has none. */
  int valence(int token) {
    return valences[at(token)].orElse(0);
  }
}
