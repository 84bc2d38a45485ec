package litopys.syntax;

/**
 * How a mention hangs in its sentence.
 *
 * @param preposition that governs it, in lower case; empty if there is none
 * @param dependent whether it belongs to a noun before it: "уряд Польщі"
 * @param ofPerson whether that noun is a person: "президент США"
 * @param position what it may be in its clause: a case, or a side of the verb
 */
public record Standing(String preposition, boolean dependent, boolean ofPerson, String position) {}
