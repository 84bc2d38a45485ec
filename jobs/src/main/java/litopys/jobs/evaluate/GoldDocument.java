package litopys.jobs.evaluate;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import litopys.evaluation.GoldMention;

/**
 * An annotated text.
 *
 * @param lang ISO 639-1
 * @param title empty if there is none
 * @param types what was annotated
 */
public record GoldDocument(
    String id,
    String lang,
    String title,
    String text,
    Set<String> types,
    List<GoldMention> mentions,
    List<GoldTarget> targets) {

  public GoldDocument {
    types = Set.copyOf(types);
    mentions = List.copyOf(mentions);
    targets = List.copyOf(targets);
  }

  /**
   * A span toward which the tone of its sentence is asked.
   *
   * @param begin code points into the text
   * @param end exclusive
   * @param label -1, 0 or 1; empty where nobody has said
   */
  public record GoldTarget(int begin, int end, OptionalInt label) {}

  /** Takes for annotated what any document of the file has, where documents do not say. */
  static List<GoldDocument> withTypes(List<GoldDocument> file) {
    Set<String> all = new TreeSet<>();
    for (GoldDocument document : file) {
      all.addAll(document.types);
      document.mentions.forEach(mention -> all.add(mention.type()));
    }
    return file.stream().map(d -> d.types.isEmpty() ? d.with(all) : d).toList();
  }

  private GoldDocument with(Set<String> newTypes) {
    return new GoldDocument(id, lang, title, text, newTypes, mentions, targets);
  }
}
