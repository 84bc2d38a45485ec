package litopys.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

  private final LanguageIdentifier identifier = LanguageIdentifier.instance();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Ukrainian: headlines, then sentences
        "uk | Верховна Рада ухвалила закон про бюджет",
        "uk | Зеленський зустрівся з Байденом",
        "uk | Курс долара на завтра",
        "uk | У Харкові пролунали вибухи",
        "uk | Що відомо про обстріл Одеси",
        "uk | Нова хвиля коронавірусу",
        "uk | Скільки коштує борщ",
        "uk | ЗСУ звільнили ще одне село",
        "uk | Apple показала новий iPhone 15 Pro Max",
        "uk | Google та Microsoft інвестують в OpenAI",
        "uk | ПРЕЗИДЕНТ ПІДПИСАВ УКАЗ",
        "uk | М’яч у ворота «Динамо» забив Шевченко",
        "uk | Прем’єр-міністр Денис Шмигаль заявив, що уряд виділив кошти на відновлення доріг.",
        "uk | Суд обрав запобіжний захід колишньому депутату.",
        "uk | Він сказав: «Это неправда», — і вийшов із зали, де тривало засідання комітету.",
        "uk | Газета «Московский комсомолец» написала, що переговори відбудуться. Проте в офісі президента цього не підтвердили. Джерела в уряді кажуть, що рішення ще немає.",
        "uk | «Мы не видим оснований для встречи», — сказав Пєсков. Водночас у Києві заявили, що готові до переговорів і чекають на відповідь. Зустріч може відбутися вже наступного тижня, повідомили в МЗС України.",
        // Russian
        "ru | Госдума приняла закон о бюджете",
        "ru | Путин встретился с Байденом",
        "ru | Курс доллара на завтра вырос",
        "ru | Что известно об обстреле Одессы",
        "ru | Новая волна коронавируса",
        "ru | Сколько стоит борщ",
        "ru | Вторая мировая война",
        "ru | ПРЕЗИДЕНТ ПОДПИСАЛ УКАЗ",
        "ru | Apple показала новый iPhone 15 Pro Max",
        "ru | Пресс-секретарь президента Дмитрий Песков заявил, что встреча не планируется.",
        "ru | Суд избрал меру пресечения бывшему депутату.",
        "ru | Министр сказал журналистам: «Я не буду этого комментировать». Позже в ведомстве уточнили, что решение примут на следующей неделе.",
        "ru | Donald Trump, Joe Biden и Boris Johnson обсудили NATO, сообщает BBC News",
        "ru | Газета «Українська правда» написала, что переговоры состоятся. В офисе президента это не подтвердили. Источники в правительстве говорят, что решения еще нет.",
        "ru | «Ми не бачимо підстав», — ответил Кулеба. В Москве заявили, что готовы к переговорам и ждут ответа. Встреча может пройти уже на следующей неделе, сообщили в министерстве.",
        "ru | Жители Белоруссии вышли на улицы",
        // English
        "en | Parliament passes the budget",
        "en | Apple unveils new phone",
        "en | Biden meets Zelensky in Kyiv",
        "en | Ukraine war: what we know so far",
        "en | UK economy grows faster than expected",
        "en | Oil prices rise",
        "en | The minister said that talks would continue next week in Geneva.",
        "en | President Volodymyr Zelensky said (\"Слава Україні!\") that the country would not give up, and thanked the allies for their support.",
        "en | Volkswagen and Siemens to build battery plant near Brandenburg, officials said",
        "en | Macron and Scholz visited the Élysée and the café where it all began",
        // Belarusian
        "be | Прэзідэнт Беларусі падпісаў указ",
        "be | У Мінску прайшла сустрэча міністраў",
        "be | Беларускія праваабаронцы паведамілі пра новыя затрыманні ў Мінску і Гомелі",
        "be | Суд вынес прысуд былому дэпутату і журналісту, якіх затрымалі летась.",
        "be | Што вядома пра абстрэл Адэсы",
        // Bulgarian, Macedonian, Serbian
        "bg | Парламентът прие бюджета за следващата година",
        "bg | Президентът Румен Радев се срещна с министъра",
        "bg | Какво ще се случи след изборите в България",
        "bg | Франция готова да приеме пакистанка, осъдена на смърт за богохулство",
        "bg | Министърът заяви, че преговорите ще продължат и през следващата седмица.",
        "mk | Собранието го усвои буџетот за следната година",
        "mk | Претседателот рече дека преговорите ќе продолжат",
        "mk | Македонија и Бугарија постигнаа договор, изјави министерот во Скопје",
        "sr | Скупштина је усвојила буџет за следећу годину",
        "sr | Председник Србије рекао је да ће преговори бити настављени",
        "sr | Вучић се састао са министром спољних послова",
        // neighbours in Latin script
        "pl | Sejm przyjął ustawę budżetową",
        "pl | Prezydent spotkał się z premierem w Warszawie",
        "pl | Wybory prezydenckie w Polsce",
        "cs | Prezident Zeman navštívil Brno",
        "cs | Vláda schválila rozpočet na příští rok",
        "cs | Poslanci budou jednat o důvěře vládě",
        "sk | Vláda schválila rozpočet na budúci rok",
        "sk | Prezidentka vymenovala novú ministerku",
        "sl | Predsednik vlade je danes obiskal Ljubljano",
        "hr | Predsjednik Vlade posjetio je Zagreb i najavio nove mjere",
        "ro | Președintele României a semnat decretul",
        "lt | Seimas priėmė kitų metų biudžetą",
        "lv | Saeima pieņēma nākamā gada budžetu",
        "et | Riigikogu võttis vastu järgmise aasta eelarve",
        "hu | Az Országgyűlés elfogadta a jövő évi költségvetést",
        "tr | Meclis gelecek yılın bütçesini kabul etti",
        "de | Der Bundestag hat den Haushalt verabschiedet",
        "de | Bundeskanzler trifft Präsident in Berlin",
        "fr | L'Assemblée nationale a adopté le budget",
        "fr | Le président a rencontré le ministre à Paris",
        "es | El Congreso aprobó el presupuesto del próximo año",
        "it | Il Parlamento ha approvato la legge di bilancio",
        "pt | O Parlamento aprovou o orçamento para o próximo ano",
        "kk | Қазақстан президенті жаңа заңға қол қойды",
        // other scripts
        "ka | პარლამენტმა ბიუჯეტი დაამტკიცა",
        "hy | Խորհրդարանը հաստատեց բյուջեն",
        "el | Η Βουλή ψήφισε τον προϋπολογισμό",
        "he | הכנסת אישרה את התקציב",
        "ar | أقر البرلمان الميزانية",
        "zh | 议会通过预算",
        "ja | 国会は予算を可決した",
        "ko | 국회가 예산을 통과시켰다",
        // nothing to tell by
        "und | 12.03.2026 14:30 — 100 %",
        "und | ''",
      })
  void tellsTheLanguage(String language, String text) {
    assertThat(identifier.identify(text)).isEqualTo(language);
  }

  @Test
  void mostSentencesDecideWhateverTheOrder() {
    String ukrainian = "Верховна Рада ухвалила закон, який набуде чинності з нового року. ";
    String russian = "Государственная дума приняла закон, который вступит в силу с нового года. ";
    String english = "Parliament has passed the law that takes effect in the new year. ";

    assertThat(identifier.identify(russian + ukrainian.repeat(3))).isEqualTo("uk");
    assertThat(identifier.identify(ukrainian + russian.repeat(3))).isEqualTo("ru");
    assertThat(identifier.identify(english + ukrainian.repeat(3) + english)).isEqualTo("uk");
    assertThat(identifier.identify(ukrainian + english.repeat(5))).isEqualTo("en");
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    List<String> answers =
        IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> identifier.identify("Wybory prezydenckie w Polsce, tura " + i % 7))
            .distinct()
            .toList();

    assertThat(answers).containsExactly("pl");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "uk, uk",
    "UK, uk",
    "ua, uk",
    "ukr, uk",
    "uk-UA, uk",
    "uk_UA, uk",
    "Ukrainian, uk",
    "українська, uk",
    "украинский, uk",
    "ru, ru",
    "rus, ru",
    "ru-RU, ru",
    "Russian, ru",
    "русский, ru",
    "російська, ru",
    "en, en",
    "eng, en",
    "en-GB, en",
    "English, en",
    "by, be",
    "cz, cs",
    "sr-Latn, sr",
    "zh-Hant-TW, zh",
    "' pl ', pl",
    "iw, he",
    "German, de",
  })
  void readsCodesAndNames(String value, String code) {
    assertThat(LanguageCodes.find(value)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xx", "unknown", "u", "und", "auto", "-", "Klingon", "uk ru"})
  void whatIsNoLanguageIsNotRead(String value) {
    assertThat(LanguageCodes.find(value)).isEmpty();
  }
}
