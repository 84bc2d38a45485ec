package litopys.mention;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.mention.MentionExtractor.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each language finds: text -> KIND lemma, in reading order. */
class MentionExtractorTest {

  private static final Catalogues CATALOGUES = Catalogues.load();
  private static final Map<String, MentionExtractor> EXTRACTORS =
      LanguagePack.installed().stream()
          .collect(
              Collectors.toMap(
                  LanguagePack::code, pack -> MentionExtractor.load(pack, CATALOGUES)));

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // countries in every case, by every sort of word
        "Кордон з Молдовою закрито.                        | COUNTRY Молдова",
        "Уряди Кот-д'Івуару та Беніну домовилися.          | COUNTRY Кот-д'Івуар; COUNTRY Бенін",
        "Посол у Сполученому Королівстві.                  | COUNTRY Сполучене Королівство",
        "Експорт до США і КНР зріс.                        | COUNTRY США; COUNTRY КНР",
        "Посол ПАР відвідав Львів.                         | COUNTRY ПАР; PLACE Львів",
        "У м’якому кліматі Португалії.                     | COUNTRY Португалія",
        "Колишній СРСР розпався.                           | COUNTRY СРСР",
        // words that only look like countries
        "Мали на меті інше.                                | ''",
        "Того дня було тихо.                               | ''",
        "Малі діти сміялися.                               | ''",
        "Литва відкрила кордон.                            | COUNTRY Литва",
        // full names agree in case and gender
        "Прем'єрку Катерину Стеценко привітали.            | PERSON Катерина Стеценко",
        "Розмова з Андрієм Мельничуком тривала годину.     | PERSON Андрій Мельничук",
        "Лист Олені Вікторівні Бойко.                      | PERSON Олена Вікторівна Бойко",
        "Радник В. Ткаченко пішов.                         | PERSON В. Ткаченко",
        "Слово має Ткаченко В. О.                          | PERSON Ткаченко В. О.",
        "Зустріч із Венді Гаррісон.                        | PERSON Венді Гаррісон",
        "Урсула фон дер Шульц приїхала.                    | PERSON Урсула фон дер Шульц",
        "міністр Шевчук заявив                             | PERSON Шевчук",
        // organizations: acronyms, quoted names, grammar, catalogue
        "Речник НАТО відповів.                             | ORGANIZATION НАТО",
        "Завод «Світанок» зупинили.                        | ORGANIZATION Світанок",
        "ТОВ «Обрій» виграло тендер.                       | ORGANIZATION ТОВ «Обрій»",
        "Ухвалу скасував Печерський районний суд.          | ORGANIZATION Печерський районний суд",
        "Рішення Верховного суду Канади.                   | ORGANIZATION Верховний суд Канади; COUNTRY Канада",
        "Звернулися до Європейського агентства лікарських засобів. | ORGANIZATION Європейське агентство лікарських засобів",
        "Повість «Дика трава» вийшла друком.               | ''",
        "ДТП сталася вночі.                                | ''",
        "ЧИТАЙТЕ ТАКОЖ НОВИНИ                              | ''",
      })
  void findsNamesInUkrainian(String text, String expected) {
    assertThat(found("uk", text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Граница с Молдовой закрыта.                | COUNTRY Молдова",
        "Экспорт в США и КНР вырос.                 | COUNTRY США; COUNTRY КНР",
        "Посол в Великобритании уехал.              | COUNTRY Великобритания",
        "Разговор с Андреем Мельниковым.            | PERSON Андрей Мельников",
        "Министра Елену Воронову поздравили.        | PERSON Елена Воронова",
        "Речь Анны Сергеевны Громовой.              | PERSON Анна Сергеевна Громова",
        "Выступил В. В. Соколов.                    | PERSON В. В. Соколов",
        "Представитель НАТО ответил.                | ORGANIZATION НАТО",
        "Газета «Рассвет» закрылась.                | ORGANIZATION Рассвет",
        "Решение Верховного суда Канады.            | ORGANIZATION Верховный суд Канады; COUNTRY Канада",
        "ДТП произошло ночью.                       | ''",
      })
  void findsNamesInRussian(String text, String expected) {
    assertThat(found("ru", text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Exports to the US and the U.K. grew.        | COUNTRY US; COUNTRY U.K.",
        "It told us nothing.                         | ''",
        "Poland's border with Belarus is closed.     | COUNTRY Poland; COUNTRY Belarus",
        "A spokesman for NATO answered.              | ORGANIZATION NATO",
        "They met Maria Gonzales in June.            | PERSON Maria Gonzales",
        "Later President Brown spoke.                | PERSON Brown",
      })
  void findsNamesInEnglish(String text, String expected) {
    assertThat(found("en", text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Росія мовчить.                  | NAME",
        "РФ мовчить.                     | ABBREVIATION",
        "Російські кораблі відпливли.    | ADJECTIVE",
        "Росіяни відпливли.              | DEMONYM",
        "Москва погрожує санкціями.      | METONYM",
        "Кремль відкинув пропозицію.     | METONYM",
        "Літак сів у Москві вранці.      | NAME",
      })
  void tellsHowAMentionNamesItsEntity(String text, MentionForm form) {
    assertThat(extract("uk", text)).extracting(m -> m.candidate().form()).containsExactly(form);
  }

  @Test
  void aCountryInsideAnOrganizationIsNested() {
    List<Mention> mentions = extract("uk", "Рішення Верховного суду Канади.");

    assertThat(mentions).extracting(Mention::nested).containsExactly(false, true);
  }

  @Test
  void aSurnameBelongsToTheFullNameOfItsArticle() {
    List<Mention> mentions =
        extract("uk", "Прийшла Марія Остапчук. Пізніше Остапчук пішла, але з Остапчук говорили.");

    assertThat(mentions).extracting(m -> m.candidate().name()).containsOnly("Марія Остапчук");
    assertThat(mentions).extracting(m -> m.candidate().entityId()).hasSize(3);
    assertThat(entityIds(mentions)).hasSize(1);
  }

  @Test
  void twoPeopleOfOneSurnameStayTwo() {
    List<Mention> mentions = extract("uk", "Іван Гнатюк посперечався з Ольгою Гнатюк.");

    assertThat(entityIds(mentions)).hasSize(2);
  }

  @Test
  void aForeignSurnameTakesItsBaseFormFromTheFullName() {
    List<Mention> mentions =
        extract("uk", "Приїхав Джек Вормфельд. Вормфельду подякували. Про Вормфельда писали.");

    assertThat(mentions)
        .extracting(m -> m.candidate().lemma())
        .containsExactly("Джек Вормфельд", "Вормфельд", "Вормфельд");
  }

  @Test
  void anAcronymStandsForTheOrganizationItWasIntroducedFor() {
    List<Mention> mentions =
        extract(
            "uk", "Цим займається Регіональний центр ядерної безпеки (РЦЯБ). Торік РЦЯБ закрили.");

    assertThat(entityIds(mentions)).hasSize(1);
  }

  @Test
  void onePersonHasOneIdInThreeLanguages() {
    Set<String> ids =
        Stream.of(
                extract("uk", "Виступив Володимир Ткаченко."),
                extract("ru", "Выступил Владимир Ткаченко."),
                extract("en", "Then Volodymyr Tkachenko spoke."))
            .map(mentions -> mentions.get(0).candidate().entityId())
            .collect(Collectors.toSet());

    assertThat(ids).hasSize(1);
  }

  private static Set<String> entityIds(List<Mention> mentions) {
    return mentions.stream().map(m -> m.candidate().entityId()).collect(Collectors.toSet());
  }

  private static String found(String language, String text) {
    return extract(language, text).stream()
        .filter(m -> !m.candidate().form().isDerived())
        .map(m -> m.candidate().kind() + " " + m.candidate().lemma())
        .collect(joining("; "));
  }

  private static List<Mention> extract(String language, String text) {
    MentionExtractor extractor = requireNonNull(EXTRACTORS.get(language));
    return extractor.extract(List.of(extractor.annotate(text))).get(0);
  }
}
