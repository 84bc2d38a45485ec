package litopys.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  private static final long STORED = -7522787348930466141L;

  @Test
  void sixWordsMakeTwoShinglesInAscendingOrder() {
    long[] shingles = shingles("Верховна Рада ухвалила закон про мову");

    assertThat(shingles).hasSize(2).isSorted();
  }

  @Test
  void repeatedShinglesCountOnce() {
    assertThat(shingles("а а а а а а а а")).hasSize(1);
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(shingles("РАДА УХВАЛИЛА")).isEqualTo(shingles("Рада ухвалила"));
  }

  @Test
  void aShortTextEqualsOnlyItself() {
    assertThat(shingles("Рада ухвалила")).hasSize(1).isNotEqualTo(shingles("Рада ухвалила закон"));
    assertThat(shingles("ab c")).isNotEqualTo(shingles("a bc"));
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(Shingles.of(List.of())).isEmpty();
  }

  @Test
  void theHashIsTheOneThatIsStored() {
    assertThat(shingles("one two three four five")).containsExactly(STORED);
  }

  @Test
  void setsOfFourFifthsInCommonNearlyAlwaysShareABucket() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long[] common = LongStream.generate(random::nextLong).limit(80).toArray();
      long[] more = LongStream.generate(random::nextLong).limit(20).toArray();
      long[] all = LongStream.concat(Arrays.stream(common), Arrays.stream(more)).toArray();

      assertThat(MinHash.buckets(common))
          .as("seed %d, round %d", seed, i)
          .containsAnyOf(MinHash.buckets(all));
    }
  }

  @Test
  void unlikeSetsShareNoBucket() {
    assertThat(MinHash.buckets(new long[] {1, 2, 3}))
        .hasSize(32)
        .doesNotContain(MinHash.buckets(new long[] {4, 5, 6}));
  }

  @Test
  void theEmptySetHasNoBuckets() {
    assertThat(MinHash.buckets(new long[0])).isEmpty();
  }

  private static long[] shingles(String words) {
    return Shingles.of(List.of(words.split(" ")));
  }
}
