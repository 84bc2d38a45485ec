package litopys.syntax;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.text.Spelling;

/** The words that show how sentences of one language are built. Immutable. */
public final class ClauseWords {

  /** What a word shows. */
  public enum Kind {
    /** A clause begins: "якщо", "but". */
    OPENER,
    /** A clause begins that speaks of the noun before it: "який", "who". */
    RELATIVE,
    /** What stands after it is what an act goes to: "санкції проти". */
    DIRECTION,
    /** What stands after it is where an act comes from: "threats from". */
    SOURCE,
    /** What stands after it tells where: "у Сирії". */
    PLACE,
    /** Who is named after it says the rest: "за словами", "according to". */
    REPORTER,
    /** What happens is against whom it governs: "проти", "against". */
    OPPOSING,
    /** The doer of an English passive follows. */
    AGENT,
    PREPOSITION,
    /** Makes an English name depend on the noun before it: "of". */
    POSSESSIVE,
    DETERMINER,
    /** Makes a passive of an English participle. */
    AUXILIARY,
    /** A verb by its lemma: its subject is whom the act is done to: "отримати", "face". */
    RECEIVER,
    /** A verb by its lemma: what stands after it is what its subject is: "виявитися", "be". */
    COPULA
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  /** English has no comma before "that" or "who"; Ukrainian and Russian always have. */
  private final boolean commaless;

  private ClauseWords(boolean commaless) {
    this.commaless = commaless;
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
  }

  static ClauseWords load(LanguagePack language) {
    ClauseWords words = new ClauseWords(language.code().equals("en"));
    String name = "language/" + language.code() + "/clause_words.tsv";
    for (Entry entry : Lexicon.load(name).entries()) {
      words.of(entry.constant("kind", Kind.class)).add(Spelling.fold(entry.get("text")));
    }
    return words;
  }

  public boolean is(Kind kind, String word) {
    return of(kind).contains(Spelling.fold(word));
  }

  /** Tells whether a word begins a clause without a comma before it, as in English. */
  boolean opensAlone(String word) {
    return commaless && (is(Kind.OPENER, word) || is(Kind.RELATIVE, word));
  }

  private Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }
}
