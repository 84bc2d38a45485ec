package litopys.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import litopys.lexicon.Lexicon;

/** Frequent short words per language. */
final class ShortWords {

  private final Map<String, Set<String>> words = new HashMap<>();

  ShortWords() {
    for (Lexicon.Entry entry : Lexicon.load("language/short_words.tsv").entries()) {
      words.computeIfAbsent(entry.get("language"), key -> new HashSet<>()).add(entry.get("word"));
    }
  }

  Set<String> of(String language) {
    return words.getOrDefault(language, Set.of());
  }
}
