package litopys.text;

/** A half-open range of UTF-16 offsets into one string: {@code [begin, end)}, never empty. */
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("Empty or negative span: [%d, %d)".formatted(begin, end));
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public String of(String string) {
    return string.substring(begin, end);
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }
}
