package litopys.syntax;

import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.NameType;
import litopys.language.LanguagePack;
import litopys.language.Reading;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.lexicon.PhraseTrie;
import litopys.lexicon.PhraseTrie.Match;
import litopys.text.Spelling;

/** The modifiers of one language. Immutable. */
public final class Modifiers {

  private final PhraseTrie<Modifier> modifiers = new PhraseTrie<>();

  private Modifiers() {}

  /** Reads the modifiers of a language; a wrong entry is an error that names its file and line. */
  public static Modifiers load(LanguagePack language) {
    return read(Lexicon.load("language/" + language.code() + "/modifiers.tsv"));
  }

  /** Reads modifiers: text, kind. */
  public static Modifiers read(Lexicon lexicon) {
    Modifiers modifiers = new Modifiers();
    for (Entry entry : lexicon.entries()) {
      modifiers.modifiers.add(
          List.of(Spelling.fold(entry.get("text")).split(" ", -1)),
          entry.constant("kind", Modifier.class));
    }
    return modifiers;
  }

  /** Returns the modifier that begins at a token, the longest there is. */
  public Optional<Match<Modifier>> find(AnnotatedText text, int token) {
    if (!text.token(token).isWord()) {
      return Optional.empty();
    }
    List<Match<Modifier>> found = modifiers.matchesAt(token, text.size(), text::folded);
    if (!found.isEmpty()) {
      return Optional.of(found.get(0));
    }
    String seen = "";
    for (Reading reading : text.readings(token)) {
      // a word has many cases, but few lemmas
      if (declines(reading) && !reading.lemma().equals(seen)) {
        seen = reading.lemma();
        String lemma = Spelling.fold(seen);
        found = modifiers.matchesAt(token, token + 1, at -> lemma);
        if (!found.isEmpty()) {
          return Optional.of(found.get(0));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean declines(Reading reading) {
    return switch (reading.grammar().partOfSpeech()) {
      case NOUN, VERB, ADJECTIVE -> reading.grammar().nameType() == NameType.NONE;
      default -> false;
    };
  }
}
