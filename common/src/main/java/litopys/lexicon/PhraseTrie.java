package litopys.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases by their words, in lower case. Built once, then only read.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {

  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private final List<T> values = new ArrayList<>(1);
  }

  /** The words of a text, in lower case; empty past its end. */
  @FunctionalInterface
  public interface Words {
    String at(int index);
  }

  /** Some phrase that begins where it was looked for, and the index after its last word. */
  public record Match<T>(int end, T value) {}

  /** Adds a phrase, its words in lower case. */
  public void add(List<String> words, T value) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("Empty phrase for " + value);
    }
    Node<T> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, key -> new Node<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** Returns all phrases that begin at a word, the longest first. */
  public List<Match<T>> matchesAt(int begin, int size, Words words) {
    Node<T> node = root.next.get(words.at(begin));
    if (node == null) {
      return List.of();
    }
    List<Match<T>> matches = new ArrayList<>();
    int at = begin + 1;
    while (node != null) {
      for (T value : node.values) {
        matches.add(0, new Match<>(at, value));
      }
      node = at < size ? node.next.get(words.at(at)) : null;
      at++;
    }
    return matches;
  }
}
