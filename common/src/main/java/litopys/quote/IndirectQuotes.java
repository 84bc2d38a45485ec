package litopys.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.PartOfSpeech;
import litopys.phrase.Actors;
import litopys.phrase.NameSpan;
import litopys.phrase.Phrase;
import litopys.phrase.Referent.Way;
import litopys.phrase.TextActors;
import litopys.quote.Quote.Form;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Clauses;
import litopys.syntax.ParsedSentence;
import litopys.text.Sentence;

/**
 * Finds speech that verbs report: "заявив, що …", "…, заявив X", "як заявив X, …", "X said …". "Про
 * це заявив X" means the sentence before.
 */
final class IndirectQuotes {

  /** Tokens from a verb to the colon after it: "заявив у середу:". */
  private static final int COLON_REACH = 4;

  private final TextActors text;
  private final AnnotatedText words;
  private final Speakers speakers;
  private final List<Told> quotes = new ArrayList<>();

  IndirectQuotes(TextActors text, Speakers speakers) {
    this.text = text;
    this.words = text.text().text();
    this.speakers = speakers;
  }

  List<Told> find() {
    for (Sentence sentence : text.sentences()) {
      ParsedSentence parsed = text.text().sentenceOf(sentence.firstToken());
      if (parsed.framed().stream().anyMatch(SpeechVerbs::isOfSpeech)) {
        Actors actors = text.of(sentence);
        actors.verbs().stream()
            .filter(verb -> SpeechVerbs.says(actors, verb))
            .forEach(verb -> add(actors, verb));
      }
    }
    return quotes;
  }

  private void add(Actors actors, int verb) {
    Optional<int[]> aside = aside(actors, verb);
    if (aside.isPresent()) {
      Statement.around(actors, aside.get()[0], aside.get()[1])
          .filter(said -> !isDirect(said, verb))
          .ifPresent(said -> add(actors, verb, said, Speakers.of(actors, verb)));
    } else if (isAboutThis(actors, verb)) {
      previous(actors).ifPresent(said -> add(actors, verb, said, Speakers.of(actors, verb)));
    } else if (!isPartOfOther(actors, verb)) {
      complement(actors, verb)
          .flatMap(begin -> Statement.between(words, begin, endOfSpeech(actors, begin)))
          .ifPresent(said -> add(actors, verb, said, subject(actors, verb)));
    }
  }

  private static List<Phrase> subject(Actors actors, int verb) {
    List<Phrase> subject = actors.subjects(verb);
    return subject.isEmpty() ? Speakers.offices(actors, verb) : subject;
  }

  /** "Путін, який заявив, що …, прибув": where what is said ends is not clear. */
  private boolean isPartOfOther(Actors actors, int verb) {
    Clauses clauses = actors.sentence().clauses();
    int clause = clauses.of(verb);
    int begin = clauses.begin(clause);
    boolean dependent =
        actors.sentence().is(Kind.OPENER, begin)
            && !actors.sentence().is(Kind.COORDINATOR, begin)
            && !actors.sentence().is(Kind.COMPLEMENTIZER, begin);
    return clauses.isRelative(clause) || (dependent && !text.declines());
  }

  /** A quotation that ends just before the verb, or its last sentence: it is told as a whole. */
  private boolean isDirect(Statement said, int verb) {
    return words.quotations().stream()
        .anyMatch(
            q ->
                q.isSpeech()
                    && q.open() <= said.firstToken()
                    && q.close() < verb
                    && said.firstToken() < q.close());
  }

  private void add(Actors actors, int verb, Statement said, List<Phrase> subject) {
    boolean quoted = words.isQuoted(verb);
    int before = Math.min(verb, said.firstToken());
    Optional<NameSpan> speaker = quoted ? named(subject) : speakers.find(subject, before);
    if (quoted && speaker.isEmpty()) {
      return;
    }
    Quote quote =
        new Quote(
            Form.INDIRECT,
            said.firstToken(),
            said.endToken(),
            speaker,
            Optional.of(SpeechVerbs.lemma(actors, verb)),
            said.aside());
    quotes.add(new Told(quote, verb, subject.isEmpty() ? Told.open(words, verb) : List.of()));
  }

  /** A pronoun within speech means somebody whom the speaker has named. */
  private Optional<NameSpan> named(List<Phrase> subject) {
    boolean pronoun = subject.stream().anyMatch(phrase -> phrase.referent().way() == Way.PRONOUN);
    return pronoun ? Optional.empty() : speakers.find(subject, 0);
  }

  /** Returns where what a verb tells begins: "заявив, що", "заявив: ", "said Russia would". */
  private Optional<Integer> complement(Actors actors, int verb) {
    ParsedSentence sentence = actors.sentence();
    Clauses clauses = sentence.clauses();
    int next = clauses.of(verb) + 1;
    boolean last =
        actors.verbs().stream()
            .noneMatch(other -> other > verb && clauses.of(other) == clauses.of(verb));
    if (next < clauses.count() && last) {
      int begin = clauses.begin(next);
      if (sentence.is(Kind.COMPLEMENTIZER, begin) && isTold(actors, verb, begin)) {
        return Optional.of(begin + 1);
      }
      if (words.token(begin - 1).is(":") && begin - verb <= COLON_REACH) {
        return Optional.of(begin);
      }
    }
    return text.declines() ? Optional.empty() : withoutThat(actors, verb);
  }

