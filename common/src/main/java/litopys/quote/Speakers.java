package litopys.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import litopys.language.Grammar;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.phrase.Actors;
import litopys.phrase.NameSpan;
import litopys.phrase.Phrase;
import litopys.phrase.Referent.Way;
import litopys.phrase.TextActors;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Clauses;
import litopys.syntax.ParsedSentence;
import litopys.text.Sentence;

/** Tells which mention a phrase names as a speaker, and whom a pronoun means. */
final class Speakers {

  /** Sentences before a pronoun in which its person is looked for. */
  private static final int REACH = 3;

  private final TextActors text;

  Speakers(TextActors text) {
    this.text = text;
  }

  /** Returns the phrases that tell who says what a verb of speech reports. */
  static List<Phrase> of(Actors actors, int verb) {
    List<Phrase> named = actors.speakers(verb);
    return named.isEmpty() ? offices(actors, verb) : named;
  }

  /** "у Кремлі заявили": an office for those who work there. */
  static List<Phrase> offices(Actors actors, int verb) {
    ParsedSentence sentence = actors.sentence();
    Clauses clauses = sentence.clauses();
    boolean several =
        sentence
            .text()
            .hasReading(
                verb,
                r -> r.grammar().isVerb() && r.grammar().number() == GrammaticalNumber.PLURAL);
    return !several
        ? List.of()
        : actors.phrases().stream()
            .filter(phrase -> clauses.of(phrase.headToken()) == clauses.of(verb))
            .filter(phrase -> sentence.is(Kind.PLACE, phrase.firstToken() - 1))
            .filter(phrase -> phrase.referent().way() == Way.NAME)
            .filter(phrase -> phrase.referent().names().stream().allMatch(NameSpan::isOrganization))
            .limit(1)
            .toList();
  }

  /**
   * Returns the speaker that phrases name.
   *
   * @param before token up to which a person is looked for whom a pronoun means: that of the verb,
   *     or with which what is said begins if it stands before the verb
   */
  Optional<NameSpan> find(List<Phrase> phrases, int before) {
    if (phrases.size() != 1) {
      return Optional.empty();
    }
    Phrase phrase = phrases.get(0);
    if (phrase.referent().way() == Way.PRONOUN) {
      return antecedent(phrase.grammars().get(0), before);
    }
    // the government speaks for a country, but it is not the country that is quoted
    return phrase.referent().way() == Way.NAME && phrase.referent().names().size() == 1
        ? Optional.of(phrase.referent().names().get(0))
        : Optional.empty();
  }

  /** The one person before a pronoun that it fits: who last acted, else who was last named. */
  Optional<NameSpan> antecedent(Grammar pronoun, int before) {
    if (pronoun.number() == GrammaticalNumber.PLURAL) {
      return Optional.empty();
    }
    int number = text.text().text().sentenceOf(before).number();
    for (int back = 0; back <= REACH && back <= number; back++) {
      Sentence sentence = text.sentences().get(number - back);
      Map<String, NameSpan> persons = persons(sentence, pronoun, before);
      if (persons.size() > 1 && back > 0) {
        persons = actors(sentence, persons);
      }
      if (!persons.isEmpty()) {
        return persons.size() == 1
            ? Optional.of(persons.values().iterator().next())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Map<String, NameSpan> persons(Sentence sentence, Grammar pronoun, int before) {
    Map<String, NameSpan> persons = new LinkedHashMap<>();
    for (NameSpan name : text.names(sentence)) {
      if (name.isPerson()
          && name.endToken() <= before
          && !text.text().text().isQuoted(name.firstToken())
          && name.gender().agreesWith(pronoun.gender())) {
        persons.put(name.entityId(), name);
      }
    }
    return persons;
  }

  /** Of several persons those who do something. */
  private Map<String, NameSpan> actors(Sentence sentence, Map<String, NameSpan> persons) {
    Actors actors = text.of(sentence);
    Map<String, NameSpan> acting = new LinkedHashMap<>();
    for (int verb : actors.verbs()) {
      for (Phrase subject : actors.subjects(verb)) {
        for (NameSpan name : subject.referent().names()) {
          if (subject.referent().way() == Way.NAME && persons.containsKey(name.entityId())) {
            acting.put(name.entityId(), name);
          }
        }
      }
    }
    return acting.isEmpty() ? persons : acting;
  }
}
