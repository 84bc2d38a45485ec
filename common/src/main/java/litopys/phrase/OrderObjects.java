package litopys.phrase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import litopys.phrase.Referent.Way;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;

/** Finds the objects of English verbs and what hangs on nouns of acts. */
final class OrderObjects {

  /** Tokens from a verb to its preposition: "spoke by phone on Tuesday with". */
  private static final int REACH = 8;

  private final ParsedSentence sentence;
  private final OrderTokens tokens;
  private final List<Phrase> phrases;
  private final OrderVerbs verbs;

  OrderObjects(
      ParsedSentence sentence, OrderTokens tokens, List<Phrase> phrases, OrderVerbs verbs) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.phrases = phrases;
    this.verbs = verbs;
  }

  List<Phrase> ofVerb(FramedWord verb) {
    Frame.Attachment object = verb.frame().object();
    if (object.isBare()) {
      return series(bareAfter(verb.token()));
    }
    return series(
        after(verb.token(), REACH)
            .filter(phrase -> object.prepositions().contains(phrase.preposition()))
            .filter(phrase -> phrase.governor() == Phrase.NONE && !isOfNoun(phrase))
            .findFirst());
  }

  /** "at a summit with Putin": the noun just before takes the preposition itself. */
  private boolean isOfNoun(Phrase phrase) {
    int before = phrases.get(phrase.series()).firstToken() - 2;
    return phrases.stream()
        .filter(other -> other.endToken() == before + 1)
        .flatMap(other -> sentence.findFramed(other.headToken()).stream())
        .anyMatch(
            noun ->
                !noun.frame().isVerb()
                    && noun.frame().object().prepositions().contains(phrase.preposition()));
  }

  /** Returns the phrase that follows a verb at once, but for adverbs. */
  Optional<Phrase> bareAfter(int verb) {
    int next = verb + 1;
    while (tokens.isAdverb(next)) {
      next++;
    }
    int begin = next;
    return phrases.stream()
        .filter(phrase -> phrase.firstToken() == begin)
        .map(this::owned)
        .findFirst();
  }

  /** "Putin's decision": the decision. */
  private Phrase owned(Phrase phrase) {
    return phrase.governor() > phrase.number() ? owned(phrases.get(phrase.governor())) : phrase;
  }

  /** "was warned by Biden". */
  List<Phrase> agents(int passive) {
    return series(
        after(passive, REACH)
            .filter(phrase -> tokens.is(Kind.AGENT, phrase.firstToken() - 1))
            .findFirst());
  }

  /** Returns whom a noun itself names: "Biden's warning", "a warning from Biden". */
  List<Phrase> ofNoun(int noun, Frame.Attachment attachment) {
    Optional<Phrase> own = findPhrase(noun);
    if (own.isEmpty()) {
      return List.of();
    }
    if (attachment.prepositions().contains(OrderTokens.POSSESSIVE)) {
      Optional<Phrase> possessor =
          phrases.stream()
              .filter(phrase -> phrase.governor() == own.get().number())
              .filter(phrase -> phrase.number() < own.get().number())
              .findFirst();
      if (possessor.isPresent()) {
        return List.of(possessor.get());
      }
    }
    return series(
        after(own.get().endToken() - 1, REACH)
            .filter(phrase -> attachment.prepositions().contains(phrase.preposition()))
            .filter(phrase -> isLinked(own.get(), phrase))
            .findFirst());
  }

  /**
   * Between a noun and what hangs on it stand only others that do: "a strike by Russia on Kyiv".
   */
  private boolean isLinked(Phrase noun, Phrase phrase) {
    Phrase first = phrases.get(phrase.series());
    for (int i = noun.number() + 1; i < first.number(); i++) {
      if (phrases.get(i).preposition().isEmpty() && phrases.get(i).governor() == Phrase.NONE) {
        return false;
      }
    }
    boolean ofOther = first.governor() != Phrase.NONE && first.governor() != noun.number();
    return !ofOther;
  }

  Optional<Phrase> findPhrase(int head) {
    return phrases.stream().filter(phrase -> phrase.headToken() == head).findFirst();
  }

  /** "Russian attacks", "US sanctions": the country before a noun. */
  Optional<Phrase> attribute(int noun) {
    return findPhrase(noun)
        .filter(phrase -> phrase.referent().way() == Way.PROPERTY)
        .flatMap(
            phrase -> {
              List<NameSpan> names =
                  phrase.referent().names().stream()
                      .filter(name -> phrase.contains(name.firstToken()))
                      .filter(NameSpan::isRepresented)
                      .toList();
              return names.isEmpty()
                  ? Optional.empty()
                  : Optional.of(phrase.as(new Referent(Way.NAME, names)));
            });
  }

  /** Returns the verb that has a noun as its object: "imposed sanctions". */
  Optional<OrderVerbs.Verb> findSupport(int noun, Set<Kind> kinds) {
    return findPhrase(noun)
        .filter(phrase -> phrase.preposition().isEmpty())
        .flatMap(
            phrase ->
                verbs.all().stream()
                    .filter(verb -> kinds.stream().anyMatch(k -> tokens.isOf(k, verb.token())))
                    .filter(verb -> bareAfter(verb.token()).filter(phrase::equals).isPresent())
                    .findFirst());
  }

  Stream<Phrase> after(int token, int reach) {
    return phrases.stream()
        .filter(phrase -> phrase.firstToken() > token)
        .filter(phrase -> phrases.get(phrase.series()).firstToken() - token <= reach)
        .filter(phrase -> verbs.clause(phrase.firstToken()) == verbs.clause(token))
        .filter(phrase -> !verbs.hasBetween(token + 1, phrase.firstToken()))
        .map(this::owned);
  }

  private List<Phrase> series(Optional<Phrase> first) {
    return first
        .map(found -> phrases.stream().filter(p -> p.series() == found.series()).toList())
        .orElse(List.of());
  }
}
