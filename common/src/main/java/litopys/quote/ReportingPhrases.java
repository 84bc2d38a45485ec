package litopys.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.phrase.Actors;
import litopys.phrase.NameSpan;
import litopys.phrase.Phrase;
import litopys.phrase.TextActors;
import litopys.quote.Quote.Form;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;
import litopys.text.Sentence;

/** Finds speech that a phrase reports: "за словами X", "на його думку", "according to X". */
final class ReportingPhrases {

  private final TextActors text;
  private final Speakers speakers;

  ReportingPhrases(TextActors text, Speakers speakers) {
    this.text = text;
    this.speakers = speakers;
  }

  List<Told> find() {
    List<Told> quotes = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (hasReporter(sentence)) {
        Actors actors = text.of(sentence);
        for (Phrase phrase : actors.phrases()) {
          quote(actors, phrase).ifPresent(quotes::add);
        }
      }
    }
    return quotes;
  }

  private boolean hasReporter(Sentence sentence) {
    ParsedSentence parsed = text.text().sentenceOf(sentence.firstToken());
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (parsed.is(Kind.REPORTER, i)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Told> quote(Actors actors, Phrase phrase) {
    ParsedSentence sentence = actors.sentence();
    boolean noun = sentence.is(Kind.REPORTER, phrase.headToken());
    // "according to", but "in the words of"
    boolean according =
        sentence.is(Kind.REPORTER, phrase.firstToken() - 2)
            && !sentence.is(Kind.POSSESSIVE, phrase.firstToken() - 1);
    if (phrase.preposition().isEmpty() || !(noun || according)) {
      return Optional.empty();
    }
    List<Phrase> named = noun ? dependents(actors, phrase) : List.of(phrase);
    Optional<NameSpan> speaker =
        named.isEmpty() ? owner(sentence, phrase) : speakers.find(named, phrase.headToken());
    boolean person = named.stream().anyMatch(p -> p.grammars().stream().anyMatch(Grammar::animate));
    if (speaker.isEmpty() && !person) {
      return Optional.empty();
    }
    int begin = phrase.firstToken() - (according ? 2 : 1);
    int end = named.stream().mapToInt(Phrase::endToken).max().orElse(phrase.endToken());
    return Statement.around(actors, begin, Math.max(end, phrase.endToken()))
        .map(
            said ->
                new Told(
                    new Quote(
                        Form.INDIRECT,
                        said.firstToken(),
                        said.endToken(),
                        speaker,
                        Optional.empty(),
                        said.aside()),
                    phrase.headToken(),
                    List.of()));
  }

  private static List<Phrase> dependents(Actors actors, Phrase noun) {
    return actors.phrases().stream().filter(p -> p.governor() == noun.number()).toList();
  }

  /** "за його словами". */
  private Optional<NameSpan> owner(ParsedSentence sentence, Phrase phrase) {
    for (int i = phrase.firstToken(); i < phrase.headToken(); i++) {
      if (sentence.is(Kind.HIS, i) || sentence.is(Kind.HERS, i)) {
        Gender gender = sentence.is(Kind.HIS, i) ? Gender.MASCULINE : Gender.FEMININE;
        return speakers.antecedent(person(gender), i);
      }
    }
    return Optional.empty();
  }

  private static Grammar person(Gender gender) {
    return new Grammar(
        PartOfSpeech.OTHER,
        Case.NOMINATIVE,
        gender,
        GrammaticalNumber.SINGULAR,
        NameType.NONE,
        true,
        false);
  }
}
