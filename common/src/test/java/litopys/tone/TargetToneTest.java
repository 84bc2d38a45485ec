package litopys.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Language behaviour stands in the tables of {@code src/test/resources/litopys/tone}. */
class TargetToneTest {

  /** A gap between tones that tells one from the other, in thousandths. */
  private static final int GAP = 80;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([12])([NAGDI]?)}");

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @MethodSource
  void aSentenceHasATone(String language, String expected, String text) {
    Tone tone = ToneTexts.of(language).tone(text, 0);

    assertThat(tone.label())
        .as("%s in: %s", tone, text)
        .isEqualTo(
            switch (expected) {
              case "positive" -> 1;
              case "negative" -> -1;
              default -> 0;
            });
  }

  static Stream<Arguments> aSentenceHasATone() {
    return rows("sentences", "tone", "text");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void whoActsAndWhoIsActedOnSwapTheirTone(String language, String better, String text) {
    for (boolean swapped : List.of(false, true)) {
      int first = toneOf("1", language, text, swapped);
      int second = toneOf("2", language, text, swapped);
      int gap = better.equals("1") ? first - second : second - first;

      assertThat(gap)
          .as("%s with tones %d and %d, swapped: %s", text, first, second, swapped)
          .isGreaterThan(GAP);
    }
  }

  static Stream<Arguments> whoActsAndWhoIsActedOnSwapTheirTone() {
    return rows("mirrors", "better", "text");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void negationTurnsOrRemovesATone(String language, String plain, String negated) {
    Tone tone = ToneTexts.of(language).tone(plain, 0);
    Tone turned = ToneTexts.of(language).tone(negated, 0);

    assertThat(tone.label()).as("%s in: %s", tone, plain).isNotZero();
    assertThat(turned.label())
        .as("%s turned to %s in: %s", tone, turned, negated)
        .isNotEqualTo(tone.label());
  }

  static Stream<Arguments> negationTurnsOrRemovesATone() {
    return rows("negations", "plain", "negated");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void whoeverElseTheSentenceNamesStaysNearerToNeutral(
      String language, String concerned, String text) {
    int target = Integer.parseInt(concerned) - 1;
    Tone toward = ToneTexts.of(language).tone(text, target);
    Tone bystander = ToneTexts.of(language).tone(text, 1 - target);

    assertThat(toward.label()).as("%s in: %s", toward, text).isNotZero();
    assertThat(Math.abs(bystander.score()))
        .as("%s, and %s toward the bystander in: %s", toward, bystander, text)
        .isLessThan(Math.abs(toward.score()) / 2);
  }

  static Stream<Arguments> whoeverElseTheSentenceNamesStaysNearerToNeutral() {
    return rows("bystanders", "concerned", "text");
  }

  @Test
  void aBareNameSaysNothing() {
    assertThat(ToneTexts.of("uk").findTone("[Шевченко].", 0)).isEmpty();
  }

  @Test
  void toneStaysInItsBoundsAndIsTheSameEveryTime() {
    for (String language : ToneTexts.LANGUAGES) {
      List<Entry> tone = Lexicon.load("language/" + language + "/tone.tsv").entries();
      List<Entry> modifiers = Lexicon.load("language/" + language + "/modifiers.tsv").entries();
      for (int seed = 0; seed < 200; seed++) {
        String text = randomSentence(tone, modifiers, new Random(seed));
        Tone first = ToneTexts.of(language).tone(text, 0);

        assertThat(first.score()).as("seed %d: %s", seed, text).isBetween(-1000, 1000);
        assertThat(ToneTexts.of(language).tone(text, 0)).as("seed %d", seed).isEqualTo(first);
      }
    }
  }

  /** Words of tone and modifiers in any order around a name. */
  private static String randomSentence(List<Entry> tone, List<Entry> modifiers, Random random) {
    StringBuilder text = new StringBuilder("[Norton]");
    for (int i = random.nextInt(40); i >= 0; i--) {
      boolean polar = random.nextBoolean();
      text.append(random.nextInt(8) == 0 ? ", " : " ")
          .append(
              polar
                  ? tone.get(random.nextInt(tone.size())).get("lemma")
                  : modifiers.get(random.nextInt(modifiers.size())).get("text"));
    }
    return text.append('.').toString();
  }

  private static Stream<Arguments> rows(String table, String... columns) {
    return ToneTexts.LANGUAGES.stream()
        .flatMap(
            language ->
                ToneTexts.rows(table + "_" + language).stream()
                    .map(
                        entry -> {
                          Object[] row = new Object[columns.length + 1];
                          row[0] = language;
                          for (int i = 0; i < columns.length; i++) {
                            row[i + 1] = entry.get(columns[i]);
                          }
                          return Arguments.of(row);
                        }));
  }

  /** Returns the tone toward a placeholder of a mirror row. */
  private static int toneOf(String number, String language, String template, boolean swapped) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder text = new StringBuilder();
    int seen = 0;
    int index = -1;
    while (matcher.find()) {
      if (matcher.group(1).equals(number)) {
        index = seen;
      }
      boolean firstName = matcher.group(1).equals("1") != swapped;
      matcher.appendReplacement(text, "[" + name(language, firstName, matcher.group(2)) + "]");
      seen++;
    }
    return ToneTexts.of(language).tone(matcher.appendTail(text).toString(), index).score();
  }

  private static String name(String language, boolean first, String form) {
    if (language.equals("en")) {
      return first ? "Miller" : "Bennett";
    }
    String stem =
        language.equals("uk") ? (first ? "Гриньов" : "Панов") : (first ? "Петров" : "Орлов");
    return stem
        + switch (form) {
          case "A", "G" -> "а";
          case "D" -> "у";
          case "I" -> "ым";
          default -> "";
        };
  }
}
