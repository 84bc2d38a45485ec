package litopys.language;

/**
 * The grammatical side of one reading of a word, in terms common to all languages.
 *
 * @param invariable whether all its cases look alike; then {@code grammaticalCase} is {@link
 *     Case#ANY}
 * @param verbForm {@link VerbForm#NONE} for whatever is no verb, and where the dictionary says none
 */
public record Grammar(
    PartOfSpeech partOfSpeech,
    Case grammaticalCase,
    Gender gender,
    GrammaticalNumber number,
    NameType nameType,
    boolean animate,
    boolean invariable,
    VerbForm verbForm) {

  /** Whatever is no verb. */
  public Grammar(
      PartOfSpeech partOfSpeech,
      Case grammaticalCase,
      Gender gender,
      GrammaticalNumber number,
      NameType nameType,
      boolean animate,
      boolean invariable) {
    this(
        partOfSpeech,
        grammaticalCase,
        gender,
        number,
        nameType,
        animate,
        invariable,
        VerbForm.NONE);
  }

  /** Word classes, as coarse as the engine needs them. */
  public enum PartOfSpeech {
    NOUN,
    ADJECTIVE,
    VERB,
    ADVERB,
    PREPOSITION,
    CONJUNCTION,
    PARTICLE,
    NUMERAL,
    OTHER
  }

  /** Cases of Ukrainian and Russian; the Russian prepositional is {@link #LOCATIVE}. */
  public enum Case {
    NOMINATIVE,
    GENITIVE,
    DATIVE,
    ACCUSATIVE,
    INSTRUMENTAL,
    LOCATIVE,
    VOCATIVE,
    ANY,
    NONE;

    /** Tells whether two words may stand in one case. */
    public boolean agreesWith(Case other) {
      return this == other || this == ANY || other == ANY;
    }
  }

  /** Genders; {@link #ANY} in the plural of adjectives and where the dictionary says none. */
  public enum Gender {
    MASCULINE,
    FEMININE,
    NEUTER,
    ANY;

    /** Tells whether two words may have one gender. */
    public boolean agreesWith(Gender other) {
      return this == other || this == ANY || other == ANY;
    }
  }

  /** Singular and plural. */
  public enum GrammaticalNumber {
    SINGULAR,
    PLURAL,
    ANY;

    /** Tells whether two words may have one number. */
    public boolean agreesWith(GrammaticalNumber other) {
      return this == other || this == ANY || other == ANY;
    }
  }

  /** Which sort of name a proper noun is, where the dictionary knows. */
  public enum NameType {
    NONE,
    GIVEN,
    SURNAME,
    PATRONYMIC,
    PLACE,
    OTHER_PROPER
  }

  /** Forms of verbs of Ukrainian and Russian. */
  public enum VerbForm {
    NONE,
    PAST,
    PRESENT,
    FUTURE,
    INFINITIVE,
    IMPERATIVE,
    /** "попереджаючи", "предупреждая". */
    GERUND,
    /** "звинувачено", "обвинён". */
    SHORT_PASSIVE;

    /** Tells whether a verb in this form has a subject of its own in its clause. */
    public boolean isFinite() {
      return this == PAST || this == PRESENT || this == FUTURE;
    }
  }

  public boolean isNoun() {
    return partOfSpeech == PartOfSpeech.NOUN;
  }

  public boolean isAdjective() {
    return partOfSpeech == PartOfSpeech.ADJECTIVE;
  }

  public boolean isVerb() {
    return partOfSpeech == PartOfSpeech.VERB;
  }

  /** Tells whether the name of a person declines so. */
  public boolean isPersonal() {
    return nameType == NameType.GIVEN
        || nameType == NameType.SURNAME
        || nameType == NameType.PATRONYMIC;
  }

  /** Tells whether two nominal words agree in case, gender and number, as parts of one phrase. */
  public boolean agreesWith(Grammar other) {
    return grammaticalCase.agreesWith(other.grammaticalCase)
        && number.agreesWith(other.number)
        && (number == GrammaticalNumber.PLURAL
            || other.number == GrammaticalNumber.PLURAL
            || gender.agreesWith(other.gender));
  }
}
