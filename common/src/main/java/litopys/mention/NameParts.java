package litopys.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Reading;
import litopys.name.GivenNames;
import litopys.name.NameEndings;
import litopys.text.Token;

/** Says of each word what it may be within the name of a person. */
final class NameParts {

  private final GivenNames givenNames;
  private final NameEndings endings;
  private final boolean dictionaryIsComplete;
  private final Set<String> ordinaryWords;

  /**
   * @param dictionaryIsComplete whether a word without a reading is no ordinary word; false for
   *     English, which has no full dictionary here
   * @param ordinaryWords lower-case words that are ordinary although no dictionary says so
   */
  NameParts(
      GivenNames givenNames,
      NameEndings endings,
      boolean dictionaryIsComplete,
      Set<String> ordinaryWords) {
    this.givenNames = givenNames;
    this.endings = endings;
    this.dictionaryIsComplete = dictionaryIsComplete;
    this.ordinaryWords = ordinaryWords;
  }

  /** Tells whether a token may be part of a name at all: a word with a capital, or an initial. */
  static boolean mayBePart(AnnotatedText text, int index) {
    Token token = text.token(index);
    return token.isCapitalized() && (!token.isAllCaps() || text.isShouted(index));
  }

  NamePart part(AnnotatedText text, int index) {
    Token token = text.token(index);
    String form = token.isAllCaps() ? capitalized(token.text()) : token.text();
    List<Reading> readings = singular(text.readings(index));
    boolean full = dictionaryIsComplete && !token.isLatin();
    boolean ordinary = ordinaryWords.contains(text.lower(index));
    List<Reading> given =
        Stream.concat(ofType(readings, NameType.GIVEN).stream(), givenNames.readings(form).stream())
            .distinct()
            .toList();
    List<Reading> surname = ofType(readings, NameType.SURNAME);
    return new NamePart(
        index,
        given,
        surname,
        ofType(readings, NameType.PATRONYMIC),
        () -> guessed(form, readings, token.isLatin()),
        isInitial(text, index),
        ordinary || (full && !text.readings(index).isEmpty()),
        ordinary || (full && text.hasReading(index, NameParts::isCommon)),
        full && text.hasReading(index, r -> r.grammar().nameType() == NameType.PLACE));
  }

  private List<Reading> guessed(String form, List<Reading> readings, boolean latin) {
    if (latin) {
      return endings.readings(form).stream().filter(r -> r.lemma().equals(form)).toList();
    }
    // "Великий" and "Мороз" may be surnames too; then they decline as the words they are
    Stream<Reading> asWord =
        readings.stream()
            .filter(r -> r.grammar().isNoun() || r.grammar().isAdjective())
            .map(r -> new Reading(capitalized(r.lemma()), r.grammar()));
    return Stream.concat(asWord, endings.readings(form).stream()).distinct().toList();
  }

  private static boolean isInitial(AnnotatedText text, int index) {
    return text.token(index).isInitial()
        && index + 1 < text.size()
        && text.token(index + 1).is(".")
        && text.token(index + 1).begin() == text.token(index).end();
  }

  private static boolean isCommon(Reading reading) {
    return Character.isLowerCase(reading.lemma().charAt(0));
  }

  private static List<Reading> singular(List<Reading> readings) {
    return readings.stream().filter(r -> r.grammar().number() != GrammaticalNumber.PLURAL).toList();
  }

  private static List<Reading> ofType(List<Reading> readings, NameType type) {
    return readings.stream().filter(r -> r.grammar().nameType() == type).toList();
  }

  static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
