package litopys.phrase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.VerbForm;
import litopys.phrase.CaseVerbs.Verb;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame;
import litopys.syntax.FramedWord;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;

/** Finds the objects of verbs of Ukrainian and Russian, and the doers of their passives. */
final class CaseObjects {

  private final ParsedSentence sentence;
  private final List<Phrase> phrases;
  private final CaseVerbs verbs;

  CaseObjects(ParsedSentence sentence, List<Phrase> phrases, CaseVerbs verbs) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.verbs = verbs;
  }

  /**
   * Returns the object of an active verb.
   *
   * @param subject of the same verb, which is not its object
   */
  List<Phrase> of(FramedWord verb, List<Phrase> subject) {
    Frame.Attachment object = verb.frame().object();
    Optional<Phrase> found =
        Stream.concat(after(verb.token()), before(verb.token()))
            .filter(phrase -> Government.takes(verb.frame(), phrase))
            .filter(phrase -> !isOfNoun(phrase))
            .findFirst();
    if (found.isEmpty()) {
      Set<Case> cases = cases(object, verb.token());
      found =
          after(verb.token())
              .filter(phrase -> phrase.isFree() && !subject.contains(phrase) && !isTime(phrase))
              .filter(phrase -> hasAny(phrase, cases))
              .findFirst()
              .or(() -> before(verb.token()).filter(p -> isFronted(p, cases)).findFirst());
    }
    return found.map(this::series).orElse(List.of());
  }

  /** "узгодили позицію на переговорах з ЄС": the noun just before takes the preposition itself. */
  private boolean isOfNoun(Phrase phrase) {
    return phrases.stream()
        .filter(other -> other.number() < phrase.series())
        .filter(other -> phrases.get(phrase.series()).firstToken() - other.endToken() <= 1)
        .flatMap(other -> sentence.findFramed(other.headToken()).stream())
        .anyMatch(noun -> !noun.frame().isVerb() && Government.takes(noun.frame(), phrase));
  }

  /** "Коваля звинувачено", "Коваль обвинувачується": what a passive is said of. */
  List<Phrase> ofPassive(FramedWord verb, List<Phrase> subject) {
    if (!subject.isEmpty()) {
      return subject;
    }
    return Stream.concat(after(verb.token()), before(verb.token()))
        .filter(phrase -> phrase.isFree() && phrase.hasCase(Case.ACCUSATIVE))
        .filter(phrase -> !phrase.hasCase(Case.NOMINATIVE))
        .findFirst()
        .map(this::series)
        .orElse(List.of());
  }

  /** "звинувачений Путіним". */
  List<Phrase> doers(FramedWord passive) {
    return Stream.concat(after(passive.token()), before(passive.token()))
        .filter(Phrase::isFree)
        .filter(
            phrase ->
                phrase.hasCase(Case.INSTRUMENTAL)
                    && !phrase.hasCase(Case.NOMINATIVE)
                    && !phrase.hasCase(Case.ACCUSATIVE))
        .findFirst()
        .map(this::series)
        .orElse(List.of());
  }

  private Set<Case> cases(Frame.Attachment object, int verb) {
    boolean negated = sentence.isModified(Modifier.NEGATOR, verb, 1);
    return negated && object.cases().contains(Case.ACCUSATIVE)
        ? Stream.concat(object.cases().stream(), Stream.of(Case.GENITIVE))
            .collect(Collectors.toUnmodifiableSet())
        : object.cases();
  }

  private static boolean hasAny(Phrase phrase, Set<Case> cases) {
    return cases.stream().anyMatch(phrase::hasCase);
  }

  /** "Путіна розкритикував Байден": an object before its verb is no possible subject. */
  private static boolean isFronted(Phrase phrase, Set<Case> cases) {
    return phrase.isFree() && hasAny(phrase, cases) && !phrase.hasCase(Case.NOMINATIVE);
  }

  /** "минулого тижня", "весь день". */
  private boolean isTime(Phrase phrase) {
    return sentence.isOf(Kind.TIME, phrase.headToken());
  }

  private Stream<Phrase> after(int verb) {
    int end =
        verbs.all().stream()
            .mapToInt(Verb::token)
            .filter(token -> token > verb)
            .findFirst()
            .orElse(sentence.sentence().endToken());
    return inClause(verb).filter(p -> p.headToken() > verb && p.headToken() < end);
  }

  /** Before an infinitive stand the objects of the verb that governs it. */
  private Stream<Phrase> before(int verb) {
    boolean infinitive =
        verbs.findAt(verb).filter(found -> found.form() == VerbForm.INFINITIVE).isPresent();
    if (infinitive) {
      return Stream.empty();
    }
    int begin = verbs.findBefore(verb).map(Verb::token).orElse(-1);
    return inClause(verb).filter(p -> p.headToken() < verb && p.headToken() > begin);
  }

  private Stream<Phrase> inClause(int verb) {
    return phrases.stream().filter(p -> verbs.clause(p.headToken()) == verbs.clause(verb));
  }

  private List<Phrase> series(Phrase first) {
    return phrases.stream().filter(phrase -> phrase.series() == first.series()).toList();
  }
}
