package litopys.tone;

import litopys.syntax.Frame.Family;

/**
 * The weights of tone toward a mention. A score is {@code 1000 * tanh(sum of charge * weight /
 * SATURATION)}. They are round numbers set by hand and adjusted by how they do on the training
 * sentences of RuSentNE-2023 (MIT licence) and NewsMTSC, which are no part of the project.
 */
final class ToneWeights {

  /** The sum that gives tanh(1) = 0.76: two plain words of charge 2 right beside the name. */
  static final double SATURATION = 3.0;

  /** Words of distance at which a charge counts half. */
  static final double HALF_DISTANCE = 8.0;

  /** A clause of its own says something of its own. */
  static final double NEXT_CLAUSE = 0.35;

  static final double FAR_CLAUSE = 0.3;

  /** A clause with a name of its own says it of that name. */
  static final double NAMED_CLAUSE = 0.5;

  /** "Путін, який …": the clause is about the name before it. */
  static final double RELATIVE_CLAUSE = 1.0;

  /** What somebody says is seldom about who says it. */
  static final double SAID_BY_TARGET = 0.1;

  /** A framed verb of which the mention is neither subject nor object. */
  static final double BYSTANDER = 0.55;

  /** A mention that only depends on the subject or object: "президент США". */
  static final double DEPENDENT = 0.5;

  /** "критика уряду", "санкції проти Росії": the noun is about the name. */
  static final double ATTACHED_NOUN = 1.4;

  /** "загрози з боку Росії": an act of the named one. */
  static final double SOURCE_NOUN = 1.2;

  /** "Not good" is bad, but less so than "bad". */
  static final double NEGATION = -0.6;

  static final double INTENSIFIED = 1.5;
  static final double DIMINISHED = 0.8;

  /** "Its so-called victory" is none. */
  static final double IRONY = -0.3;

  static final double AFTER_CONTRAST = 1.3;
  static final double BEFORE_CONTRAST = 0.8;
  static final double CONCEDED = 0.4;

  static final double CONDITIONAL = 0.8;
  static final double QUESTION = 0.6;

  /** Charge of a framed verb that the tone lexicon does not have. */
  static final int FRAME_CHARGE = 2;

  /** Charge of "проти" before a mention, where no tone word says what is done. */
  static final int AGAINST_CHARGE = -2;

  /** How much more a role counts than a word nearby: it is about the mention for certain. */
  static final double ROLE = 1.3;

  /** A mention that only tells where: "в Сирии", "in Syria". */
  static final double PLACE = 0.35;

  /** A mention that belongs to another noun, which the sentence is rather about. */
  static final double BELONGS = 0.6;

  /** A title before the name that it introduces: the name is what the sentence is about. */
  static final double TITLE = 0.05;

  private ToneWeights() {}

  /** Returns the share of a verb's charge that its subject bears, with its sign. */
  static double subject(Family family) {
    return switch (family) {
      case OPPOSE, PRAISE, PUNISH, SPEECH, NEUTRAL -> 0;
      case BLAME -> -0.1;
      case HARM -> -1;
      case THREATEN -> -1;
      case FEAR -> -0.2;
      case HELP, DEFEAT, GAIN -> 1;
      case SUFFER, ERR -> -1;
    };
  }

  /** Returns the share of a verb's charge that its object bears, with its sign. */
  static double object(Family family) {
    return switch (family) {
      case BLAME, PUNISH, DEFEAT -> -1;
      case HARM -> -0.2;
      case THREATEN -> 0;
      case FEAR -> -0.8;
      case OPPOSE -> -0.5;
      case PRAISE -> 1;
      case HELP -> 0.5;
      case SUFFER, GAIN, ERR, SPEECH, NEUTRAL -> 0;
    };
  }
}
