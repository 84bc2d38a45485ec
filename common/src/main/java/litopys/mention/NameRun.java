package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.text.Token;

/**
 * Capitalised words that follow each other with nothing but a space, a stop after an initial, or a
 * name particle between them: what one name could be made of.
 */
record NameRun(List<Item> items) {

  private static final int LONGEST = 5;

  /**
   * One word of the run.
   *
   * @param particles lower-case words between it and the word before: "фон дер"
   * @param endToken index after it and, for an initial, its stop
   */
  record Item(NamePart part, List<String> particles, int endToken) {}

  static NameRun startingAt(
      AnnotatedText text, int begin, NameParts parts, Set<String> particleWords) {
    List<Item> items = new ArrayList<>();
    List<String> particles = new ArrayList<>();
    int at = begin;
    while (at < text.size() && items.size() < LONGEST) {
      if (at > begin && !follows(text, at)) {
        break;
      }
      if (NameParts.mayBePart(text, at)) {
        NamePart part = parts.part(text, at);
        int end = part.initial() ? at + 2 : at + 1;
        items.add(new Item(part, List.copyOf(particles), end));
        particles.clear();
        at = end;
      } else if (!items.isEmpty() && particleWords.contains(text.token(at).text())) {
        particles.add(text.token(at).text());
        at++;
      } else {
        break;
      }
    }
    return new NameRun(items);
  }

  /** Returns the words of the run that end at a token or before it. */
  NameRun before(int endToken) {
    return new NameRun(items.stream().takeWhile(item -> item.endToken() <= endToken).toList());
  }

  int size() {
    return items.size();
  }

  NamePart part(int index) {
    return items.get(index).part();
  }

  boolean has(int index) {
    return index < items.size();
  }

  int endOf(int index) {
    return items.get(index).endToken();
  }

  List<String> particlesBefore(int index) {
    return items.get(index).particles();
  }

  private static boolean follows(AnnotatedText text, int at) {
    Token before = text.token(at - 1);
    int gap = text.token(at).begin() - before.end();
    return gap == 0
        ? before.is(".")
        : text.tokenized()
            .text()
            .shadow()
            .substring(before.end(), text.token(at).begin())
            .chars()
            .allMatch(c -> c == ' ');
  }
}
