package litopys.jobs.ingest.fuzz;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long input that exists only while it is read: something, a word again and again, an end. */
final class Endless extends InputStream {

  private static final int CHUNK = 1 << 14;

  private final byte[] before;
  private final byte[] word;
  private final byte[] after;
  private final long endOfWords;
  private final long length;
  private long at;

  private Endless(byte[] before, byte[] word, long times, byte[] after) {
    this.before = before;
    this.word = word;
    this.after = after;
    this.endOfWords = before.length + word.length * times;
    this.length = endOfWords + after.length;
  }

  /** With so many repetitions that they take about so many bytes. */
  static Endless of(String before, String word, long bytes, String after) {
    // One letter at a time would take minutes.
    String longer = word.repeat((int) (1 + Math.min(bytes, CHUNK) / word.length() / 2));
    byte[] one = longer.getBytes(StandardCharsets.UTF_8);
    return of(before, one, bytes / one.length, after);
  }

  static Endless of(String before, byte[] word, long times, String after) {
    return new Endless(
        before.getBytes(StandardCharsets.UTF_8),
        word,
        times,
        after.getBytes(StandardCharsets.UTF_8));
  }

  long length() {
    return length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    if (at == length) {
      return -1;
    }
    int done = 0;
    while (done < count && at < length) {
      boolean inWords = at >= before.length && at < endOfWords;
      byte[] part = at < before.length ? before : inWords ? word : after;
      long begin = at < before.length ? 0 : inWords ? before.length : endOfWords;
      int from = (int) ((at - begin) % Math.max(part.length, 1));
      int some = Math.min(part.length - from, count - done);
      System.arraycopy(part, from, target, offset + done, some);
      done += some;
      at += some;
    }
    return done;
  }
}
