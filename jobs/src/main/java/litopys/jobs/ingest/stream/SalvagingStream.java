package litopys.jobs.ingest.stream;

import java.io.IOException;
import java.io.InputStream;
import litopys.jobs.ingest.InputFile.Opener;
import org.jspecify.annotations.Nullable;

/**
 * Delivers every byte before a break. Decompressors drop what they had ready when they meet one; so
 * the file is opened anew, read up to the last byte delivered, and from there one byte at a time. A
 * fault of the network that does not come back is healed by the same second reading.
 */
final class SalvagingStream extends InputStream {

  private static final int CHUNK = 1 << 16;
  private static final int ATTEMPTS = 3;

  private final Opener opener;
  private @Nullable InputStream stream;
  private long delivered;
  private int attempts;
  private long creepUntil;

  SalvagingStream(Opener opener) {
    this.opener = opener;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (delivered < creepUntil) {
      return creep(target, offset);
    }
    try {
      return count(opened().read(target, offset, Math.min(length, CHUNK)));
    } catch (IOException | RuntimeException e) {
      // Decompressors answer damaged input with exceptions of many kinds.
      return salvage(target, offset, e);
    }
  }

  private int salvage(byte[] target, int offset, Exception cause) throws IOException {
    if (++attempts > ATTEMPTS) {
      throw asIo(cause);
    }
    close();
    try {
      opened().skipNBytes(delivered);
    } catch (IOException | RuntimeException e) {
      throw asIo(e);
    }
    creepUntil = delivered + CHUNK;
    return creep(target, offset);
  }

  private int creep(byte[] target, int offset) throws IOException {
    int next;
    try {
      next = opened().read();
    } catch (RuntimeException e) {
      throw asIo(e);
    }
    if (next < 0) {
      return -1;
    }
    target[offset] = (byte) next;
    return count(1);
  }

  private InputStream opened() throws IOException {
    if (stream == null) {
      stream = opener.open();
    }
    return stream;
  }

  private int count(int read) {
    delivered += Math.max(read, 0);
    return read;
  }

  private static IOException asIo(Exception cause) {
    return cause instanceof IOException e ? e : new IOException(cause.toString(), cause);
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
