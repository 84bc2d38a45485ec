package litopys.tone;

import java.util.Set;
import litopys.language.Grammar.Case;

/**
 * What a verb says about who does it and whom it is done to.
 *
 * @param objectCase of an object without preposition; {@link Case#NONE} if it takes one
 * @param prepositions before the object; empty if it takes none
 */
record VerbFrame(String lemma, Kind kind, Case objectCase, Set<String> prepositions) {

  VerbFrame {
    prepositions = Set.copyOf(prepositions);
  }

  /** Families of verbs that treat their subject and object alike. */
  enum Kind {
    /** "критикувати": words against the object; the subject only speaks. */
    BLAME,
    /** "атакувати": an act against the object, which casts a shadow on the subject. */
    HARM,
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
    /** "втратити": bad for the subject; the object is only a thing. */
    SUFFER,
    /** "заявити": no tone; what is said is not about who says it. */
    SPEECH
  }
}
