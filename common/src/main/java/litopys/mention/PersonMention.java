package litopys.mention;

/**
 * A name of a person found in a text.
 *
 * @param lemma this very name in its base form, its parts in the order of the text
 * @param certain false if only other evidence in the article makes it a person
 */
record PersonMention(
    int firstToken, int endToken, PersonName name, String lemma, boolean certain, int confidence) {

  /** Returns the same name as one that needs the evidence of the article. */
  PersonMention unproven() {
    return new PersonMention(firstToken, endToken, name, lemma, false, confidence);
  }

  /** Returns the same name as one that needs no further evidence. */
  PersonMention proven() {
    return new PersonMention(firstToken, endToken, name, lemma, true, confidence);
  }
}
