package litopys.jobs.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** The objects around the current place, as a dotted name. */
final class JsonPath {

  private final Deque<String> prefixes = new ArrayDeque<>();

  boolean isRoot() {
    return prefixes.isEmpty();
  }

  String child(String name) {
    return prefixes.isEmpty() ? name : prefixes.peek() + "." + name;
  }

  void enter(String name) {
    prefixes.push(name);
  }

  void leave() {
    prefixes.pop();
  }
}
