package litopys.mention;

import java.util.Optional;
import litopys.language.Grammar.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A name of a person as the article gives it, each part in its base form.
 *
 * @param given given name, or the letter of an initial; null for a surname alone
 * @param middle a second given name or an initial between; null where there is none
 * @param patronymic null where there is none
 * @param surname null for a given name alone
 * @param gender {@link Gender#ANY} where the name does not tell
 */
record PersonName(
    @Nullable String given,
    @Nullable String middle,
    @Nullable String patronymic,
    @Nullable String surname,
    Gender gender) {

  /** Tells whether it has a given name, written out, and a surname. */
  boolean isFull() {
    return given != null && given.length() > 1 && surname != null;
  }

  boolean isSurnameOnly() {
    return given == null && surname != null;
  }

  Optional<String> findSurname() {
    return Optional.ofNullable(surname);
  }

  /** The name in the order given name, surname: "Джо Байден". */
  String canonical() {
    StringBuilder name = new StringBuilder();
    append(name, given != null && given.length() == 1 ? given + "." : given);
    append(name, middle);
    append(name, surname);
    if (surname == null) {
      append(name, patronymic);
    }
    return name.toString();
  }

  private static void append(StringBuilder name, @Nullable String part) {
    if (part != null) {
      name.append(name.length() == 0 ? "" : " ").append(part);
    }
  }

  /** Tells whether the other may be the same person, named with less. */
  boolean covers(PersonName other) {
    if (surname == null || !surname.equals(other.surname) || !gender.agreesWith(other.gender)) {
      return false;
    }
    if (other.given == null) {
      return true;
    }
    return given != null
        && (other.given.length() == 1 ? given.startsWith(other.given) : given.equals(other.given));
  }
}
