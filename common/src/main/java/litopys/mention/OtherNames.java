package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import litopys.language.AnnotatedText;
import litopys.language.PhraseInflector;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.lexicon.PhraseTrie;
import litopys.lexicon.PhraseTrie.Match;
import litopys.sequence.LabeledSpan;
import litopys.text.Spelling;

/**
 * Finds products and events of {@code entity/other_names.tsv} in all case forms, so that the
 * sequence model takes them for none of the entities: "Twitter", "Брексит".
 */
final class OtherNames {

  private final PhraseTrie<String> trie = new PhraseTrie<>();

  private OtherNames() {}

  static OtherNames load(String language, PhraseInflector inflector) {
    OtherNames names = new OtherNames();
    for (Entry entry : Lexicon.load("entity/other_names.tsv").entries()) {
      List<String> spellings = new ArrayList<>();
      spellings.add(entry.get("name_" + language));
      spellings.addAll(entry.list("variants_" + language));
      spellings.add(entry.get("name_en"));
      String label = entry.get("kind").toUpperCase(Locale.ROOT);
      if (NameLabels.findKind(label).isPresent()) {
        throw entry.error("kind", "not product or event");
      }
      for (String spelling : spellings) {
        for (List<String> form : inflector.inflect(spelling)) {
          names.trie.add(form.stream().map(Spelling::fold).toList(), label);
        }
      }
    }
    return names;
  }

  /** Returns the names of a text as indices of its tokens, in reading order, none overlapping. */
  List<LabeledSpan> in(AnnotatedText text) {
    List<LabeledSpan> found = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      int next = at + 1;
      if (text.token(at).isCapitalized()) {
        for (Match<String> match : trie.matchesAt(at, text.size(), text::folded)) {
          found.add(new LabeledSpan(at, match.end(), match.value()));
          next = match.end();
          break;
        }
      }
      at = next;
    }
    return found;
  }
}
