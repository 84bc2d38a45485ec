package litopys.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.VerbForm;
import litopys.phrase.CaseVerbs.Rank;
import litopys.phrase.CaseVerbs.Verb;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame.Family;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;

/** Finds the subjects of verbs of Ukrainian and Russian: by case, agreement and order. */
final class CaseSubjects {

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final List<Phrase> phrases;
  private final CaseVerbs verbs;
  private final Map<Integer, List<Phrase>> known = new HashMap<>();

  CaseSubjects(ParsedSentence sentence, List<Phrase> phrases, CaseVerbs verbs) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.phrases = phrases;
    this.verbs = verbs;
  }

  /**
   * Returns the subject of the verb at a token.
   *
   * @param targets of the framed verb that governs an infinitive
   */
  List<Phrase> of(int token, Function<FramedWord, List<Phrase>> targets) {
    List<Phrase> found = known.get(token);
    if (found == null) {
      known.put(token, List.of());
      found = verbs.findAt(token).map(verb -> find(verb, targets)).orElse(List.of());
      known.put(token, found);
    }
    return found;
  }

  /** "заявив у середу Путін": the subject between a verb and the next mark. */
  List<Phrase> surelyAfter(int token) {
    return possiblyAfter(token).stream()
        .filter(phrase -> !mayBeObject(phrase))
        .findFirst()
        .map(this::series)
        .orElse(List.of());
  }

  /** "повідомив Пентагон": its form may be that of an object, but it stands alone. */
  List<Phrase> alikeAfter(int token) {
    List<Phrase> possible = possiblyAfter(token);
    return possible.size() == 1 ? series(possible.get(0)) : List.of();
  }

  private List<Phrase> possiblyAfter(int token) {
    int end = token + 1;
    while (end < sentence.sentence().endToken() && !",.:;!?—–".contains(text.token(end).text())) {
      end++;
    }
    int mark = end;
    return verbs
        .findAt(token)
        .map(
            verb ->
                phrases.stream()
                    .filter(p -> p.headToken() > token && p.headToken() < mark && p.isFree())
                    .filter(phrase -> agrees(phrase, verb))
                    .toList())
        .orElse(List.of());
  }

  private List<Phrase> find(Verb verb, Function<FramedWord, List<Phrase>> targets) {
    return switch (verb.form()) {
      case INFINITIVE -> ofInfinitive(verb, targets);
      case GERUND -> ofGerund(verb, targets);
      default -> ofFinite(verb, targets);
    };
  }

  /** "закликав Путіна вивести", "планує вивести": the object of some verbs, the subject of most. */
  private List<Phrase> ofInfinitive(Verb verb, Function<FramedWord, List<Phrase>> targets) {
    Optional<Verb> governor = findGovernor(verb);
    if (governor.isEmpty() || isAskedFor(verb.token())) {
      return List.of();
    }
    int token = governor.get().token();
    Optional<FramedWord> framed = sentence.findFramed(token);
    if (framed.isPresent() && !isSubjectControl(token)) {
      List<Phrase> object = targets.apply(framed.get());
      boolean urges =
          framed.get().frame().relation().filter(RelationKind.URGES::equals).isPresent();
      if (!object.isEmpty() || urges) {
        return object;
      }
    }
    return of(token, targets);
  }

  /** "із проханням допомогти": who shall help is not said. */
  private boolean isAskedFor(int infinitive) {
    return sentence
        .findFramed(infinitive - 1)
        .filter(word -> !word.frame().isVerb())
        .flatMap(word -> word.frame().relation())
        .filter(RelationKind.URGES::equals)
        .isPresent();
  }

  /** Returns the verb that an infinitive depends on: before it in its clause, or in the next. */
  Optional<Verb> findGovernor(Verb infinitive) {
    Optional<Verb> before = verbs.findBefore(infinitive.token());
    if (before.isPresent()
        && before.get().form() == VerbForm.INFINITIVE
        && sentence.is(Kind.COORDINATOR, infinitive.token() - 1)) {
      // "вивести війська і припинити вогонь"
      return findGovernor(before.get());
    }
    int clause = verbs.clause(infinitive.token());
    if (before.isPresent() || !verbs.begins(clause, Kind.PURPOSE) || clause == 0) {
      return before;
    }
    // "щоб обговорити": the purpose of the clause before
    List<Verb> main = verbs.finite(clause - 1);
    return main.isEmpty() ? Optional.empty() : Optional.of(main.get(main.size() - 1));
  }

  private boolean isSubjectControl(int token) {
    return is(Kind.INTENTION, token) || is(Kind.PHASE, token) || is(Kind.POSSIBILITY, token);
  }

  private boolean is(Kind kind, int token) {
    return sentence.isOf(kind, token);
  }

  /** "закликав Путіна, попереджаючи": the subject of the clause before, else of the next. */
  private List<Phrase> ofGerund(Verb verb, Function<FramedWord, List<Phrase>> targets) {
    Optional<Verb> main = Optional.empty();
    for (Verb other : verbs.all()) {
      if (other.isFinite() && (other.token() < verb.token() || main.isEmpty())) {
        main = Optional.of(other);
      }
    }
    return main.map(found -> of(found.token(), targets)).orElse(List.of());
  }

  private List<Phrase> ofFinite(Verb verb, Function<FramedWord, List<Phrase>> targets) {
    int clause = verbs.clause(verb.token());
    List<Phrase> own = sureInClause(clause, verb);
    if (own.isEmpty()) {
      own = unsureBefore(clause, verb);
    }
    if (own.isEmpty() && clause > 0) {
      own = omitted(clause, verb, targets);
    }
    return own.isEmpty() ? unsureAfter(clause, verb) : own;
  }

  /** A subject that the clause leaves to the one before it. */
  private List<Phrase> omitted(int clause, Verb verb, Function<FramedWord, List<Phrase>> targets) {
    return switch (verbs.rank(clause)) {
      case RELATIVE -> List.of();
      case SUBORDINATE ->
          // "заявив, що підтримає": who speaks, unless a plural means people at large
          verbs.begins(clause, Kind.COMPLEMENTIZER) ? inherited(clause, verb, targets) : List.of();
      case MAIN -> inherited(clause, verb, targets);
    };
  }

  private List<Phrase> inherited(
      int clause, Verb verb, Function<FramedWord, List<Phrase>> targets) {
    for (int before = clause - 1; before >= 0 && !verbs.standsApart(before + 1); before--) {
      if (verbs.rank(before) != Rank.MAIN || isBracketed(before)) {
        continue;
      }
      List<Verb> finite = verbs.finite(before);
      List<Phrase> found =
          finite.isEmpty()
              ? onlyInClause(before, verb)
              : of(finite.get(finite.size() - 1).token(), targets);
      if (!found.isEmpty()) {
        return found.stream().anyMatch(phrase -> agrees(phrase, verb)) ? found : List.of();
      }
    }
    return List.of();
  }

  /** "(Бельгія, Іспанія)". */
  private boolean isBracketed(int clause) {
    int begin = sentence.clauses().begin(clause);
    return begin > 0 && text.token(begin - 1).is("(");
  }

  private List<Phrase> candidates(int clause, Verb verb) {
    return phrases.stream()
        .filter(phrase -> verbs.clause(phrase.headToken()) == clause)
        .filter(Phrase::isFree)
        .filter(phrase -> agrees(phrase, verb))
        .filter(
            phrase ->
                phrase.headToken() < verb.token()
                    || !hasFiniteBetween(verb.token() + 1, phrase.headToken()))
        .toList();
  }

  private List<Phrase> sureInClause(int clause, Verb verb) {
    List<Phrase> sure =
        candidates(clause, verb).stream().filter(phrase -> !mayBeObject(phrase)).toList();
    return sure.isEmpty() ? List.of() : series(nearest(sure, verb.token()));
  }

  /** A clause without a verb of its own: "Меркель, виступаючи в Берліні, заявила". */
  private List<Phrase> onlyInClause(int clause, Verb verb) {
    List<Phrase> sure = sureInClause(clause, verb);
    return sure.isEmpty() ? unsureBefore(clause, verb) : sure;
  }

  private static boolean mayBeObject(Phrase phrase) {
    return phrase.referent().way() != Referent.Way.PRONOUN && phrase.hasCase(Case.ACCUSATIVE);
  }

  private boolean hasFiniteBetween(int from, int to) {
    return verbs.all().stream()
        .anyMatch(verb -> verb.isFinite() && from <= verb.token() && verb.token() < to);
  }

  private static Phrase nearest(List<Phrase> phrases, int verb) {
    Phrase nearest = phrases.get(0);
    for (Phrase phrase : phrases) {
      nearest = phrase.headToken() < verb ? phrase : nearest;
    }
    return nearest;
  }

  /** What may be subject or object is the subject if it alone stands before the verb. */
  private List<Phrase> unsureBefore(int clause, Verb verb) {
    List<Phrase> before =
        candidates(clause, verb).stream()
            .filter(phrase -> phrase.headToken() < verb.token())
            .toList();
    boolean one = before.stream().map(Phrase::series).distinct().count() == 1;
    return one ? series(before.get(0)) : List.of();
  }

  /** After the verb it is the subject only if it cannot be the object. */
  private List<Phrase> unsureAfter(int clause, Verb verb) {
    List<Phrase> candidates = candidates(clause, verb);
    boolean hasObject =
        phrases.stream()
            .anyMatch(
                phrase ->
                    verbs.clause(phrase.headToken()) == clause
                        && phrase.isFree()
                        && phrase.hasCase(Case.ACCUSATIVE)
                        && !phrase.hasCase(Case.NOMINATIVE));
    boolean intransitive =
        sentence
            .findFramed(verb.token())
            .filter(
                framed ->
                    framed.frame().family() == Family.SPEECH
                        || !framed.frame().object().cases().contains(Case.ACCUSATIVE))
            .isPresent();
    return candidates.isEmpty() || !(hasObject || intransitive)
        ? List.of()
        : series(candidates.get(0));
  }

  private List<Phrase> series(Phrase first) {
    return phrases.stream().filter(phrase -> phrase.series() == first.series()).toList();
  }

  /** A series takes the plural, and the singular of a verb before it: "заявили", "заявив". */
  private boolean agrees(Phrase phrase, Verb verb) {
    boolean several = series(phrase).size() > 1;
    return phrase.grammars().stream()
        .filter(grammar -> grammar.grammaticalCase().agreesWith(Case.NOMINATIVE))
        .anyMatch(
            grammar ->
                verb.grammars().stream()
                    .anyMatch(
                        v ->
                            (several && v.number().agreesWith(GrammaticalNumber.PLURAL))
                                || agree(grammar, v)));
  }

  private static boolean agree(Grammar noun, Grammar verb) {
    return noun.number().agreesWith(verb.number())
        && (verb.number() == GrammaticalNumber.PLURAL || noun.gender().agreesWith(verb.gender()));
  }
}
