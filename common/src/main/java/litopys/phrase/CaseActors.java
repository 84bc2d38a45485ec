package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import litopys.language.Grammar.VerbForm;
import litopys.phrase.CaseVerbs.Verb;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;

/** Actors of a sentence of Ukrainian or Russian. */
final class CaseActors implements Actors {

  private final ParsedSentence sentence;
  private final List<Phrase> phrases;
  private final CaseVerbs verbs;
  private final CaseSubjects subjects;
  private final CaseObjects objects;
  private final CaseNouns nouns;
  private final CaseModality modality;

  CaseActors(ParsedSentence sentence, List<NameSpan> names) {
    this.sentence = sentence;
    List<Chunk> chunks = new CaseChunker(sentence, names).chunks();
    this.phrases = new Referents(sentence, new CaseLinks(sentence).link(chunks)).phrases();
    this.verbs = new CaseVerbs(sentence, phrases);
    this.subjects = new CaseSubjects(sentence, phrases, verbs);
    this.objects = new CaseObjects(sentence, phrases, verbs);
    this.nouns = new CaseNouns(sentence, phrases, verbs);
    this.modality = new CaseModality(sentence, verbs);
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
    return subjects.of(verb, this::targets);
  }

  @Override
  public List<FramedWord> framed() {
    return sentence.framed();
  }

  @Override
  public List<Integer> verbs() {
    return verbs.all().stream().map(Verb::token).toList();
  }

  @Override
  public List<Phrase> speakers(int verb) {
    List<Phrase> sure = subjects.surelyAfter(verb);
    if (!sure.isEmpty()) {
      return sure;
    }
    List<Phrase> own = subjects(verb);
    // "Путін назвав розпад", but "Росія готується, повідомив Пентагон"
    boolean before =
        own.stream()
            .anyMatch(
                phrase ->
                    phrase.headToken() < verb
                        && sentence.clauses().of(phrase.headToken())
                            == sentence.clauses().of(verb));
    List<Phrase> after = subjects.alikeAfter(verb);
    return before || after.isEmpty() ? own : after;
  }

  @Override
  public List<Phrase> doers(FramedWord word) {
    if (isVerb(word)) {
      return word.passive() ? objects.doers(word) : subjects(word.token());
    }
    List<Phrase> own = nouns.doers(word);
    if (!own.isEmpty()) {
      return own;
    }
    List<Phrase> attributes = attributes(word);
    if (!attributes.isEmpty()) {
      return attributes;
    }
    return nouns
        .findSupport(word.token(), Kind.PERFORMER)
        .map(verb -> subjects(verb.token()))
        .filter(subject -> subject.stream().noneMatch(p -> p.headToken() == word.token()))
        .orElse(List.of());
  }

  @Override
  public List<Phrase> targets(FramedWord word) {
    if (isVerb(word)) {
      return word.passive()
          ? objects.ofPassive(word, subjects(word.token()))
          : objects.of(word, subjects(word.token()));
    }
    List<Phrase> own = nouns.targets(word);
    if (!own.isEmpty()) {
      return own;
    }
    return nouns
        .findSupport(word.token(), Kind.RECEIVER)
        .map(verb -> subjects(verb.token()))
        .or(() -> nouns.findSupport(word.token(), Kind.PERFORMER).map(nouns::addressees))
        .orElse(List.of());
  }

  @Override
  public List<Phrase> addressees(int verb) {
    return verbs.findAt(verb).map(nouns::addressees).orElse(List.of());
  }

  /** "російська агресія", "американські санкції": the country stands for a phrase. */
  private List<Phrase> attributes(FramedWord noun) {
    List<Phrase> own = new ArrayList<>();
    nouns
        .findAttributes(noun.token())
        .ifPresent(
            referent -> nouns.findPhrase(noun.token()).ifPresent(p -> own.add(p.as(referent))));
    return own;
  }

  private static boolean isVerb(FramedWord word) {
    return word.frame().isVerb();
  }

  @Override
  public OptionalInt governor(int token) {
    Optional<Verb> verb = verbs.findAt(token);
    Optional<Verb> governor =
        verb.isEmpty()
            ? nounVerb(token)
            : verb.filter(v -> v.form() == VerbForm.INFINITIVE).flatMap(subjects::findGovernor);
    return governor.map(v -> OptionalInt.of(v.token())).orElse(OptionalInt.empty());
  }

  /** "планує зустріч", "зустріч відбудеться": the verb that has a noun as its object or subject. */
  private Optional<Verb> nounVerb(int noun) {
    return nouns
        .findOwnVerb(noun)
        .or(
            () ->
                verbs.all().stream()
                    .filter(
                        verb ->
                            subjects(verb.token()).stream().anyMatch(p -> p.headToken() == noun))
                    .findFirst());
  }

  @Override
  public Modality modality(int token) {
    return modality.of(token, nounVerb(token));
  }

  @Override
  public boolean isGerund(int token) {
    return verbs.findAt(token).filter(verb -> verb.form() == VerbForm.GERUND).isPresent();
  }
}
