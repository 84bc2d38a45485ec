package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import litopys.language.Grammar.Case;
import litopys.phrase.CaseVerbs.Verb;
import litopys.phrase.Referent.Way;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;

/** Finds who does what nouns of acts name, and to whom: "попередження Байдена", "удар по Одесі". */
final class CaseNouns {

  /** Tokens between a noun and a phrase with a preposition that hangs on it. */
  private static final int REACH = 7;

  /** "висловив підтримку", "виступив із критикою", "оголосив про санкції". */
  private static final Set<String> BY_VERB =
      Set.of("", "з", "із", "зі", "с", "со", "про", "о", "об");

  private final ParsedSentence sentence;
  private final List<Phrase> phrases;
  private final CaseVerbs verbs;

  CaseNouns(ParsedSentence sentence, List<Phrase> phrases, CaseVerbs verbs) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.verbs = verbs;
  }

  /** Returns the phrase of a noun. */
  Optional<Phrase> findPhrase(int token) {
    return phrases.stream().filter(phrase -> phrase.headToken() == token).findFirst();
  }

  /** Returns those whom the noun itself names as doers: in the genitive, as attributes. */
  List<Phrase> doers(FramedWord noun) {
    return attached(noun, noun.frame().subject());
  }

  /** Returns those whom the noun itself names as the ones it is done to. */
  List<Phrase> targets(FramedWord noun) {
    return attached(noun, noun.frame().object());
  }

  private List<Phrase> attached(FramedWord noun, Frame.Attachment attachment) {
    Optional<Phrase> own = findPhrase(noun.token());
    if (own.isEmpty()) {
      return List.of();
    }
    if (attachment.cases().contains(Case.GENITIVE)) {
      List<Phrase> genitive = series(dependents(own.get()).findFirst());
      if (!genitive.isEmpty()) {
        return genitive;
      }
    }
    Optional<Phrase> governed =
        after(own.get())
            .filter(phrase -> attachment.prepositions().contains(phrase.preposition()))
            .filter(
                phrase ->
                    attachment.equals(noun.frame().subject())
                        || Government.takes(noun.frame(), phrase))
            .findFirst();
    if (governed.isPresent()) {
      return series(governed);
    }
    Set<Case> cases = attachment.cases();
    return series(
        after(own.get())
            .filter(Phrase::isFree)
            .filter(
                phrase ->
                    (cases.contains(Case.DATIVE) && isSurely(Case.DATIVE, phrase))
                        || (cases.contains(Case.INSTRUMENTAL)
                            && isSurely(Case.INSTRUMENTAL, phrase)))
            .findFirst());
  }

  /** "Україні" is a dative; "Путін" may be anything else. */
  private static boolean isSurely(Case one, Phrase phrase) {
    return phrase.hasCase(one)
        && (one == Case.NOMINATIVE || !phrase.hasCase(Case.NOMINATIVE))
        && (one == Case.ACCUSATIVE || !phrase.hasCase(Case.ACCUSATIVE));
  }

  private Stream<Phrase> dependents(Phrase noun) {
    return phrases.stream().filter(phrase -> phrase.governor() == noun.number());
  }

  private Stream<Phrase> after(Phrase noun) {
    return phrases.stream()
        .filter(phrase -> phrase.headToken() > noun.headToken())
        .filter(phrase -> phrase.firstToken() - reach(noun) <= REACH)
        .filter(phrase -> verbs.clause(phrase.headToken()) == verbs.clause(noun.headToken()))
        .filter(phrase -> !verbs.hasBetween(noun.headToken(), phrase.headToken()))
        .filter(phrase -> isWithin(noun, phrase));
  }

  /** Between a noun and what hangs on it stands nothing that hangs on another noun. */
  private boolean isWithin(Phrase noun, Phrase phrase) {
    for (int i = noun.number() + 1; i < phrases.get(phrase.series()).number(); i++) {
      Phrase between = phrases.get(i);
      boolean own =
          !between.isFree()
              || isTime(between)
              || isSurely(Case.INSTRUMENTAL, between)
              || isSurely(Case.DATIVE, between);
      if (!own || takes(between, phrase)) {
        return false;
      }
    }
    return true;
  }

  private boolean takes(Phrase other, Phrase phrase) {
    return !phrase.preposition().isEmpty()
        && sentence
            .findFramed(other.headToken())
            .filter(word -> !word.frame().isVerb())
            .filter(
                word ->
                    Government.takes(word.frame(), phrase)
                        || word.frame().subject().prepositions().contains(phrase.preposition()))
            .isPresent();
  }

  /** The end of what depends on a noun: what hangs on it further on is counted from there. */
  private int reach(Phrase noun) {
    return phrases.stream()
        .filter(phrase -> phrase.governor() == noun.number())
        .mapToInt(Phrase::endToken)
        .max()
        .orElse(noun.endToken());
  }

  /**
   * Returns the verb whose subject does what a noun names, or suffers it: "висловив підтримку",
   * "відповів погрозами", "виступив із критикою".
   */
  Optional<Verb> findSupport(int noun, Kind kind) {
    return findOwnVerb(noun).filter(verb -> sentence.isOf(kind, verb.token()));
  }

  /** Returns the verb that has a noun as its object. */
  Optional<Verb> findOwnVerb(int noun) {
    return findPhrase(noun)
        .filter(phrase -> phrase.governor() == Phrase.NONE)
        .filter(phrase -> BY_VERB.contains(phrase.preposition()))
        .flatMap(phrase -> verbs.findBefore(noun))
        .filter(verb -> isFirstObject(verb, noun));
  }

  /** Between a verb and the noun that it brings about stands nobody but whom it is done to. */
  private boolean isFirstObject(Verb verb, int noun) {
    List<Phrase> between = new ArrayList<>();
    for (Phrase phrase : phrases) {
      boolean inside = phrase.headToken() > verb.token() && phrase.headToken() < noun;
      if (inside && !isTime(phrase) && !isSurely(Case.NOMINATIVE, phrase)) {
        between.add(phrase);
      }
    }
    return between.stream()
        .allMatch(phrase -> phrase.hasCase(Case.DATIVE) || !phrase.preposition().isEmpty());
  }

  /** "надав Україні підтримку", "завдала Україні удару": whom the verb of a noun names. */
  List<Phrase> addressees(Verb verb) {
    return series(
        phrases.stream()
            .filter(phrase -> verbs.clause(phrase.headToken()) == verbs.clause(verb.token()))
            .filter(phrase -> phrase.isFree() && !isTime(phrase))
            .filter(phrase -> isSurely(Case.DATIVE, phrase) && !followsNoun(phrase))
            .findFirst());
  }

  /** "пам'ятник Довженку": a dative right after a noun belongs to it. */
  private boolean followsNoun(Phrase phrase) {
    return phrases.stream()
        .anyMatch(
            other ->
                other.endToken() == phrase.firstToken()
                    && other.referent().way() != Way.NAME
                    && other.referent().way() != Way.PRONOUN);
  }

  private boolean isTime(Phrase phrase) {
    return sentence.isOf(Kind.TIME, phrase.headToken());
  }

  /** Returns the countries that are attributes of a noun: "російська агресія". */
  Optional<Referent> findAttributes(int noun) {
    return findPhrase(noun)
        .map(Phrase::referent)
        .filter(referent -> referent.way() == Way.PROPERTY)
        .map(
            referent ->
                new Referent(
                    Way.NAME,
                    referent.names().stream()
                        .filter(name -> name.form() == NameSpan.Form.ADJECTIVE)
                        .filter(name -> name.firstToken() < noun)
                        .toList()))
        .filter(referent -> !referent.names().isEmpty());
  }

  private List<Phrase> series(Optional<Phrase> first) {
    return first
        .map(found -> phrases.stream().filter(phrase -> phrase.series() == found.series()).toList())
        .orElse(List.of());
  }
}
