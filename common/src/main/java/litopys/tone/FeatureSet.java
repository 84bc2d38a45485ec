package litopys.tone;

import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The features of one mention under construction: each once, as a number made of its parts, in the
 * order they were found. Used by one thread.
 */
final class FeatureSet {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final char END_OF_PART = '\uffff';

  private static final String PARTS = "=";
  private static final String PART = "|";

  /** Takes a feature when it is found. */
  interface Taker {
    void take(long key, String name, String a, String b, String c, int thousandths);
  }

  /** The value of a feature that is simply there. */
  static final int WHOLE = 1000;

  private final LongHashSet seen = new LongHashSet(512);
  private final Taker taker;

  FeatureSet(Taker taker) {
    this.taker = taker;
  }

  void add(String name, String a) {
    add(name, a, "", "");
  }

  void add(String name, String a, String b) {
    add(name, a, b, "");
  }

  void add(String name, String a, String b, String c) {
    long key = key(name, a, b, c);
    if (seen.add(key)) {
      taker.take(key, name, a, b, c, WHOLE);
    }
  }

  /** Adds a feature of a degree, in thousandths, above 0. */
  void addValue(String name, String a, int thousandths) {
    taker.take(key(name, a, "", ""), name, a, "", "", thousandths);
  }

  /** Returns the written form of a feature: {@code verb=критикувати|subject}. */
  static String written(String name, String a, String b, String c) {
    String parts = c.isEmpty() ? (b.isEmpty() ? a : a + PART + b) : a + PART + b + PART + c;
    return name + PARTS + parts;
  }

  /** Returns the number of a feature from its written form. */
  static long key(String written) {
    int end = written.indexOf(PARTS);
    if (end < 0) {
      throw new IllegalArgumentException("not a feature: '%s'".formatted(written));
    }
    List<String> parts = new ArrayList<>();
    int from = end + 1;
    for (int at = written.indexOf(PART, from); at >= 0; at = written.indexOf(PART, from)) {
      parts.add(written.substring(from, at));
      from = at + 1;
    }
    parts.add(written.substring(from));
    if (parts.size() > 3) {
      throw new IllegalArgumentException("more than three parts: '%s'".formatted(written));
    }
    return key(
        written.substring(0, end),
        parts.get(0),
        parts.size() > 1 ? parts.get(1) : "",
        parts.size() > 2 ? parts.get(2) : "");
  }

  /** FNV-1a over all characters: nothing is built for a feature that no one knows. */
  private static long key(String name, String a, String b, String c) {
    return add(add(add(add(BASIS, name), a), b), c);
  }

  private static long add(long hash, String part) {
    long mixed = hash;
    for (int i = 0; i < part.length(); i++) {
      mixed = (mixed ^ part.charAt(i)) * PRIME;
    }
    return (mixed ^ END_OF_PART) * PRIME;
  }
}
