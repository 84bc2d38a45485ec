package litopys.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A text as the set of its runs of five words, each hashed to 64 bits: what near-duplicates share.
 *
 * <p>Stored and compared for years, so the hash never changes: FNV-1a over UTF-16 units with the
 * final mix of MurmurHash3 (Fowler, Noll and Vo; Appleby, both public domain).
 */
public final class Shingles {

  /** Words of one shingle. */
  public static final int LENGTH = 5;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  /**
   * Returns the shingles of a text, ascending and distinct. Case does not matter. A text of one to
   * four words is one shingle, so that it equals only itself; one without words has none.
   */
  public static long[] of(List<String> words) {
    if (words.isEmpty()) {
      return new long[0];
    }
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return hashes(lower).sorted().distinct().toArray();
  }

  private static LongStream hashes(List<String> words) {
    if (words.size() < LENGTH) {
      return LongStream.of(hash(words));
    }
    return IntStream.rangeClosed(0, words.size() - LENGTH)
        .mapToLong(first -> hash(words.subList(first, first + LENGTH)));
  }

  private static long hash(List<String> words) {
    long hash = FNV_OFFSET;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * FNV_PRIME;
      }
      // a space never occurs inside a word, so "ab c" and "a bc" stay apart
      hash = (hash ^ ' ') * FNV_PRIME;
    }
    return mix(hash);
  }

  /** Spreads every bit of a number over all 64 (finaliser of MurmurHash3). */
  static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
