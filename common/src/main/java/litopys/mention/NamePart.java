package litopys.mention;

import java.util.List;
import java.util.function.Supplier;
import litopys.language.Reading;

/**
 * What one capitalised word may be within the name of a person.
 *
 * @param given readings as a given name
 * @param surname readings as a surname the dictionary knows
 * @param patronymic readings as a patronymic
 * @param guessed readings as a surname by its ending, for words that are no other name; costly
 * @param initial whether it is one capital letter with a stop
 * @param known whether the dictionary knows it as anything at all
 * @param common whether it may be an ordinary word
 * @param place whether it may be a place
 */
record NamePart(
    int token,
    List<Reading> given,
    List<Reading> surname,
    List<Reading> patronymic,
    Supplier<List<Reading>> guessed,
    boolean initial,
    boolean known,
    boolean common,
    boolean place) {

  boolean isGiven() {
    return !given.isEmpty();
  }

  boolean isSurname() {
    return !surname.isEmpty();
  }

  boolean isPatronymic() {
    return !patronymic.isEmpty();
  }

  /** Tells whether the word can only be a name: no dictionary has it as an ordinary word. */
  boolean isOnlyName() {
    return !common && !place;
  }

  /** Readings as the family name, those of the dictionary first. */
  List<Reading> asSurname() {
    return surname.isEmpty() ? guessed.get() : surname;
  }
}
