package litopys.syntax;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;

/**
 * What a verb or a noun of an act says about who does it and whom it is done to.
 *
 * @param partOfSpeech VERB or NOUN
 * @param relation between subject and object, if there is one
 * @param subject how the doer hangs on a noun; nothing for a verb, whose doer is its subject
 * @param object how the one it is done to hangs on it
 */
public record Frame(
    String lemma,
    PartOfSpeech partOfSpeech,
    Family family,
    Optional<RelationKind> relation,
    Attachment subject,
    Attachment object) {

  /** Families of words that treat their subject and object alike. */
  public enum Family {
    /** "критикувати": words against the object; the subject only speaks. */
    BLAME,
    /** "атакувати": an act against the object, which casts a shadow on the subject. */
    HARM,
    /** "заарештувати": an act of office against the object; the subject does its work. */
    PUNISH,
    /** "погрожувати". */
    THREATEN,
    /** "боятися": the object is bad, the subject suffers. */
    FEAR,
    /** "протестувати проти": against the object, with no word on the subject. */
    OPPOSE,
    /** "хвалити": words for the object. */
    PRAISE,
    /** "рятувати": a good act of the subject, good for the object. */
    HELP,
    /** "перемогти": good for the subject, bad for the object. */
    DEFEAT,
    /** "програти": bad for the subject; there is no object, or only a thing. */
    SUFFER,
    /** "досягти": good for the subject. */
    GAIN,
    /** "вкрасти": the subject does wrong, and nobody in particular is wronged. */
    ERR,
    /** "заявити": no tone; what is said is not about who says it. */
    SPEECH,
    /** "зустрітися": an act that speaks for and against nobody. */
    NEUTRAL
  }

  /**
   * How a noun hangs on a framed word: by a bare case, by a preposition, or, in English, by
   * standing beside it.
   */
  public record Attachment(Set<Case> cases, Set<String> prepositions, boolean isBare) {

    static final Attachment NONE = new Attachment(Set.of(), Set.of(), false);

    /** Right after the verb, in the accusative where the language has one. */
    static final Attachment DIRECT = new Attachment(EnumSet.of(Case.ACCUSATIVE), Set.of(), true);

    public Attachment {
      cases = Set.copyOf(cases);
      prepositions = Set.copyOf(prepositions);
    }

    public boolean takes(Case one) {
      return cases.contains(one);
    }

    public boolean takes(String preposition) {
      return prepositions.contains(preposition);
    }
  }

  public boolean isVerb() {
    return partOfSpeech == PartOfSpeech.VERB;
  }
}
