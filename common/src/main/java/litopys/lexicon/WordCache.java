package litopys.lexicon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a costly function says of words, kept because news repeats its words. Forgets everything
 * when it is full. Safe to share between threads.
 *
 * @param <V> what is known of a word; immutable
 */
public final class WordCache<V> {

  private final int most;
  private final Function<String, V> function;
  private final Map<String, V> known = new ConcurrentHashMap<>();

  /**
   * @param most words to keep
   * @param function never returns null
   */
  public WordCache(int most, Function<String, V> function) {
    this.most = most;
    this.function = function;
  }

  public V get(String word) {
    V value = known.get(word);
    if (value == null) {
      value = function.apply(word);
      if (known.size() >= most) {
        known.clear();
      }
      known.put(word, value);
    }
    return value;
  }
}
