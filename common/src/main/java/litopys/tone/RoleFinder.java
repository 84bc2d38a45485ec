package litopys.tone;

import litopys.tone.VerbFrames.FramedVerb;

/** Finds what a mention is in its clause, as far as the means of a language tell. */
interface RoleFinder {

  /**
   * How a mention hangs in its sentence.
   *
   * @param preposition that governs it, in lower case; empty if there is none
   * @param dependent whether it belongs to a noun before it: "уряд Польщі"
   * @param ofPerson whether that noun is a person: "президент США"
   * @param position what it may be in its clause: a case, or a side of the verb
   */
  record Standing(String preposition, boolean dependent, boolean ofPerson, String position) {}

  /** Returns the role of the mention {@code [firstToken, endToken)} to a verb of its clause. */
  Role role(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb);

  /** Returns how the mention {@code [firstToken, endToken)} hangs in its sentence. */
  Standing standing(ToneSentence sentence, int firstToken, int endToken);
}
