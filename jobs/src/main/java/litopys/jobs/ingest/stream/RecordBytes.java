package litopys.jobs.ingest.stream;

import java.util.Arrays;

/**
 * The bytes of one record while it is being cut out. Grows to the limit; of a record beyond the
 * limit only the beginning and the length are kept.
 */
public final class RecordBytes {

  private static final int INITIAL = 8192;

  private final int limit;
  private final int rawLimit;
  private byte[] bytes = new byte[INITIAL];
  private int kept;
  private long length;

  /**
   * @param limit longest record that is read, in bytes
   * @param rawLimit bytes of a bad record that are kept
   */
  public RecordBytes(int limit, int rawLimit) {
    this.limit = limit;
    this.rawLimit = rawLimit;
  }

  public void append(byte[] source, int offset, int count) {
    length += count;
    int room = Math.min(count, limit - kept);
    if (kept + room > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(kept + room, (int) Math.min(2L * bytes.length, limit)));
    }
    System.arraycopy(source, offset, bytes, kept, room);
    kept += room;
  }

  public void append(int value) {
    if (length < limit && kept < bytes.length) {
      bytes[kept++] = (byte) value;
      length++;
    } else if (kept == limit) {
      length++;
    } else {
      append(new byte[] {(byte) value}, 0, 1);
    }
  }

  /** Whether the record is longer than the limit. */
  public boolean oversized() {
    return length > limit;
  }

  /** Whether nothing more may follow. */
  public boolean full() {
    return length >= limit;
  }

  /** Bytes so far, kept or not. */
  public long length() {
    return length;
  }

  /** Returns the bytes of a record within the limit; of a longer one its beginning. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, kept);
  }

  /** Returns what is kept for the quarantine. */
  public Raw raw() {
    return new Raw(Arrays.copyOf(bytes, Math.min(kept, rawLimit)), length);
  }

  /** Begins the next record. */
  public void clear() {
    kept = 0;
    length = 0;
    if (bytes.length > 1 << 20) {
      bytes = new byte[INITIAL];
    }
  }
}
