package litopys.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import litopys.entity.EntityKind;
import litopys.mention.NameLabels;

/**
 * A sentence and the names in it.
 *
 * @param names in reading order, an outer one before what it holds
 */
public record AnnotatedSentence(String text, List<AnnotatedName> names) {

  public AnnotatedSentence {
    names = List.copyOf(names);
  }

  /**
   * A name: UTF-16 offsets into the text of the sentence.
   *
   * @param end exclusive
   * @param nested whether it stands inside the name of an organization
   */
  public record AnnotatedName(int begin, int end, String label, boolean nested) {

    String surface(String text) {
      return text.substring(begin, end);
    }
  }

  /** Names that stand inside no other. */
  public List<AnnotatedName> outerNames() {
    return names.stream().filter(name -> !name.nested()).toList();
  }

  /**
   * Parses inline annotation: <code>Посол {COUNTRY Франції} прибув.</code>
   *
   * @throws IllegalArgumentException saying what is wrong, and with which word
   */
  public static AnnotatedSentence parse(String line) {
    StringBuilder text = new StringBuilder(line.length());
    List<AnnotatedName> names = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '{') {
        int space = line.indexOf(' ', at);
        String label = line.substring(at + 1, space < 0 ? line.length() : space);
        check(space >= 0 && NameLabels.all().contains(label), "not a kind of name: '%s'", label);
        check(mayOpen(open, label), "%s inside another name", label);
        open.push(new Open(text.length(), label));
        at = space + 1;
      } else if (c == '}') {
        check(!open.isEmpty(), "'}' closes nothing after '%s'", text.toString());
        Open name = open.pop();
        check(name.begin() < text.length(), "empty name: %s", name.label());
        names.add(new AnnotatedName(name.begin(), text.length(), name.label(), !open.isEmpty()));
        at++;
      } else {
        text.append(c);
        at++;
      }
    }
    check(open.isEmpty(), "a name is not closed in '%s'", line);
    names.sort(
        Comparator.comparingInt(AnnotatedName::begin)
            .thenComparing(AnnotatedName::end, Comparator.reverseOrder()));
    return new AnnotatedSentence(text.toString(), names);
  }

  private record Open(int begin, String label) {}

  private static boolean mayOpen(Deque<Open> open, String label) {
    boolean place =
        label.equals(EntityKind.COUNTRY.name()) || label.equals(EntityKind.PLACE.name());
    return open.isEmpty()
        || (open.size() == 1
            && place
            && open.element().label().equals(EntityKind.ORGANIZATION.name()));
  }

  private static void check(boolean condition, String message, String value) {
    if (!condition) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }

  /** The sentence with its names replaced by their kind and its digits by one: its mould. */
  public String skeleton() {
    StringBuilder skeleton = new StringBuilder();
    int at = 0;
    for (AnnotatedName name : outerNames()) {
      skeleton.append(text, at, name.begin()).append('\u0001').append(name.label());
      at = name.end();
    }
    skeleton.append(text.substring(at));
    return skeleton.toString().replaceAll("\\d+", "0").toLowerCase(Locale.ROOT);
  }
}
