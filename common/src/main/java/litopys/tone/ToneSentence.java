package litopys.tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import litopys.language.AnnotatedText;
import litopys.language.Reading;
import litopys.lexicon.PhraseTrie.Match;
import litopys.text.Sentence;
import litopys.text.Spelling;
import litopys.text.Token;
import litopys.tone.VerbFrames.FramedVerb;
import org.jspecify.annotations.Nullable;

/** A sentence with its tone words, modifiers, clauses and framed verbs. Used by one thread. */
final class ToneSentence {

  /** Letters of a stem. */
  private static final int STEM = 6;

  private final AnnotatedText text;
  private final Sentence sentence;
  private final BitSet names;
  private final Clauses clauses;
  private final OptionalInt[] valences;
  private final @Nullable Modifier[] modifiers;
  private final List<FramedVerb> verbs = new ArrayList<>();
  private final boolean question;
  private final String[] lemmas;
  private final String[] stems;

  ToneSentence(
      AnnotatedText text,
      Sentence sentence,
      BitSet names,
      ToneLexicon lexicon,
      VerbFrames frames,
      ClauseWords words) {
    this.text = text;
    this.sentence = sentence;
    this.names = names;
    this.clauses = Clauses.of(text, sentence, words);
    int size = sentence.endToken() - sentence.firstToken();
    this.valences = new OptionalInt[size];
    this.modifiers = new Modifier[size];
    this.question = endsWithQuestion();
    this.lemmas = new String[size];
    this.stems = new String[size];
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      lemmas[at(i)] = lemmaOf(i);
      stems[at(i)] = stemOf(lemma(i));
    }
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      valences[at(i)] = names.get(i) ? OptionalInt.empty() : lexicon.findValence(text, i);
    }
    markModifiers(lexicon);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (!names.get(i)) {
        frames.find(text, i, lexicon).ifPresent(verbs::add);
      }
    }
  }

  /**
   * A word that is both modifier and tone word modifies if there is a tone word in its reach ("to
   * prevent a war"), else it is a tone word itself ("was prevented"): none counts twice.
   */
  private void markModifiers(ToneLexicon lexicon) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Optional<Match<Modifier>> match =
          names.get(i) ? Optional.empty() : lexicon.findModifier(text, i);
      if (match.isEmpty() || match.get().end() > sentence.endToken()) {
        continue;
      }
      Modifier modifier = match.get().value();
      int end = match.get().end();
      boolean polar = end == i + 1 && valence(i) != 0;
      if (polar && !hasToneWord(end, end + reach(modifier))) {
        continue;
      }
      modifiers[at(i)] = modifier;
      for (int inside = i; inside < end; inside++) {
        valences[at(inside)] = OptionalInt.empty();
      }
      i = end - 1;
    }
  }

  private static int reach(Modifier modifier) {
    return switch (modifier) {
      case NEGATOR -> ToneWeights.NEGATION_SCOPE;
      case INTENSIFIER, DIMINISHER -> ToneWeights.STRENGTH_SCOPE;
      default -> 0;
    };
  }

  private boolean hasToneWord(int from, int to) {
    for (int i = from; i < Math.min(to, sentence.endToken()); i++) {
      if (valence(i) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithQuestion() {
    for (int i = sentence.endToken() - 1; i >= sentence.firstToken(); i--) {
      Token token = text.token(i);
      if (token.kind() != Token.Kind.PUNCTUATION) {
        return false;
      }
      if (token.is("?")) {
        return true;
      }
    }
    return false;
  }

  private String lemmaOf(int token) {
    List<Reading> readings = text.readings(token);
    return Spelling.fold(readings.isEmpty() ? text.lower(token) : readings.get(0).lemma());
  }

  private static String stemOf(String lemma) {
    return lemma.length() <= STEM ? lemma : lemma.substring(0, STEM);
  }

  /** The base form of a word, the likeliest, as spellings of it share it. */
  String lemma(int token) {
    return lemmas[at(token)];
  }

  /** What derived words share: "критик" of "критика" and "критикувати". */
  String stem(int token) {
    return stems[at(token)];
  }

  private int at(int token) {
    return token - sentence.firstToken();
  }

  AnnotatedText text() {
    return text;
  }

  Sentence sentence() {
    return sentence;
  }

  /** Tells whether a token is part of a mention, or has a capital as names have. */
  boolean isName(int token) {
    return names.get(token)
        || (text.token(token).isCapitalized()
            && text.token(token).text().length() > 1
            && !text.isSentenceStart(token));
  }

  Clauses clauses() {
    return clauses;
  }

  List<FramedVerb> verbs() {
    return verbs;
  }

  boolean isQuestion() {
    return question;
  }

  /** Charge of a word, 0 if it has none. */
  int valence(int token) {
    return valences[at(token)].orElse(0);
  }

  boolean has(Modifier modifier, int token) {
    return sentence.hasToken(token) && modifiers[at(token)] == modifier;
  }

  /**
   * Tells whether a modifier stands in the words before a token, in its clause; names count not.
   */
  boolean isModified(Modifier modifier, int token, int scope) {
    int seen = 0;
    for (int i = token - 1; i >= sentence.firstToken() && seen < scope; i--) {
      if (clauses.of(i) != clauses.of(token)) {
        return false;
      }
      if (text.token(i).isWord()) {
        seen += names.get(i) ? 0 : 1;
        // "не лише", "not only" deny nothing
        boolean only = modifier == Modifier.NEGATOR && has(Modifier.DIMINISHER, i + 1);
        if (has(modifier, i) && !only) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells whether a clause names somebody. */
  boolean clauseNames(int clause) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (clauses.of(i) == clause && isName(i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a modifier stands anywhere in a clause. */
  boolean clauseHas(Modifier modifier, int clause) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (clauses.of(i) == clause && has(modifier, i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a clause begins with a modifier, as its first or second word. */
  boolean clauseBeginsWith(Modifier modifier, int clause) {
    int begin = clauses.begin(clause);
    return has(modifier, begin)
        || (begin + 1 < sentence.endToken()
            && clauses.of(begin + 1) == clause
            && has(modifier, begin + 1));
  }
}
