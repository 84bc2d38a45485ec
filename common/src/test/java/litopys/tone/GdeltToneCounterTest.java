package litopys.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Counts worked out by hand; GDELT's numbers are 100 x count / words. */
class GdeltToneCounterTest {

  @Test
  void countsAUkrainianText() {
    // positive: вітаємо, перемогу, перемогла; negative: втрати, жахливі, вибух, знищив
    // active: перемогла, вибух, знищив; self: Ми, Наша; words: 3 + 6 + 6, "2021" is one of them
    // so that V1.5TONE reads -6.67, 20.00, 26.67, 46.67, 20.00, 13.33, 15
    assertThat(
            count(
                "uk",
                "Ми вітаємо перемогу. Наша команда перемогла, але втрати жахливі! "
                    + "У 2021 році вибух знищив міст."))
        .isEqualTo(new GdeltTone(3, 4, 7, 3, 2, 15));
  }

  @Test
  void countsARussianText() {
    // positive: приветствуем, победу, победила; negative: потери, ужасны, взрыв, уничтожил
    // active: победу, победила, взрыв, уничтожил; self: Мы, Наша; words: 3 + 6 + 6
    assertThat(
            count(
                "ru",
                "Мы приветствуем победу. Наша команда победила, но потери ужасны! "
                    + "В 2021 году взрыв уничтожил мост."))
        .isEqualTo(new GdeltTone(3, 4, 7, 4, 2, 15));
  }

  @Test
  void countsAnEnglishText() {
    // positive: welcome, victory, won; negative: losses, terrible, blast, destroyed
    // active: welcome, won, blast, destroyed; self: We, Our; words: 4 + 8 + 7
    assertThat(
            count(
                "en",
                "We welcome the victory. Our team won, but the losses are terrible! "
                    + "In 2021 a blast destroyed the house."))
        .isEqualTo(new GdeltTone(3, 4, 7, 4, 2, 19));
  }

  @Test
  void repetitionsCountAndPunctuationDoesNot() {
    assertThat(count("uk", "Вибух! Вибух, вибух...")).isEqualTo(new GdeltTone(0, 3, 3, 3, 0, 3));
  }

  @Test
  void negationIsNotHeeded() {
    assertThat(count("en", "It was not a victory.")).isEqualTo(new GdeltTone(1, 0, 1, 0, 0, 5));
  }

  @Test
  void theUnitedStatesAreNotTheFirstPerson() {
    // self: "us" only
    assertThat(count("en", "The US told us.").self()).isEqualTo(1);
    assertThat(count("en", "Tell us of the US.").self()).isEqualTo(1);
  }

  @Test
  void aMentionIsCountedAsWordsOnly() {
    BitSet names = new BitSet();
    names.set(0, 2);

    // "Партія миру" has the positive "мир" in it
    assertThat(
            new GdeltToneCounter(ToneTexts.of("uk").lexicon())
                .count(ToneTexts.of("uk").annotate("Партія миру програла."), names))
        .isEqualTo(new GdeltTone(0, 1, 1, 0, 0, 3));
  }

  @Test
  void anEmptyTextHasNothingToCount() {
    assertThat(count("uk", "")).isEqualTo(GdeltTone.NONE);
  }

  private static GdeltTone count(String language, String text) {
    ToneTexts texts = ToneTexts.of(language);
    return new GdeltToneCounter(texts.lexicon()).count(texts.annotate(text), new BitSet());
  }
}
