package litopys.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Morphology.Form;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/**
 * Declines nouns that no dictionary has, names of companies above all: a compound like its last
 * part ("Еврокомиссия" like "комиссия"), any other word like a model with the same ending.
 */
public final class UnknownNouns {

  private static final int SHORTEST_PREFIX = 2;
  private static final int SHORTEST_NOUN = 4;

  private final List<Model> models = new ArrayList<>();

  private record Model(String ending, String noun) {}

  /** A noun that a longer, unknown word ends in. */
  private record Part(int begin, Reading reading) {}

  private UnknownNouns() {}

  /** Loads the models of a language: {@code noun_models.tsv}. */
  public static UnknownNouns load(String language) {
    UnknownNouns nouns = new UnknownNouns();
    String file = "language/" + language + "/noun_models.tsv";
    for (Entry entry : Lexicon.load(file).entries()) {
      nouns.models.add(new Model(entry.get("ending"), entry.get("model")));
    }
    return nouns;
  }

  /** Returns the case forms of an unknown noun in the nominative; empty if nothing is like it. */
  public List<Form> forms(String word, Morphology morphology) {
    for (Part part : parts(word, morphology)) {
      if (part.reading().grammar().grammaticalCase() == Case.NOMINATIVE) {
        return declineLike(part.reading().lemma(), "", word, part.begin(), morphology);
      }
    }
    for (Model model : models) {
      if (word.endsWith(model.ending()) && word.length() > SHORTEST_NOUN) {
        String noun = model.noun();
        String stem = noun.substring(0, noun.length() - model.ending().length());
        int begin = word.length() - model.ending().length();
        return declineLike(noun, stem, word, begin, morphology);
      }
    }
    return List.of();
  }

  /** Puts what follows the stem of a model in each of its forms behind the begin of the word. */
  private static List<Form> declineLike(
      String model, String stem, String word, int begin, Morphology morphology) {
    List<Form> forms = new ArrayList<>();
    for (Form form : morphology.forms(model, PartOfSpeech.NOUN)) {
      if (form.text().startsWith(stem)
          && form.grammar().number() != GrammaticalNumber.PLURAL
          && form.grammar().grammaticalCase() != Case.VOCATIVE) {
        String ending =
            PhraseInflector.capitalizeLike(
                word.substring(begin), form.text().substring(stem.length()));
        forms.add(new Form(word.substring(0, begin) + ending, form.grammar()));
      }
    }
    return forms;
  }

  /** Returns how an unknown compound may be understood by its last part; empty if by none. */
  public List<Reading> compoundReadings(String form, Morphology morphology) {
    return parts(form, morphology).stream()
        .map(
            part ->
                new Reading(
                    form.substring(0, part.begin())
                        + PhraseInflector.capitalizeLike(
                            form.substring(part.begin()), part.reading().lemma()),
                    part.reading().grammar()))
        .toList();
  }

  /** The longest last part that is a noun, in each of its readings. */
  private static List<Part> parts(String word, Morphology morphology) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int begin = SHORTEST_PREFIX; begin <= lower.length() - SHORTEST_NOUN; begin++) {
      int at = begin;
      List<Part> parts =
          morphology.readings(lower.substring(begin)).stream()
              .filter(reading -> reading.grammar().isNoun())
              .filter(reading -> Character.isLowerCase(reading.lemma().charAt(0)))
              .filter(reading -> !reading.grammar().invariable())
              .map(reading -> new Part(at, reading))
              .toList();
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return List.of();
  }
}
