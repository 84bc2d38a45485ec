package litopys.tone;

import litopys.tone.VerbFrames.FramedVerb;

/** Finds what a mention is to a verb, as far as the means of a language tell. */
interface RoleFinder {

  /** The role of a mention, and whether only a word that depends on it bears the role. */
  record Found(Role role, boolean dependent) {

    static final Found NONE = new Found(Role.NONE, false);
  }

  /** Returns the role of the mention {@code [firstToken, endToken)} to a verb of its clause. */
  Found find(ToneSentence sentence, int firstToken, int endToken, FramedVerb verb);

  /** Returns the preposition that governs a mention, empty if there is none. */
  String prepositionOf(ToneSentence sentence, int firstToken, int endToken);

  /** Tells whether a mention depends on a noun before it: "президент США". */
  boolean isDependent(ToneSentence sentence, int firstToken, int endToken);
}
