package litopys.jobs.ingest.stream;

import java.util.Arrays;

/**
 * A record as it stood in the file.
 *
 * @param kept its first bytes, at most the configured number
 * @param length its full length in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through to a table and are never compared
public record Raw(byte[] kept, long length) {

  /** What is known of something that was never read. */
  public static final Raw NOTHING = new Raw(new byte[0], 0);

  /** Returns the beginning of these bytes. */
  public static Raw of(byte[] bytes, int limit) {
    return new Raw(Arrays.copyOf(bytes, Math.min(bytes.length, limit)), bytes.length);
  }
}
