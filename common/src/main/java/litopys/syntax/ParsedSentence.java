package litopys.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Reading;
import litopys.lexicon.PhraseTrie.Match;
import litopys.syntax.ClauseWords.Kind;
import litopys.text.Sentence;
import litopys.text.Spelling;
import litopys.text.Token;
import org.jspecify.annotations.Nullable;

/** A sentence with its clauses, modifiers and framed words. Used by one thread. */
public final class ParsedSentence {

  /** Words before a charge in which a negator reaches it. */
  public static final int NEGATION_SCOPE = 3;

  /** Words before a charge in which an intensifier or diminisher reaches it. */
  public static final int STRENGTH_SCOPE = 2;

  private final AnnotatedText text;
  private final Sentence sentence;
  private final BitSet names;
  private final BitSet derived;
  private final Clauses clauses;
  private final @Nullable Modifier[] modifiers;
  private final Frames frames;
  private final ClauseWords words;

  /** For each token what its base forms show; filled when it is asked for. */
  private final @Nullable Set<Kind>[] kindsOfLemmas;

  private final List<FramedWord> framed = new ArrayList<>();
  private final boolean question;

  ParsedSentence(
      AnnotatedText text,
      Sentence sentence,
      BitSet names,
      BitSet derived,
      SentenceParser language) {
    this.text = text;
    this.sentence = sentence;
    this.names = names;
    this.derived = derived;
    this.clauses = Clauses.of(text, sentence, language.words());
    this.modifiers = new Modifier[sentence.endToken() - sentence.firstToken()];
    this.frames = language.frames();
    this.words = language.words();
    this.kindsOfLemmas = noKinds(this.modifiers.length);
    this.question = endsWithQuestion();
    markModifiers(language);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (!names.get(i) && text.token(i).isWord()) {
        frames
            .find(text, i, sentence.endToken(), language.charged(), language.roles())
            .ifPresent(framed::add);
      }
    }
  }

  /**
   * A word that is both modifier and charged modifies if there is a charged word in its reach ("to
   * prevent a war"), else it is none ("was prevented"): nothing counts twice.
   */
  private void markModifiers(SentenceParser language) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Optional<Match<Modifier>> match =
          names.get(i) ? Optional.empty() : language.modifiers().find(text, i);
      if (match.isEmpty() || match.get().end() > sentence.endToken()) {
        continue;
      }
      Modifier modifier = match.get().value();
      int end = match.get().end();
      boolean charged = end == i + 1 && language.charged().isCharged(text, i);
      if (charged && !hasCharge(end, end + reach(modifier), language)) {
        continue;
      }
      for (int inside = i; inside < end; inside++) {
        modifiers[at(inside)] = modifier;
      }
      i = end - 1;
    }
  }

  private static int reach(Modifier modifier) {
    return switch (modifier) {
      case NEGATOR -> NEGATION_SCOPE;
      case INTENSIFIER, DIMINISHER, IRONY -> STRENGTH_SCOPE;
      default -> 0;
    };
  }

  private boolean hasCharge(int from, int to, SentenceParser language) {
    for (int i = from; i < Math.min(to, sentence.endToken()); i++) {
      if (!names.get(i) && language.charged().isCharged(text, i)) {
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

  private int at(int token) {
    return token - sentence.firstToken();
  }

  public AnnotatedText text() {
    return text;
  }

  public Sentence sentence() {
    return sentence;
  }

  /** Tells whether a token is inside a mention by name. */
  public boolean isMention(int token) {
    return names.get(token);
  }

  /** Tells whether a token is an adjective or demonym of an entity: "російський", "росіяни". */
  public boolean isDerived(int token) {
    return derived.get(token);
  }

  /** Tells whether a token is part of a mention, or has a capital as names have. */
  public boolean isName(int token) {
    return names.get(token)
        || (text.token(token).isCapitalized()
            && text.token(token).text().length() > 1
            && !text.isSentenceStart(token));
  }

  public Clauses clauses() {
    return clauses;
  }

  /** Returns the words that have a frame, in reading order. */
  public List<FramedWord> framed() {
    return framed;
  }

  public boolean isQuestion() {
    return question;
  }

  /** Tells whether a token is a verb of speech or thought: "заявив". */
  public boolean isSpeechVerb(int token) {
    return findFramed(token)
        .filter(word -> word.frame().isVerb() && word.frame().family() == Frame.Family.SPEECH)
        .isPresent();
  }

  /** Returns the framed word at a token. */
  public Optional<FramedWord> findFramed(int token) {
    return framed.stream().filter(word -> word.token() == token).findFirst();
  }

  /** Returns the frame of a token as a verb or a noun, where its form may be either. */
  public Optional<FramedWord> findFramed(int token, PartOfSpeech partOfSpeech) {
    return frames.find(text, token, sentence.endToken(), partOfSpeech);
  }

  /** Tells what a word shows of how the sentence is built. */
  public boolean is(Kind kind, int token) {
    return sentence.hasToken(token) && words.kinds(text.folded(token)).contains(kind);
  }

  /** Tells what a word shows by one of its base forms. */
  public boolean isOf(Kind kind, int token) {
    if (!sentence.hasToken(token)) {
      return false;
    }
    Set<Kind> kinds = kindsOfLemmas[at(token)];
    if (kinds == null) {
      kinds = kindsOfLemmas(token);
      kindsOfLemmas[at(token)] = kinds;
    }
    return kinds.contains(kind);
  }

  private Set<Kind> kindsOfLemmas(int token) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    String seen = "";
    for (Reading reading : text.readings(token)) {
      // a word has many cases, but few lemmas
      if (!reading.lemma().equals(seen)) {
        seen = reading.lemma();
        kinds.addAll(words.kinds(Spelling.fold(seen)));
      }
    }
    return kinds;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Set<Kind>[] noKinds(int length) {
    return new Set[length];
  }

  /** Tells whether two tokens are one preposition of a frame. */
  public boolean isPreposition(int first, int second) {
    return frames.isPreposition(text.lower(first), text.lower(second));
  }

  /** Tells whether a token is a modifier, or part of one of several words. */
  public boolean isModifier(int token) {
    return modifiers[at(token)] != null;
  }

  public boolean has(Modifier modifier, int token) {
    return sentence.hasToken(token) && modifiers[at(token)] == modifier;
  }

  /**
   * Tells whether a modifier stands in the words before a token, in its clause; names count not.
   */
  public boolean isModified(Modifier modifier, int token, int scope) {
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

  /**
   * Tells whether the writer keeps away from a word: by an irony marker, or by quotes around it.
   */
  public boolean isIronic(int token) {
    return isModified(Modifier.IRONY, token, STRENGTH_SCOPE)
        || text.quotations().stream().anyMatch(q -> !q.isSpeech() && q.encloses(token));
  }

  /** Tells whether a clause names somebody. */
  public boolean clauseNames(int clause) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (clauses.of(i) == clause && isName(i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a modifier stands anywhere in a clause. */
  public boolean clauseHas(Modifier modifier, int clause) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (clauses.of(i) == clause && has(modifier, i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a clause begins with a modifier, as its first or second word. */
  public boolean clauseBeginsWith(Modifier modifier, int clause) {
    int begin = clauses.begin(clause);
    return has(modifier, begin)
        || (begin + 1 < sentence.endToken()
            && clauses.of(begin + 1) == clause
            && has(modifier, begin + 1));
  }
}
