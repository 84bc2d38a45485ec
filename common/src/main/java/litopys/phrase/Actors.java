package litopys.phrase;

import java.util.List;
import java.util.OptionalInt;
import litopys.syntax.FramedWord;
import litopys.syntax.ParsedSentence;

/** Who does what to whom in one sentence. Used by one thread. */
public interface Actors {

  ParsedSentence sentence();

  /** Returns the phrases in reading order. */
  List<Phrase> phrases();

  /**
   * Returns the grammatical subject of the verb at a token, all members of a series; empty if it
   * has none or it is not clear.
   */
  List<Phrase> subjects(int verb);

  /** Returns the words that have a frame, each as the verb or the noun that it is here. */
  List<FramedWord> framed();

  /** Returns the tokens of the verbs, in reading order. */
  List<Integer> verbs();

  /**
   * Returns who says what stands before a verb of speech: its subject, or in English whoever
   * follows it: "said Biden".
   */
  List<Phrase> speakers(int verb);

  /** Returns who does what a framed word tells, in the active and in the passive. */
  List<Phrase> doers(FramedWord word);

  /** Returns whom it is done to. */
  List<Phrase> targets(FramedWord word);

  /** Returns whom a verb of speech names as the one who is told; empty if it names nobody. */
  List<Phrase> addressees(int verb);

  /** Returns the verb that a verb or a noun of an act depends on, if there is one. */
  OptionalInt governor(int token);

  /** Tells whether something does happen. */
  Modality modality(int token);

  /** Tells whether a verb tells what else its subject does: "попереджаючи", "accusing". */
  boolean isGerund(int token);
}
