package litopys.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import litopys.language.AnnotatedText;
import litopys.phrase.OrderVerbs.Form;
import litopys.phrase.OrderVerbs.Verb;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;

/** Finds the subjects of English verbs: by what stands before them. */
final class OrderSubjects {

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final OrderTokens tokens;
  private final List<Phrase> phrases;
  private final OrderVerbs verbs;
  private final Function<FramedWord, List<Phrase>> targets;
  private final Map<Integer, List<Phrase>> known = new HashMap<>();

  /**
   * @param targets of a framed verb that governs an infinitive
   */
  OrderSubjects(
      ParsedSentence sentence,
      OrderTokens tokens,
      List<Phrase> phrases,
      OrderVerbs verbs,
      Function<FramedWord, List<Phrase>> targets) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.tokens = tokens;
    this.phrases = phrases;
    this.verbs = verbs;
    this.targets = targets;
  }

  List<Phrase> of(int token) {
    List<Phrase> found = known.get(token);
    if (found == null) {
      known.put(token, List.of());
      found = verbs.findAt(token).map(this::find).orElse(List.of());
      known.put(token, found);
    }
    return found;
  }

  private List<Phrase> find(Verb verb) {
    return switch (verb.form()) {
      case INFINITIVE -> ofInfinitive(verb);
      case GERUND -> ofGerund(verb);
      default -> before(verb.begin() - 1, verb);
    };
  }

  /** "urged Putin to withdraw", "plans to withdraw". */
  private List<Phrase> ofInfinitive(Verb verb) {
    int to = verb.begin() - 1;
    int before = to - 1;
    while (tokens.isAdverb(before) || (tokens.disposes(before) && !tokens.isVerb(before))) {
      before--;
    }
    if (tokens.is(Kind.AUXILIARY, before)) {
      // "are to meet", "is due to meet"
      return before(before - 1, verb);
    }
    OptionalInt governor = findGovernor(verb);
    if (governor.isEmpty()) {
      return List.of();
    }
    Optional<Phrase> plan = plan(verb);
    if (plan.isPresent()) {
      return ofPlan(plan.get(), governor.getAsInt());
    }
    int token = governor.getAsInt();
    Optional<FramedWord> framed = sentence.findFramed(token);
    boolean own =
        tokens.isOf(Kind.INTENTION, token)
            || tokens.isOf(Kind.PHASE, token)
            || tokens.isOf(Kind.POSSIBILITY, token);
    if (framed.isPresent() && !own) {
      List<Phrase> object = targets.apply(framed.get());
      boolean urges =
          framed.get().frame().relation().filter(RelationKind.URGES::equals).isPresent();
      if (!object.isEmpty() || urges) {
        return object;
      }
    }
    return of(token);
  }

  /** "his intention to work": the noun before an infinitive. */
  private Optional<Phrase> plan(Verb infinitive) {
    return endingAt(infinitive.begin() - 2)
        .filter(phrase -> phrase.referent().way() != Referent.Way.NAME)
        .filter(phrase -> tokens.disposes(phrase.headToken()));
  }

  /** "has a plan to meet": the subject of the verb that has the plan as its object. */
  private List<Phrase> ofPlan(Phrase plan, int verb) {
    return plan.preposition().isEmpty() && plan.firstToken() == verb + 1 ? of(verb) : List.of();
  }

  /** Returns the verb that an infinitive depends on. */
  OptionalInt findGovernor(Verb infinitive) {
    return verbs.findBefore(infinitive.begin() - 1);
  }

  /** "urged Putin, warning of": the subject of the clause; not in "accused of attacking". */
  private List<Phrase> ofGerund(Verb verb) {
    int before = verb.begin() - 1;
    Optional<Phrase> noun = endingAt(before);
    if (noun.isPresent()) {
      return climb(noun.get());
    }
    if (tokens.is("of", before)) {
      return List.of();
    }
    if (tokens.is(Kind.COORDINATOR, before)) {
      return verbs.all().stream()
          .filter(other -> other.token() < verb.token())
          .reduce((a, b) -> b)
          .filter(other -> other.form() == Form.GERUND)
          .map(other -> of(other.token()))
          .orElse(List.of());
    }
    Optional<Verb> main = Optional.empty();
    for (Verb other : verbs.all()) {
      if (other.isFinite() && (other.token() < verb.token() || main.isEmpty())) {
        main = Optional.of(other);
      }
    }
    return main.map(found -> of(found.token())).orElse(List.of());
  }

  /** Returns whom the words up to a token make the subject of the verb after it. */
  private List<Phrase> before(int token, Verb verb) {
    if (token < tokens.first()) {
      return List.of();
    }
    Optional<Phrase> phrase = endingAt(token);
    if (phrase.isPresent()) {
      return climb(phrase.get());
    }
    if (tokens.is(Kind.RELATIVE, token)) {
      return antecedent(token);
    }
    if (tokens.is(Kind.COORDINATOR, token)) {
      return shared(token, verb);
    }
    boolean pause = ",)—–-".contains(text.token(token).text());
    if (pause) {
      List<Phrase> parted = beforeAside(token);
      return parted.isEmpty() && text.token(token).is(",") ? shared(token, verb) : parted;
    }
    return List.of();
  }

  private Optional<Phrase> endingAt(int token) {
    return phrases.stream().filter(phrase -> phrase.endToken() == token + 1).findFirst();
  }

  /** "the president of Russia warned": the phrase that others hang on. */
  private List<Phrase> climb(Phrase phrase) {
    Phrase up = phrase;
    while (!up.preposition().isEmpty()) {
      Optional<Phrase> head =
          up.governor() != Phrase.NONE
              ? Optional.of(phrases.get(up.governor()))
              : endingBefore(phrases.get(up.series()));
      if (head.isEmpty() || head.get().number() >= up.number()) {
        return List.of();
      }
      up = head.get();
    }
    Phrase found = up;
    return phrases.stream().filter(other -> other.series() == found.series()).toList();
  }

  private Optional<Phrase> endingBefore(Phrase phrase) {
    return endingAt(phrase.firstToken() - 2);
  }

  /** "Putin, who", "the minister, which": a person for "who". */
  private List<Phrase> antecedent(int relative) {
    int before = text.token(relative - 1).is(",") ? relative - 2 : relative - 1;
    return endingAt(before).map(this::climb).orElse(List.of());
  }

  /** "Biden, the US president, warned": the phrase before an aside. */
  private List<Phrase> beforeAside(int close) {
    for (int open = close - 1; open > tokens.first(); open--) {
      if (isPause(open)) {
        Optional<Phrase> phrase = endingAt(open - 1);
        boolean aside = !hasMainVerb(open + 1, close);
        if (phrase.isPresent() && aside) {
          return climb(phrase.get());
        }
      }
    }
    return List.of();
  }

  private boolean isPause(int token) {
    return ",(—–-".contains(text.token(token).text());
  }

  /** Tells whether a finite verb stands between, other than in a relative clause. */
  private boolean hasMainVerb(int from, int to) {
    return !tokens.is(Kind.RELATIVE, from)
        && verbs.all().stream()
            .anyMatch(
                verb -> verb.form() == Form.ACTIVE && from <= verb.token() && verb.token() < to);
  }

  /**
   * "Biden met Putin and warned Xi": the subject of the verb before; "Biden said Putin lied and
   * added": that of the verb of speech before.
   */
  private List<Phrase> shared(int token, Verb verb) {
    Optional<Verb> last = Optional.empty();
    boolean speech = sentence.isSpeechVerb(verb.token());
    for (Verb other : verbs.all()) {
      boolean fits =
          other.token() < token
              && verbs.clause(other.token()) == verbs.clause(verb.token())
              && other.form() != Form.GERUND
              && (other.form() == Form.INFINITIVE) == isBare(verb, other);
      boolean nearer =
          !speech
              || last.isEmpty()
              || sentence.isSpeechVerb(other.token())
              || !sentence.isSpeechVerb(last.get().token());
      last = fits && nearer ? Optional.of(other) : last;
    }
    return last.map(found -> of(found.token())).orElse(List.of());
  }

  /** "to meet Putin and discuss": a base form goes on with the infinitive before it. */
  private boolean isBare(Verb verb, Verb before) {
    return before.form() == Form.INFINITIVE
        && verb.begin() == verb.token()
        && !tokens.isPast(verb.token())
        && !text.lower(verb.token()).endsWith("s");
  }
}
