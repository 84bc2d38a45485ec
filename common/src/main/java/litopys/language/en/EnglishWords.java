package litopys.language.en;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/** English words that are no names, gathered from all lexicons of the language. */
final class EnglishWords {

  private record Source(String file, String column) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("function_words", "text"),
          new Source("lemmas", "form"),
          new Source("lemmas", "lemma"),
          new Source("tone", "lemma"),
          new Source("activity", "lemma"),
          new Source("modifiers", "text"),
          new Source("titles", "lemma"),
          new Source("organization_heads", "lemma"));

  private EnglishWords() {}

  static Set<String> load() {
    Set<String> words = new HashSet<>();
    for (Source source : SOURCES) {
      for (Entry entry : Lexicon.load("language/en/" + source.file() + ".tsv").entries()) {
        words.add(entry.get(source.column()).toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(words);
  }
}
