package litopys.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import litopys.language.LanguagePack;
import litopys.language.en.English;
import litopys.language.ru.Russian;
import litopys.language.uk.Ukrainian;
import litopys.lexicon.PhraseTrie.Match;
import litopys.name.CountryLexicon.CountryWord;
import litopys.text.Spelling;
import litopys.text.Token;
import litopys.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountryLexiconTest {

  private static final CountryLexicon UKRAINIAN = CountryLexicon.load(new Ukrainian());
  private static final CountryLexicon RUSSIAN = CountryLexicon.load(new Russian());
  private static final CountryLexicon ENGLISH = CountryLexicon.load(new English());

  static Stream<CountryLexicon> lexicons() {
    return Stream.of(UKRAINIAN, RUSSIAN, ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("lexicons")
  void everyCountryIsFoundByItsShortName(CountryLexicon lexicon) {
    List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
    codes.add("XK");

    assertThat(codes)
        .allSatisfy(code -> assertThat(codesOf(lexicon, lexicon.name(code))).contains(code));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Вірменією, AM",
    "Чехії, CZ",
    "Республіці Молдова, MD",
    "Папуа-Новою Гвінеєю, PG",
    "Об'єднаним Королівством, GB",
    "Сполученим Королівством, GB",
    "нідерландського, NL",
    "нігерійці, NG",
    "нігерця, NE",
    "ФРН, DE",
    "Радянським Союзом, SUHH",
  })
  void knowsUkrainianForms(String form, String code) {
    assertThat(codesOf(UKRAINIAN, form)).isEqualTo(List.of(code));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Арменией, AM",
    "Чехии, CZ",
    "Кыргызстану, KG",
    "Соединённых Штатов Америки, US",
    "нидерландского, NL",
    "россиянкам, RU",
    "ФРГ, DE",
  })
  void knowsRussianForms(String form, String code) {
    assertThat(codesOf(RUSSIAN, form)).isEqualTo(List.of(code));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "Ivory Coast, CI",
    "Czechia, CZ",
    "Burma, MM",
    "Spaniards, ES",
    "Dutch, NL",
    "UAE, AE"
  })
  void knowsEnglishForms(String form, String code) {
    assertThat(codesOf(ENGLISH, form)).isEqualTo(List.of(code));
  }

  static Stream<LanguagePack> inflectedLanguages() {
    return Stream.of(new Ukrainian(), new Russian());
  }

  /** Names without known forms are matched in the nominative only. */
  @ParameterizedTest
  @MethodSource("inflectedLanguages")
  void nearlyAllWordsHaveForms(LanguagePack language) {
    CountryLexicon lexicon = language.code().equals("uk") ? UKRAINIAN : RUSSIAN;

    assertThat(lexicon.unknownWords()).hasSizeLessThan(140);
  }

  /** Returns the codes of the entries that the whole phrase stands for. */
  private static List<String> codesOf(CountryLexicon lexicon, String phrase) {
    List<String> words =
        Tokenizer.plain().tokenize(phrase).tokens().stream()
            .map(Token::text)
            .map(Spelling::fold)
            .toList();
    return lexicon.trie().matchesAt(0, words.size(), words::get).stream()
        .filter(match -> match.end() == words.size())
        .map(Match::value)
        .map(CountryWord::code)
        .distinct()
        .toList();
  }
}
