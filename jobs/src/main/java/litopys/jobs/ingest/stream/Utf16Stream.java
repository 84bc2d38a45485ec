package litopys.jobs.ingest.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 with a byte order mark, as UTF-8 without one. A lone surrogate or half a unit becomes the
 * byte FF, which is never UTF-8, so that the record it stands in is found to be invalid.
 */
final class Utf16Stream extends InputStream {

  private static final byte[] INVALID = {(byte) 0xff};
  private static final int NONE = -1;

  private final InputStream stream;
  private final boolean bigEndian;
  private byte[] pending = {};
  private int next;
  private int pushedBack = NONE;

  Utf16Stream(InputStream stream) {
    this.stream = stream;
    try {
      this.bigEndian = stream.read() == 0xfe;
      stream.skipNBytes(1);
    } catch (IOException e) {
      throw new IllegalStateException("The byte order mark was seen before", e);
    }
  }

  static boolean recognises(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe;
  }

  @Override
  public int read() throws IOException {
    if (next == pending.length && !advance()) {
      return -1;
    }
    return pending[next++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int value = read();
      if (value < 0) {
        return count == 0 ? -1 : count;
      }
      target[offset + count++] = (byte) value;
    }
    return count;
  }

  private boolean advance() throws IOException {
    int unit = unit();
    if (unit == NONE) {
      return false;
    }
    next = 0;
    pending = unit > Character.MAX_VALUE ? INVALID : encode((char) unit);
    return true;
  }

  private byte[] encode(char unit) throws IOException {
    if (!Character.isSurrogate(unit)) {
      return String.valueOf(unit).getBytes(StandardCharsets.UTF_8);
    }
    if (Character.isLowSurrogate(unit)) {
      return INVALID;
    }
    int low = unit();
    if (low >= 0 && low <= Character.MAX_VALUE && Character.isLowSurrogate((char) low)) {
      return new String(new char[] {unit, (char) low}).getBytes(StandardCharsets.UTF_8);
    }
    pushedBack = low;
    return INVALID;
  }

  /** Returns the next unit, {@link #NONE} at the end, or a value above FFFF for half a unit. */
  private int unit() throws IOException {
    if (pushedBack != NONE) {
      int unit = pushedBack;
      pushedBack = NONE;
      return unit;
    }
    int first = stream.read();
    if (first < 0) {
      return NONE;
    }
    int second = stream.read();
    if (second < 0) {
      return Character.MAX_VALUE + 1;
    }
    return bigEndian ? first << 8 | second : second << 8 | first;
  }
}
