package litopys.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litopys.text.Span;

/**
 * A sentence and what it says of some of its names.
 *
 * @param place file and line
 * @param names in reading order
 */
public record TonedSentence(String place, String text, List<TonedName> names) {

  private static final Pattern NAME =
      Pattern.compile("\\{(PERSON|ORGANIZATION|COUNTRY):(-1|0|1) ([^{} ][^{}]*)}");

  public TonedSentence {
    names = List.copyOf(names);
  }

  /**
   * A name and the tone of the sentence toward it.
   *
   * @param span UTF-16 offsets into the text of the sentence
   * @param label -1 against, 0 neutral, 1 for
   */
  public record TonedName(Span span, int label) {}

  /**
   * Parses inline annotation: <code>{PERSON:0 Шостак} похвалила {ORGANIZATION:1 музей}.</code>
   *
   * @throws IllegalArgumentException with the place, if the annotation is broken
   */
  public static TonedSentence parse(String place, String line) {
    StringBuilder text = new StringBuilder(line.length());
    List<TonedName> names = new ArrayList<>();
    Matcher name = NAME.matcher(line);
    int at = 0;
    while (name.find()) {
      text.append(line, at, name.start());
      Span span = new Span(text.length(), text.length() + name.end(3) - name.start(3));
      names.add(new TonedName(span, Integer.parseInt(name.group(2))));
      text.append(name.group(3));
      at = name.end();
    }
    text.append(line, at, line.length());
    if (names.isEmpty() || text.indexOf("{") >= 0 || text.indexOf("}") >= 0) {
      throw new IllegalArgumentException(
          "%s: not {KIND:LABEL name} throughout: '%s'".formatted(place, line));
    }
    return new TonedSentence(place, text.toString(), names);
  }

  /** The sentence with its names and digits replaced by one mark each: its mould. */
  public String skeleton() {
    StringBuilder skeleton = new StringBuilder();
    int at = 0;
    for (TonedName name : names) {
      skeleton.append(text, at, name.span().begin()).append('\u0001');
      at = name.span().end();
    }
    skeleton.append(text.substring(at));
    return skeleton.toString().replaceAll("\\d+", "0").toLowerCase(Locale.ROOT);
  }
}
