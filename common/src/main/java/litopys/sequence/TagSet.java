package litopys.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags that spell spans out element by element: outside, and for every label the begin of a
 * span and its inside (BIO).
 */
public final class TagSet {

  static final int OUTSIDE = 0;

  private final List<String> labels;

  public TagSet(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  public List<String> labels() {
    return labels;
  }

  int size() {
    return 1 + 2 * labels.size();
  }

  private static int begin(int label) {
    return 1 + 2 * label;
  }

  private static int inside(int label) {
    return 2 + 2 * label;
  }

  private static boolean isInside(int tag) {
    return tag != OUTSIDE && tag % 2 == 0;
  }

  private static int label(int tag) {
    return (tag - 1) / 2;
  }

  /** Tells whether a sequence may begin with a tag: with any but the inside of a span. */
  boolean mayStart(int tag) {
    return !isInside(tag);
  }

  /** Tells whether one tag may follow another: an inside only what has the same label. */
  boolean mayFollow(int previous, int tag) {
    return !isInside(tag) || (previous != OUTSIDE && label(previous) == label(tag));
  }

  int[] tags(int length, List<LabeledSpan> spans) {
    int[] tags = new int[length];
    for (LabeledSpan span : spans) {
      for (int i = span.begin(); i < span.end(); i++) {
        tags[i] = tag(span, i);
      }
    }
    return tags;
  }

  /** Returns the tag of one element of a span. */
  int tag(LabeledSpan span, int element) {
    int label = labels.indexOf(span.label());
    if (label < 0) {
      throw new IllegalArgumentException(
          "Not a label: '%s', allowed are %s".formatted(span.label(), labels));
    }
    return element == span.begin() ? begin(label) : inside(label);
  }

  List<LabeledSpan> spans(int[] tags) {
    List<LabeledSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < tags.length) {
      int tag = tags[i];
      int begin = i++;
      if (tag != OUTSIDE) {
        while (i < tags.length && isInside(tags[i])) {
          i++;
        }
        spans.add(new LabeledSpan(begin, i, labels.get(label(tag))));
      }
    }
    return spans;
  }
}
