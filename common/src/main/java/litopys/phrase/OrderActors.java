package litopys.phrase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import litopys.language.Grammar;
import litopys.language.Grammar.PartOfSpeech;
import litopys.phrase.OrderVerbs.Form;
import litopys.phrase.OrderVerbs.Verb;
import litopys.phrase.Referent.Way;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.FramedWord;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;

/** Actors of an English sentence. */
final class OrderActors implements Actors {

  private final ParsedSentence sentence;
  private final OrderTokens tokens;
  private final List<Phrase> phrases;
  private final OrderVerbs verbs;
  private final OrderSubjects subjects;
  private final OrderObjects objects;

  OrderActors(ParsedSentence sentence, List<NameSpan> names, Set<String> persons) {
    this.sentence = sentence;
    this.tokens = new OrderTokens(sentence, names);
    List<Chunk> chunks = new OrderChunker(sentence, tokens, persons).chunks();
    this.phrases = new Referents(sentence, chunks).phrases();
    this.verbs = new OrderVerbs(sentence, tokens, phrases);
    this.objects = new OrderObjects(sentence, tokens, phrases, verbs);
    this.subjects = new OrderSubjects(sentence, tokens, phrases, verbs, this::targets);
  }

  @Override
  public ParsedSentence sentence() {
    return sentence;
  }

  @Override
  public List<Phrase> phrases() {
    return phrases;
  }

  @Override
  public List<Phrase> subjects(int verb) {
    return subjects.of(verb);
  }

  @Override
  public List<FramedWord> framed() {
    return sentence.framed().stream()
        .flatMap(
            word -> {
              boolean verb = verbs.findAt(word.token()).isPresent();
              return verb == word.frame().isVerb()
                  ? Stream.of(word)
                  : sentence
                      .findFramed(word.token(), verb ? PartOfSpeech.VERB : PartOfSpeech.NOUN)
                      .stream();
            })
        .toList();
  }

  @Override
  public List<Integer> verbs() {
    return verbs.all().stream().map(Verb::token).toList();
  }

  @Override
  public List<Phrase> speakers(int verb) {
    if (verbs.findAt(verb).filter(found -> found.form() == Form.PASSIVE).isPresent()) {
      return List.of();
    }
    if (isInverted(verb)) {
      return objects.bareAfter(verb).stream().toList();
    }
    List<Phrase> subject = subjects(verb);
    return subject.isEmpty() ? objects.bareAfter(verb).stream().toList() : subject;
  }

  /** "…, said Biden": a name or a person right after a verb that a mark parts from the rest. */
  private boolean isInverted(int verb) {
    boolean parted = verb == tokens.first() || ",”\"—–".contains(tokens.text(verb - 1));
    return parted
        && objects
            .bareAfter(verb)
            .filter(
                phrase ->
                    phrase.referent().way() == Way.NAME
                        || phrase.grammars().stream().anyMatch(Grammar::animate))
            .isPresent();
  }

  @Override
  public List<Phrase> doers(FramedWord word) {
    if (word.frame().isVerb()) {
      return isPassive(word) ? objects.agents(word.token()) : subjects(word.token());
    }
    List<Phrase> own = objects.ofNoun(word.token(), word.frame().subject());
    if (!own.isEmpty()) {
      return own;
    }
    Optional<Phrase> attribute = objects.attribute(word.token());
    if (attribute.isPresent()) {
      return List.of(attribute.get());
    }
    return objects
        .findSupport(word.token(), Set.of(Kind.PERFORMER))
        .filter(verb -> verb.form() != Form.PASSIVE)
        .map(verb -> subjects(verb.token()))
        .orElse(List.of());
  }

  @Override
  public List<Phrase> targets(FramedWord word) {
    if (word.frame().isVerb()) {
      return isPassive(word) ? subjects(word.token()) : objects.ofVerb(word);
    }
    List<Phrase> own = objects.ofNoun(word.token(), word.frame().object());
    return own.isEmpty()
        ? objects
            .findSupport(word.token(), Set.of(Kind.RECEIVER))
            .map(verb -> subjects(verb.token()))
            .orElse(List.of())
        : own;
  }

  private boolean isPassive(FramedWord word) {
    return verbs.findAt(word.token()).filter(verb -> verb.form() == Form.PASSIVE).isPresent();
  }

