package litopys.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.PartOfSpeech;
import litopys.text.Token;
import litopys.text.Tokenizer;

/**
 * Declines a name given in the nominative: its head noun and the adjectives before it change, what
 * follows the head stays. "Європейське агентство лікарських засобів" gives "Європейського агентства
 * лікарських засобів" and so on.
 */
public final class PhraseInflector {

  private static final List<Case> CASES =
      List.of(
          Case.NOMINATIVE,
          Case.GENITIVE,
          Case.DATIVE,
          Case.ACCUSATIVE,
          Case.INSTRUMENTAL,
          Case.LOCATIVE);

  private final Morphology morphology;
  private final Tokenizer tokenizer = Tokenizer.plain();

  public PhraseInflector(Morphology morphology) {
    this.morphology = morphology;
  }

  /** Returns the words of a phrase, as the tokenizer cuts them. */
  public List<String> words(String phrase) {
    return tokenizer.tokenize(phrase).tokens().stream().map(Token::text).toList();
  }

  /** Returns every case form of a phrase as its words; the nominative is the first. */
  public List<List<String>> inflect(String phrase) {
    List<String> words = words(phrase);
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(words);
    for (Head head : heads(words)) {
      List<Morphology.Form> nouns = nounForms(head.reading().lemma());
      for (Case grammaticalCase : CASES) {
        forms.addAll(inCase(words, head, nouns, grammaticalCase));
      }
    }
    return List.copyOf(forms);
  }

  /**
   * Returns how a phrase found in a text reads in the nominative, its head noun standing at a known
   * position in a known case; empty if the dictionary cannot make it.
   */
  public Optional<List<String>> toNominative(List<String> words, int headIndex, Reading head) {
    List<String> result = new ArrayList<>(words);
    result.set(headIndex, capitalizeLike(words.get(headIndex), nominative(head)));
    for (int i = 0; i < headIndex; i++) {
      Optional<String> adjective = adjectiveToNominative(words.get(i), head.grammar());
      if (adjective.isEmpty()) {
        return Optional.empty();
      }
      result.set(i, capitalizeLike(words.get(i), adjective.get()));
    }
    return Optional.of(result);
  }

  private String nominative(Reading head) {
    if (head.grammar().number() != GrammaticalNumber.PLURAL) {
      return head.lemma();
    }
    return morphology
        .inflect(head.lemma(), withCase(head.grammar(), Case.NOMINATIVE))
        .orElse(head.lemma());
  }

  private Optional<String> adjectiveToNominative(String word, Grammar head) {
    for (Reading reading : morphology.readings(word)) {
      if (reading.grammar().isAdjective() && reading.grammar().agreesWith(head)) {
        Grammar target =
            new Grammar(
                PartOfSpeech.ADJECTIVE,
                Case.NOMINATIVE,
                head.gender(),
                head.number(),
                reading.grammar().nameType(),
                head.animate(),
                false);
        return morphology.inflect(reading.lemma(), target);
      }
    }
    return Optional.empty();
  }

  /** A noun in the nominative with only adjectives before it. */
  private record Head(int index, Reading reading) {}

  private List<Head> heads(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      List<Head> heads = new ArrayList<>();
      for (Reading reading : morphology.readings(words.get(i))) {
        Grammar grammar = reading.grammar();
        if (grammar.isNoun()
            && grammar.grammaticalCase() == Case.NOMINATIVE
            && heads.stream()
                .noneMatch(
                    h ->
                        h.reading().lemma().equals(reading.lemma())
                            && h.reading().grammar().gender() == grammar.gender()
                            && h.reading().grammar().number() == grammar.number())) {
          heads.add(new Head(i, reading));
        }
      }
      if (!heads.isEmpty()) {
        return heads;
      }
      Optional<Head> unknown = unknownHead(words, i);
      if (unknown.isPresent()) {
        return List.of(unknown.get());
      }
      boolean mayPrecede =
          morphology.readings(words.get(i)).stream()
              .anyMatch(
                  reading ->
                      reading.grammar().isAdjective()
                          && reading.grammar().grammaticalCase() == Case.NOMINATIVE);
      if (!mayPrecede) {
        return List.of();
      }
    }
    return List.of();
  }

  /** A word with a capital that the dictionary does not have, but that is like a noun. */
  private Optional<Head> unknownHead(List<String> words, int index) {
    String word = words.get(index);
    boolean name = Character.isUpperCase(word.charAt(0)) && morphology.readings(word).isEmpty();
    return name
        ? morphology.unknownForms(word).stream()
            .filter(form -> form.text().equals(word))
            .filter(form -> form.grammar().grammaticalCase() == Case.NOMINATIVE)
            .findFirst()
            .map(form -> new Head(index, new Reading(word, form.grammar())))
        : Optional.empty();
  }

  /** Spelling variants of a case ("Байдену", "Байденові") each make a form of their own. */
  private List<List<String>> inCase(
      List<String> words, Head head, List<Morphology.Form> nouns, Case grammaticalCase) {
    Grammar target = withCase(head.reading().grammar(), grammaticalCase);
    List<List<String>> forms = new ArrayList<>();
    for (Morphology.Form noun : nouns) {
      if (noun.grammar().grammaticalCase() != grammaticalCase
          || noun.grammar().number() != target.number()
          || !noun.grammar().gender().agreesWith(target.gender())) {
        continue;
      }
      List<String> form = new ArrayList<>(words);
      form.set(head.index(), capitalizeLike(words.get(head.index()), noun.text()));
      boolean complete = true;
      for (int i = 0; i < head.index() && complete; i++) {
        Optional<String> adjective = inflectAdjective(words.get(i), target);
        complete = adjective.isPresent();
        form.set(i, capitalizeLike(words.get(i), adjective.orElse(words.get(i))));
      }
      if (complete) {
        forms.add(form);
      }
    }
    return forms;
  }

  private List<Morphology.Form> nounForms(String lemma) {
    List<Morphology.Form> known = morphology.forms(lemma, PartOfSpeech.NOUN);
    return known.isEmpty() ? morphology.unknownForms(lemma) : known;
  }

  private Optional<String> inflectAdjective(String word, Grammar target) {
    return morphology.readings(word).stream()
        .filter(reading -> reading.grammar().isAdjective())
        .filter(reading -> reading.grammar().grammaticalCase() == Case.NOMINATIVE)
        .findFirst()
        .flatMap(
            reading ->
                morphology.inflect(
                    reading.lemma(),
                    new Grammar(
                        PartOfSpeech.ADJECTIVE,
                        target.grammaticalCase(),
                        target.number() == GrammaticalNumber.PLURAL ? Gender.ANY : target.gender(),
                        target.number(),
                        reading.grammar().nameType(),
                        target.animate(),
                        false)));
  }

  private static Grammar withCase(Grammar grammar, Case grammaticalCase) {
    return new Grammar(
        grammar.partOfSpeech(),
        grammaticalCase,
        grammar.gender(),
        grammar.number(),
        grammar.nameType(),
        grammar.animate(),
        false);
  }

  /** Gives a word the capitals of its model: "НАТО", "Рада", "безпеки". */
  static String capitalizeLike(String model, String word) {
    if (word.isEmpty() || model.isEmpty() || !Character.isUpperCase(model.charAt(0))) {
      return word;
    }
    boolean allCaps = model.length() > 1 && model.chars().noneMatch(c -> Character.isLowerCase(c));
    return allCaps
        ? word.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
