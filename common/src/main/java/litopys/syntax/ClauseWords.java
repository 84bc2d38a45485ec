package litopys.syntax;

import java.util.EnumSet;
import java.util.HashMap;
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
    /** A verb by its lemma: its subject does the act that its noun names: "висловити", "impose". */
    PERFORMER,
    /** Joins clauses of one rank, or words: "і", "but". */
    COORDINATOR,
    /** Begins what somebody says: "що", "that". */
    COMPLEMENTIZER,
    /** Begins what is meant or asked for: "щоб". */
    PURPOSE,
    /** Begins a condition: "якщо". */
    CONDITION,
    /** What follows is not heeded: "незважаючи", "despite". */
    DISREGARD,
    /** A noun by its lemma: who acts for a country or an organization: "уряд", "troops". */
    REPRESENTATIVE,
    /** A noun by its lemma: several of them act for a country, one does not: "солдат". */
    REPRESENTATIVES,
    /** A noun by its lemma of a person who is somebody's: "адвокат", "дружина". */
    RELATIONAL,
    /** A pronoun that belongs to the noun after it: "его". */
    OWNER,
    /** A noun by its lemma that is part of the title of an office: "оборона", "affairs". */
    DOMAIN,
    /** A noun by its lemma before the name of an organization: "телеканал". */
    CLASS,
    /** By its lemma: what its infinitive tells is meant to happen: "планувати", "will". */
    INTENTION,
    /** By its lemma: what its infinitive tells does happen: "почати", "manage". */
    PHASE,
    /** By its lemma: what its infinitive tells is possible: "могти", "may". */
    POSSIBILITY,
    /** By its lemma: what its infinitive or its clause tells is asked for: "повинен", "must". */
    DEMAND,
    /** A verb of speech by its lemma that does not say that anything was said: "know". */
    THOUGHT,
    /** What counts the noun in the genitive after it: "близько", "тисяча". */
    QUANTITY,
    /** Before the base form of an English verb: "will", "may". */
    MODAL,
    /** A form of "to have". */
    HAVE,
    /** An English adverb that may stand between a subject and its verb. */
    ADVERB,
    /** An English word in -ly that is no adverb. */
    NOT_ADVERB,
    /** An English pronoun that is no subject: "him". */
    OBJECT_PRONOUN,
    /** A verb by its lemma that several may do apart: "A and B work". */
    APART,
    /** A verb by its lemma that two do together with no object: "meet". */
    TOGETHER,
    /** An English verb by its lemma whose object is who is told: "tell". */
    TELLING,
    /** Before a clause that tells who says the rest: "як заявив". */
    AS,
    /** What was told just before: "про це". */
    THIS,
    /** A pronoun of what is a man's: "його". */
    HIS,
    /** A pronoun of what is a woman's: "її". */
    HERS,
    /** A noun of a time, by its lemma: "день". */
    TIME,
    /** A pronoun of a man, as a subject. */
    HE,
    /** A pronoun of a woman, as a subject. */
    SHE,
    /** A pronoun of several, as a subject. */
    THEY,
    /** A verb by its lemma: what stands after it is what its subject is: "виявитися", "be". */
    COPULA,
    /** A word that states something without a verb: "немає", "можно". */
    PREDICATIVE,
    /** A verb by its lemma whose object is what somebody calls something: "call". */
    NAMING
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  /** English has no comma before "that" or "who"; Ukrainian and Russian always have. */
  private final boolean commaless;

  private ClauseWords(boolean commaless) {
    this.commaless = commaless;
  }

  static ClauseWords load(LanguagePack language) {
    ClauseWords words = new ClauseWords(language.code().equals("en"));
    String name = "language/" + language.code() + "/clause_words.tsv";
    for (Entry entry : Lexicon.load(name).entries()) {
      words
          .kinds
          .computeIfAbsent(Spelling.fold(entry.get("text")), text -> EnumSet.noneOf(Kind.class))
          .add(entry.constant("kind", Kind.class));
    }
    return words;
  }

  public boolean is(Kind kind, String word) {
    return kinds(Spelling.fold(word)).contains(kind);
  }

  /** Tells whether a word begins a clause without a comma before it, as in English. */
  boolean opensAlone(String word) {
    return commaless && (is(Kind.OPENER, word) || is(Kind.RELATIVE, word));
  }

  /** Returns all that a word shows, as it is folded. */
  Set<Kind> kinds(String folded) {
    return kinds.getOrDefault(folded, Set.of());
  }
}
