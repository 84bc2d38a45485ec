package litopys.phrase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.syntax.ParsedSentence;
import litopys.syntax.ParsedText;

/** Finds the actors of sentences of one language. Immutable; one per language is enough. */
public final class PhraseParser {

  /** Base forms of nouns of persons, where no dictionary tells which they are. */
  private final Set<String> persons;

  private final boolean declines;

  private PhraseParser(Set<String> persons, boolean declines) {
    this.persons = Set.copyOf(persons);
    this.declines = declines;
  }

  /** Reads what else than clause words a language needs. */
  public static PhraseParser load(LanguagePack language) {
    if (language.hasFullDictionary()) {
      return new PhraseParser(Set.of(), true);
    }
    Set<String> persons =
        Lexicon.load("language/" + language.code() + "/titles.tsv").entries().stream()
            .map(entry -> entry.get("lemma"))
            .collect(Collectors.toUnmodifiableSet());
    return new PhraseParser(persons, false);
  }

  /**
   * Returns the actors of the sentences of a text.
   *
   * @param names its mentions in reading order, none within another
   */
  public TextActors actors(ParsedText text, List<NameSpan> names) {
    return new TextActors(text, names, this);
  }

  boolean declines() {
    return declines;
  }

  Actors actors(ParsedSentence sentence, List<NameSpan> names) {
    return declines ? new CaseActors(sentence, names) : new OrderActors(sentence, names, persons);
  }
}
