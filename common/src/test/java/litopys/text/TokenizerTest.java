package litopys.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

  private final Tokenizer tokenizer =
      new Tokenizer(Set.of("вул", "р", "mr"), Set.of("italy", "росія", "гвінея", "гвінея-бісау"));

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Прем'єр-міністр приїхав.     | Прем'єр-міністр приїхав .",
        "об’єднання та обʼєднання     | об'єднання та об'єднання",
        "50-хвилинна розмова          | 50-хвилинна розмова",
        "«Нафтогаз», 3,5 млн          | « Нафтогаз » , 3,5 млн",
        "The U.S. and the U.K. met.   | The U.S. and the U.K. met .",
        "Ukraine's ports               | Ukraine 's ports",
        "O'Neill spoke                 | O'Neill spoke",
        "В.Зеленський                  | В . Зеленський",
        "Росія–Україна                 | Росія – Україна",
        "Росія-Україна, «Росія-1»      | Росія - Україна , « Росія-1 »",
        "an Italy-led force            | an Italy - led force",
        "Гвінея-Бісау, Буенос-Айрес    | Гвінея-Бісау , Буенос-Айрес",
      })
  void cutsTextIntoTokens(String text, String expected) {
    String tokens =
        tokenizer.tokenize(text).tokens().stream().map(Token::text).collect(joining(" "));

    assertThat(tokens).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Перше. Друге.                                   | Перше. / Друге.",
        "На вул. Садовій тихо. Далі порт.                | На вул. Садовій тихо. / Далі порт.",
        "Прийшов В. Ткаченко. Він мовчав.                | Прийшов В. Ткаченко. / Він мовчав.",
        "«Досить!» Він пішов.                            | «Досить!» / Він пішов.",
        "«Досить!» — сказав він.                         | «Досить!» / — сказав він.",
        "Зросло на 3.5 відсотка за рік.                  | Зросло на 3.5 відсотка за рік.",
        "Mr. Brown left. She stayed.                     | Mr. Brown left. / She stayed.",
      })
  void cutsTextIntoSentences(String text, String expected) {
    TokenizedText tokenized = tokenizer.tokenize(text);

    assertThat(
            tokenized.sentences().stream()
                .map(s -> tokenized.text().shadow().substring(s.begin(), s.end()))
                .collect(joining(" / ")))
        .isEqualTo(expected);
  }

  @Test
  void aSentenceWithoutEndIsCutAfterAThousandTokens() {
    TokenizedText text = tokenizer.tokenize("так, ".repeat(1250) + "ні");

    assertThat(text.sentences())
        .extracting(sentence -> sentence.endToken() - sentence.firstToken())
        .containsExactly(1000, 1000, 501);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyTokenIsWhereItSaysAndLeadsBackToTheOriginal(long seed) {
    String original = randomText(new Random(seed));

    TokenizedText text = tokenizer.tokenize(original);

    int end = 0;
    for (Token token : text.tokens()) {
      assertThat(token.begin()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
      assertThat(text.text().shadow().substring(token.begin(), token.end()))
          .isEqualTo(token.text());
      Span span = text.text().toOriginal(token.span());
      assertThat(NormalizedText.of(span.of(original)).shadow())
          .as("seed %d", seed)
          .isEqualTo(token.text());
      end = token.end();
    }
    assertThat(text.sentences().stream().mapToInt(s -> s.endToken() - s.firstToken()).sum())
        .isEqualTo(text.size());
  }

  static Stream<Long> seeds() {
    return new Random(2026).longs(60).boxed();
  }

  private static String randomText(Random random) {
    List<String> scraps =
        List.of(
            "Київ", "обʼєд", "м’яч", " ", "\n", "-", "'", "«", "»", "\u00AD", "\u0301", "и\u0306",
            "😀", "U.S.", "3,5", ".", "\u00A0", "ї", "А");
    return random.ints(50, 0, scraps.size()).mapToObj(scraps::get).collect(Collectors.joining());
  }
}
