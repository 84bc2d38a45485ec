package litopys.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"м'яч", "м’яч", "мʼяч", "м‘яч", "м`яч", "м´яч", "м′яч"})
  void allSpellingsOfTheApostropheAreOne(String word) {
    assertThat(NormalizedText.of(word).shadow()).isEqualTo("м'яч");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ки\u0457в", "Ки\u0456\u0308в", "Ки\u00AD\u0457в", "Ки\u0301\u0457в"})
  void invisibleAndCombiningCharactersMakeNoOtherWord(String word) {
    assertThat(NormalizedText.of(word).shadow()).isEqualTo("Київ");
  }

  @Test
  void aSpanLeadsBackToTheOriginalWithAllItsCharacters() {
    String original = "до Ки\u00ADє\u0301ва, так";
    NormalizedText text = NormalizedText.of(original);
    int begin = text.shadow().indexOf("Києва");

    Span span = text.toOriginal(new Span(begin, begin + "Києва".length()));

    assertThat(span.of(original)).isEqualTo("Ки\u00ADє\u0301ва");
  }
}
