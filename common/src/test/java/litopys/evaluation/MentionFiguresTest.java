package litopys.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.evaluation.BCubed.Link;
import litopys.evaluation.MentionError.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFiguresTest {

  private static final Set<String> ALL_TYPES =
      Set.of("COUNTRY", "PERSON", "ORGANIZATION", "PLACE", "PER_GROUP");

  private static final Pattern MARK = Pattern.compile("\\{(\\w+) ([^}]*)}");

  /** Correct, predicted and gold of all kinds: "1/2/3". */
  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{PERSON Олена Коваль} мовчить | {PERSON Олена Коваль} мовчить | 1/1/1 | 1/1/1",
        "{PERSON Олена Коваль} мовчить | Олена {PERSON Коваль} мовчить | 0/1/1 | 1/1/1",
        "{PERSON Олена Коваль} мовчить | {ORGANIZATION Олена Коваль} мовчить | 0/1/1 | 0/1/1",
        "{PERSON Олена Коваль} мовчить | Олена Коваль мовчить | 0/0/1 | 0/0/1",
        "Олена Коваль мовчить | {PERSON Олена Коваль} мовчить | 0/1/0 | 0/1/0",
        // the closer of two predictions takes the mention, the other is wrong
        "{PERSON Олена Коваль} | {PERSON Олена} {PERSON Коваль} | 0/2/1 | 1/2/1",
        // quotes and blanks at the ends
        "газета {ORGANIZATION «День»} | газета «{ORGANIZATION День}» | 1/1/1 | 1/1/1",
        "газета «{ORGANIZATION День}» | газета {ORGANIZATION «День»} | 1/1/1 | 1/1/1",
        // flat gold does not say what lies within
        "{ORGANIZATION суд Литви} | суд {COUNTRY Литви} | 0/0/1 | 0/0/1",
        "суд {COUNTRY Литви} | {ORGANIZATION суд Литви} | 0/1/1 | 0/1/1",
        // nationals may be found or not
        "{PER_GROUP литовці} мовчать | {COUNTRY литовці} мовчать | 0/0/0 | 0/0/0",
      })
  void matchesCount(String gold, String predicted, String strict, String relaxed) {
    MentionFigures all = figures(document(gold, predicted), "ALL");

    assertThat(counts(all.strict())).isEqualTo(strict);
    assertThat(counts(all.relaxed())).isEqualTo(relaxed);
  }

  @Test
  void whatNobodyAnnotatedCountsNeitherWay() {
    EvaluatedDocument document =
        new EvaluatedDocument(
            "a",
            "Львів і Дніпро",
            Set.of("PERSON"),
            List.of(),
            List.of(predicted(0, 5, "PLACE", "Львів")));

    assertThat(MentionFigures.of(List.of(document))).containsOnlyKeys("ALL");
    assertThat(document.predicted()).isEmpty();
  }

  @Test
  void aCountryIsAPlaceWhereCountriesAreAnnotatedAsPlaces() {
    EvaluatedDocument document =
        new EvaluatedDocument(
            "a",
            "Литва мовчить",
            Set.of("PERSON", "PLACE"),
            List.of(GoldMention.of(0, 5, "PLACE")),
            List.of(predicted(0, 5, "COUNTRY", "Литва")));

    assertThat(figures(document, "PLACE").strict()).isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void aToleratedCountryIsNotWrong() {
    GoldMention england =
        new GoldMention(0, 6, "PLACE", Optional.empty(), Optional.empty(), Set.of("GB"));
    PredictedMention britain =
        new PredictedMention(0, 6, "COUNTRY", "Англія", "country:GB", Optional.of("GB"));
    EvaluatedDocument document =
        new EvaluatedDocument("a", "Англія", ALL_TYPES, List.of(england), List.of(britain));

    assertThat(figures(document, "COUNTRY").strict()).isEqualTo(new Score(0, 0, 0));
  }

  @Test
  void offsetsCountCodePoints() {
    EvaluatedDocument document =
        new EvaluatedDocument(
            "a",
            "😀 «Литва»",
            ALL_TYPES,
            List.of(GoldMention.of(3, 8, "COUNTRY")),
            List.of(predicted(2, 9, "COUNTRY", "Литва")));

    assertThat(figures(document, "COUNTRY").strict().correct()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Джо Байден,джо байден,true",
    "Європейська правда,«Європейська правда»,true",
    "О’Браєн,О'Браєн,true",
    "Івано — Франківськ,Івано-Франківськ,true",
    "Артём,Артем,true",
    "CША,США,true",
    "Байдену,Байден,false"
  })
  void lemmasAreComparedAsNames(String gold, String predicted, boolean right) {
    GoldMention mention =
        new GoldMention(0, 3, "PERSON", Optional.of(gold), Optional.empty(), Set.of());
    EvaluatedDocument document =
        new EvaluatedDocument(
            "a", "хто", ALL_TYPES, List.of(mention), List.of(predicted(0, 3, "PERSON", predicted)));

    assertThat(figures(document, "ALL").lemmas()).isEqualTo(new Share(right ? 1 : 0, 1));
  }

  @Test
  void everyDifferenceIsNamed() {
    List<MentionError> errors =
        MentionError.of(
            document(
                "{PERSON Олена} і {PLACE Нове} та {ORGANIZATION Рада Миру} з {PLACE Дніпра}.",
                "Олена і {PERSON Нове} та {ORGANIZATION Рада} Миру {PLACE з} Дніпра."));

    assertThat(errors)
        .extracting(MentionError::what)
        .containsExactly(What.MISSED, What.KIND, What.BOUNDARY, What.WRONG, What.MISSED);
    assertThat(errors.get(1).detail()).isEqualTo("predicted PERSON");
    assertThat(errors.get(2).detail()).isEqualTo("predicted Рада");
    assertThat(errors.get(3).detail()).isEqualTo("nothing annotated here");
    assertThat(errors.get(0).context()).isEqualTo("[[Олена]] і Нове та Рада Миру з Дніпра.");
  }

  @Test
  void bCubedWeighsEveryMention() {
    BCubed links =
        BCubed.of(
            List.of(
                new Link("a", "1"),
                new Link("a", "1"),
                new Link("b", "1"),
                new Link("b", "2"),
                new Link("b", "2")));

    assertThat(links.precision())
        .isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-9));
    assertThat(links.recall()).isCloseTo((1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 5, within(1e-9));
  }

  @Test
  void aSpanBeyondTheTextIsRefused() {
    assertThatThrownBy(
            () ->
                new EvaluatedDocument(
                    "a:1", "хто", ALL_TYPES, List.of(GoldMention.of(1, 9, "PERSON")), List.of()))
        .hasMessage("a:1: a span ends at 9, the text at 3");
  }

  private static MentionFigures figures(EvaluatedDocument document, String kind) {
    return MentionFigures.of(List.of(document))
        .getOrDefault(
            kind, new MentionFigures(Score.NONE, Score.NONE, new Share(0, 0), Optional.empty()));
  }

  private static EvaluatedDocument document(String gold, String predicted) {
    return new EvaluatedDocument(
        "a",
        MARK.matcher(gold).replaceAll("$2"),
        ALL_TYPES,
        marked(gold).stream().map(m -> GoldMention.of(m.begin(), m.end(), m.type())).toList(),
        marked(predicted));
  }

  /** Reads {@code {PERSON Олена} мовчить}. */
  private static List<PredictedMention> marked(String text) {
    List<PredictedMention> mentions = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int shift = 0;
    while (mark.find()) {
      int begin = mark.start() - shift;
      String name = mark.group(2);
      mentions.add(predicted(begin, begin + name.length(), mark.group(1), name));
      shift += mark.group().length() - name.length();
    }
    return mentions;
  }

  private static PredictedMention predicted(int begin, int end, String type, String lemma) {
    return new PredictedMention(begin, end, type, lemma, "id:" + lemma, Optional.empty());
  }

  private static String counts(Score score) {
    return "%d/%d/%d".formatted(score.correct(), score.predicted(), score.gold());
  }
}
