package litopys.syntax;

/**
 * A word of a text and its frame.
 *
 * @param passive whether the form of the word says that its grammatical subject is the object:
 *     "звинувачено". English passives are known by their auxiliary and are active here.
 */
public record FramedWord(int token, Frame frame, boolean passive) {}