  /** "said on Monday that", "told reporters that", but "repeated the story that". */
  private boolean isTold(Actors actors, int verb, int that) {
    return text.declines()
        || (Statement.states(actors, that + 1, actors.sentence().sentence().endToken())
            && !hasObject(actors, verb, that));
  }

  /** Tells whether an English verb has an object that is no person who is told. */
  private boolean hasObject(Actors actors, int verb, int end) {
    List<Phrase> speaker = Speakers.of(actors, verb);
    return !text.declines()
        && !actors.sentence().isOf(Kind.TELLING, verb)
        && actors.phrases().stream()
            .anyMatch(
                phrase ->
                    phrase.firstToken() > verb
                        && phrase.endToken() <= end
                        && phrase.preposition().isEmpty()
                        && !speaker.contains(phrase)
                        && !actors.sentence().isOf(Kind.TIME, phrase.headToken()));
  }

  /** "said Russia would pay", "said the talks had been frank". */
  private static Optional<Integer> withoutThat(Actors actors, int verb) {
    return Stream.concat(
            actors.verbs().stream()
                .filter(other -> other > verb)
                .flatMap(other -> actors.subjects(other).stream()),
            actors.phrases().stream()
                .filter(
                    phrase -> Statement.states(actors, phrase.endToken(), phrase.endToken() + 1)))
        .map(Phrase::firstToken)
        .filter(begin -> begin == verb + 1)
        .findFirst();
  }

  /** What is said goes on to the end of the sentence, or of the quotation that it is part of. */
  private int endOfSpeech(Actors actors, int begin) {
    int end = actors.sentence().sentence().endToken();
    for (int i = begin; i < end; i++) {
      int verb = i;
      if (SpeechVerbs.says(actors, verb)) {
        Optional<int[]> aside = aside(actors, verb);
        if (aside.isPresent() && aside.get()[0] > begin) {
          end = aside.get()[0];
        } else if (goesOn(actors, verb, begin)) {
          end = verb - 1;
        }
      }
    }
    int limit = end;
    return words.quotations().stream()
        .filter(q -> q.isSpeech() && q.encloses(begin - 1))
        .mapToInt(q -> Math.min(limit, q.close()))
        .min()
        .orElse(limit);
  }

  /** "said Russia was ready and added that": the next thing that the same speaker says. */
  private boolean goesOn(Actors actors, int verb, int begin) {
    return !text.declines()
        && actors.sentence().is(Kind.COORDINATOR, verb - 1)
        && actors.subjects(verb).stream().anyMatch(subject -> subject.endToken() <= begin);
  }

  /** Returns the words that tell who says the rest: ", заявив X", "як заявив X,", ", X said". */
  private Optional<int[]> aside(Actors actors, int verb) {
    Sentence sentence = actors.sentence().sentence();
    Optional<Integer> begin = beginOfAside(actors, verb);
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    int end = verb + 1;
    while (end < sentence.endToken() && !isMark(end)) {
      end++;
    }
    int close = end;
    boolean other =
        actors.verbs().stream().anyMatch(v -> v > verb && v < close && !actors.isGerund(v));
    boolean goesOn = actors.sentence().is(Kind.COMPLEMENTIZER, end + 1);
    for (int i = verb + 1; i < end; i++) {
      goesOn |= actors.sentence().is(Kind.COMPLEMENTIZER, i);
    }
    return other || goesOn || Speakers.of(actors, verb).isEmpty() || hasObject(actors, verb, close)
        ? Optional.empty()
        : Optional.of(new int[] {begin.get(), end});
  }

  private Optional<Integer> beginOfAside(Actors actors, int verb) {
    int first = actors.sentence().sentence().firstToken();
    int begin = verb;
    while (begin > first && isAdverb(begin - 1) && !actors.sentence().is(Kind.AS, begin - 1)) {
      begin--;
    }
    List<Phrase> speaker = Speakers.of(actors, verb);
    boolean as = begin > first && actors.sentence().is(Kind.AS, begin - 1);
    for (Phrase phrase : speaker) {
      boolean before = phrase.firstToken() < verb && phrase.endToken() == begin;
      if (before && !text.declines()) {
        begin = Math.min(begin, phrase.firstToken());
        as |= begin > first && actors.sentence().is(Kind.AS, begin - 1);
      }
    }
    if (as) {
      return Optional.of(begin - 1);
    }
    int start = begin;
    boolean own = speaker.stream().allMatch(p -> p.firstToken() > verb || p.firstToken() >= start);
    boolean parted = begin > first && isMark(begin - 1) && !words.token(begin - 1).is(":");
    return parted && own ? Optional.of(begin - 1) : Optional.empty();
  }

  private boolean isAdverb(int token) {
    return words.hasReading(token, r -> r.grammar().partOfSpeech() == PartOfSpeech.ADVERB);
  }

  private boolean isMark(int token) {
    return ",—–-:;.!?»”\"“".contains(words.token(token).text());
  }

  /** "Про це заявив X". */
  private boolean isAboutThis(Actors actors, int verb) {
    int first = actors.sentence().sentence().firstToken();
    return verb <= first + 3
        && actors.sentence().is(Kind.THIS, first + 1)
        && !Speakers.of(actors, verb).isEmpty();
  }

  private Optional<Statement> previous(Actors actors) {
    int number = actors.sentence().sentence().number();
    if (number == 0) {
      return Optional.empty();
    }
    Sentence before = text.sentences().get(number - 1);
    return Statement.between(words, before.firstToken(), before.endToken());
  }
}
