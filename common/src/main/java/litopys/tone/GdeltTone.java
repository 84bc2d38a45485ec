package litopys.tone;

/**
 * The seven GDELT numbers as counts of tokens; the tables hold 100 x count / words.
 *
 * @param polar tokens in the tone lexicon
 * @param active tokens that are active words
 * @param self pronouns of the first person
 * @param words all words and numbers
 */
public record GdeltTone(int positive, int negative, int polar, int active, int self, int words) {

  public static final GdeltTone NONE = new GdeltTone(0, 0, 0, 0, 0, 0);
}
