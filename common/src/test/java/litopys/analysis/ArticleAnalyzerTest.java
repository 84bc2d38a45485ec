package litopys.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.analysis.CountedArticle.CountedPair;
import litopys.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleAnalyzerTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.load();

  private static CountedArticle counted(String title, String text) {
    AnalyzedArticle article = ANALYZER.analyze("uk", title, text);
    return CountedArticle.of(
        article.mentions(), article.quotes(), article.relations(), article.textLength());
  }

  @Test
  void aTitleThatTheTextRepeatsIsCountedOnce() {
    String title = "Литва відкрила кордон";

    AnalyzedArticle article = ANALYZER.analyze("uk", title, title + "\n\nРух відновлено вранці.");

    assertThat(article.mentions()).extracting(AnalyzedMention::field).containsExactly("text");
  }

  @Test
  void aTitleOfItsOwnHasMentionsOfItsOwn() {
    AnalyzedArticle article =
        ANALYZER.analyze("uk", "Литва відкрила кордон", "Рух із Польщею відновлено вранці.");

    assertThat(article.mentions())
        .extracting(AnalyzedMention::field)
        .containsExactly("title", "text");
  }

  @Test
  void entitiesThatMeetInASentenceArePairedWithItsPlace() {
    String text = "Спершу дощ. Литва й Польща домовилися. Потім Литва мовчала.";

    CountedPair pair = counted("", text).pairs().get(0);

    assertThat(pair.entityA()).isEqualTo("country:LT");
    assertThat(pair.entityB()).isEqualTo("country:PL");
    assertThat(pair.sentences()).isEqualTo(1);
    assertThat(pair.minDistance()).isEqualTo(2);
    assertThat(
            text.substring(
                requireNonNull(pair.evidenceBegin()), requireNonNull(pair.evidenceEnd())))
        .isEqualTo("Литва й Польща домовилися.");
  }

  @Test
  void entitiesThatNeverMeetAreStillAPairOfTheArticle() {
    CountedPair pair = counted("", "Литва мовчала. Польща говорила.").pairs().get(0);

    assertThat(pair.sentences()).isZero();
    assertThat(pair.evidenceBegin()).isNull();
  }

  @Test
  void aCountryInsideAnInstitutionIsNotPairedWithIt() {
    CountedArticle article = counted("", "Рішення Верховного суду Канади оскаржили.");

    assertThat(article.entities()).hasSize(2);
    assertThat(article.pairs()).isEmpty();
  }

  @Test
  void adjectivesAndDemonymsCountApartAndMakeNoPair() {
    CountedArticle article = counted("", "Польські водії та литовці чекали на кордоні.");

    assertThat(article.entities())
        .extracting(CountedEntity::mentions, CountedEntity::mentionsDerived)
        .containsOnly(tuple(0, 1));
    assertThat(article.pairs()).isEmpty();
  }

  @Test
  void theFocusIsTheCountryTheArticleIsAbout() {
    CountedArticle article =
        counted(
            "Естонія змінила закон",
            "Естонія переписала закон про ліс. Естонський уряд пояснив це посухою."
                + " Подібне вже робила Фінляндія.");

    assertThat(article.entities())
        .filteredOn(CountedEntity::focus)
        .extracting(CountedEntity::entityId)
        .containsExactly("country:EE");
  }

  @Test
  void aLanguageThatIsNotInstalledHasShinglesOnly() {
    AnalyzedArticle article =
        ANALYZER.analyze("pl", "", "Litwa i Polska podpisały wczoraj nową umowę o granicy.");

    assertThat(article.analyzed()).isFalse();
    assertThat(article.mentions()).isEmpty();
    assertThat(article.shingles()).isNotEmpty();
  }

  @Test
  void aFullNameSaysByWhichShorterNamesItMayGo() {
    List<AnalyzedMention> mentions =
        ANALYZER.analyze("uk", "", "Остап Верес прибув. О. Верес сказав це.").mentions();
    AnalyzedMention alone = ANALYZER.analyze("uk", "", "Міністр Верес прибув.").mentions().get(0);
    AnalyzedMention initial = ANALYZER.analyze("uk", "", "О. Верес прибув.").mentions().get(0);

    assertThat(mentions.get(0).shortIds()).containsExactly(alone.entityId(), initial.entityId());
    assertThat(mentions.get(0).nameId()).isEqualTo(mentions.get(0).entityId());
    assertThat(mentions.get(1).entityId()).isEqualTo(mentions.get(0).entityId());
    assertThat(mentions.get(1).nameId()).isEqualTo(initial.entityId());
    assertThat(alone.resolved()).isFalse();
    assertThat(alone.shortIds()).isEmpty();
  }

  @Test
  void anIntroducedAcronymKeepsTheIdItWouldHaveAlone() {
    List<AnalyzedMention> mentions =
        ANALYZER
            .analyze("uk", "", "Агентство річкового транспорту (АРТК) мовчить. АРТК чекає.")
            .mentions();
    AnalyzedMention alone =
        ANALYZER
            .analyze("uk", "", "Прессекретар АРТК повідомив про це журналістам.")
            .mentions()
            .get(0);

    assertThat(mentions)
        .extracting(AnalyzedMention::entityId)
        .containsOnly(mentions.get(0).nameId());
    assertThat(mentions.get(2).nameId()).isEqualTo(alone.entityId());
    assertThat(alone.resolved()).isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyMentionIsWhereItSays(long seed) {
    Random random = new Random(seed);
    String language = List.of("uk", "ru", "en").get(random.nextInt(3));
    String text = randomText(random);

    for (AnalyzedMention mention : ANALYZER.analyze(language, "", text).mentions()) {
      int begin = text.offsetByCodePoints(0, mention.begin());
      int end = text.offsetByCodePoints(0, mention.end());
      assertThat(text.substring(begin, end)).as("seed %d", seed).isEqualTo(mention.surface());
      assertThat(mention.sentenceBegin()).isLessThanOrEqualTo(mention.begin());
      assertThat(mention.sentenceEnd()).isGreaterThanOrEqualTo(mention.end());
    }
  }

  static Stream<Long> seeds() {
    return new Random(4410).longs(80).boxed();
  }

  private static String randomText(Random random) {
    List<String> scraps =
        List.of(
            "Україна",
            "Росією",
            "президент",
            "Джо",
            "Байдену",
            "НАТО",
            "Верховний суд",
            "США",
            "«",
            "»",
            "“",
            "”",
            "\"",
            " ",
            " ",
            " ",
            " ",
            "\n",
            ".",
            ",",
            "😀",
            "\u00AD",
            "\u0301",
            "О.",
            "Петренко",
            "міністр",
            "Ministry of Justice",
            "Mr",
            "Poland's",
            "(",
            ")",
            "-",
            "’",
            "Київська область",
            "імені",
            "та",
            "фон",
            "І",
            "");
    return random.ints(60, 0, scraps.size()).mapToObj(scraps::get).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Суд засудив хабарника, а місто подякувало лікарю. | хабарника | -1",
        "Суд засудив хабарника, а місто подякувало лікарю. | лікарю | 1",
        // an emoji is one code point
        "😀 Місто подякувало лікарю. | лікарю | 1",
        "Суд почав роботу о десятій. | Суд | 0",
      })
  void anySpanOfATextHasATone(String text, String target, int sign) {
    int begin = text.codePointCount(0, text.indexOf(target));
    Span span = new Span(begin, begin + target.length());

    assertThat(ANALYZER.tones("uk", text, List.of(span)).get(0).orElseThrow().label())
        .isEqualTo(sign);
  }

  @Test
  void aSpanWithoutAnyOtherWordHasNoTone() {
    assertThat(ANALYZER.tones("uk", "Литва.", List.of(new Span(0, 5))))
        .containsExactly(Optional.empty());
  }

  @Test
  void aLanguageThatIsNotInstalledHasNoTones() {
    assertThatThrownBy(() -> ANALYZER.tones("bg", "Литва мълчи.", List.of(new Span(0, 5))))
        .hasMessage("not an installed language: 'bg'; allowed: en, ru, uk");
  }

  @Test
  void anExplanationTellsWhatWasFoundAndWhy() {
    String text = "Погода тиха. Прем'єра Остапа Коваленка підтримала Литва.";

    List<ExplainedText.ExplainedSentence> sentences = ANALYZER.explain("uk", text, 5).sentences();

    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).mentions()).isEmpty();
    ExplainedText.ExplainedSentence second = sentences.get(1);
    ExplainedText.ExplainedMention person = second.mentions().get(0);
    assertThat(person.surface()).isEqualTo("Остапа Коваленка");
    assertThat(person.candidate().lemma()).isEqualTo("Остап Коваленко");
    assertThat(person.features()).hasSize(5);
    assertThat(person.features().get(0).weight()).isNotZero();
    assertThat(person.tone().orElseThrow().label()).isEqualTo(1);
    assertThat(person.toneFeatures())
        .hasSize(5)
        .allSatisfy(feature -> assertThat(feature.influence()).isPositive());
    assertThat(second.proposals())
        .extracting(ExplainedText.Proposed::surface)
        .contains("Остапа Коваленка", "Литва");
    assertThat(second.labels())
        .extracting(ExplainedText.Labeled::label)
        .containsExactly("PERSON", "COUNTRY");
  }

  @Test
  void whatIsExplainedIsWhatIsFound() {
    String text =
        "Посол Франції подякував Міністерству оборони Литви. Остап Коваленко мовчав, а потім"
            + " Коваленко поїхав до Львова.";

    assertThat(
            ANALYZER.explain("uk", text, 0).sentences().stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .map(mention -> mention.candidate().entityId()))
        .containsExactlyElementsOf(
            ANALYZER.analyze("uk", "", text).mentions().stream()
                .map(AnalyzedMention::entityId)
                .toList());
  }
}