  @Override
  public List<Phrase> addressees(int verb) {
    Optional<Phrase> bare = objects.bareAfter(verb);
    if (bare.isPresent()) {
      return List.of(bare.get());
    }
    return objects.after(verb, 2).filter(p -> p.preposition().equals("to")).findFirst().stream()
        .toList();
  }

  @Override
  public OptionalInt governor(int token) {
    Optional<Verb> verb = verbs.findAt(token);
    if (verb.isPresent()) {
      return verb.get().form() == Form.INFINITIVE
          ? subjects.findGovernor(verb.get())
          : OptionalInt.empty();
    }
    return nounVerb(token).map(v -> OptionalInt.of(v.token())).orElse(OptionalInt.empty());
  }

  private Optional<Verb> nounVerb(int noun) {
    return verbs.all().stream()
        .filter(
            verb ->
                objects.bareAfter(verb.token()).filter(p -> p.headToken() == noun).isPresent()
                    || subjects(verb.token()).stream().anyMatch(p -> p.headToken() == noun))
        .findFirst();
  }

  @Override
  public boolean isGerund(int token) {
    return verbs.findAt(token).filter(verb -> verb.form() == Form.GERUND).isPresent();
  }

  @Override
  public Modality modality(int token) {
    if (sentence.isQuestion()) {
      return Modality.QUESTION;
    }
    Optional<Verb> verb = verbs.findAt(token).or(() -> nounVerb(token));
    if (verb.isEmpty()) {
      return isConditional(verbs.clause(token)) ? Modality.CONDITIONAL : Modality.FACT;
    }
    boolean noun = verb.get().token() != token;
    if (noun && isAskedFor(verb.get().token())) {
      return Modality.DEMANDED;
    }
    if (noun && isMeant(verb.get().token())) {
      return Modality.PLANNED;
    }
    return modality(verb.get());
  }

  private boolean isMeant(int verb) {
    return tokens.isOf(Kind.INTENTION, verb) && !tokens.isOf(Kind.PERFORMER, verb);
  }

  private boolean isAskedFor(int verb) {
    return tokens.isOf(Kind.DEMAND, verb)
        || sentence
            .findFramed(verb)
            .flatMap(word -> word.frame().relation())
            .filter(RelationKind.URGES::equals)
            .isPresent();
  }

  private Modality modality(Verb verb) {
    for (int i = verb.begin(); i < verb.token(); i++) {
      if (tokens.isModal(i) || tokens.is(Kind.AUXILIARY, i)) {
        Modality modal = ofWord(i);
        if (modal != Modality.FACT && tokens.isModal(i)) {
          return modal;
        }
      }
    }
    if (isConditional(verbs.clause(verb.token()))) {
      return Modality.CONDITIONAL;
    }
    return verb.form() == Form.INFINITIVE ? ofInfinitive(verb) : Modality.FACT;
  }

  /** "provided" is a condition, or a verb; "may" and "would" tell of their own verb alone. */
  private boolean isConditional(int clause) {
    for (int i = tokens.first(); i < tokens.end(); i++) {
      if (verbs.clause(i) == clause
          && sentence.has(Modifier.CONDITIONAL, i)
          && !tokens.isModal(i)
          && verbs.findAt(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** By the word before "to": "is to", "plans to", "urged Putin to". */
  private Modality ofInfinitive(Verb verb) {
    int clause = sentence.clauses().begin(verbs.clause(verb.token()));
    for (int i = verb.begin() - 2; i >= clause; i--) {
      if (isAskedFor(i)) {
        return Modality.DEMANDED;
      }
      Modality word = ofWord(i);
      if (word != Modality.FACT) {
        return word;
      }
      Optional<Verb> governor = verbs.findAt(i);
      if (governor.isPresent()) {
        return tokens.isOf(Kind.PHASE, i) ? modality(governor.get()) : Modality.PLANNED;
      }
    }
    return Modality.PLANNED;
  }

  private Modality ofWord(int token) {
    if (tokens.isOf(Kind.DEMAND, token)) {
      return Modality.DEMANDED;
    }
    if (tokens.isOf(Kind.POSSIBILITY, token)) {
      return Modality.CONDITIONAL;
    }
    return tokens.isOf(Kind.INTENTION, token) ? Modality.PLANNED : Modality.FACT;
  }
}
