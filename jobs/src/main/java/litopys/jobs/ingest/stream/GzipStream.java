package litopys.jobs.ingest.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Gzip with all its members (RFC 1952), which hands out every byte before it complains. Java's own
 * stream ends silently where a later member is damaged, and wherever the network pauses.
 */
final class GzipStream extends InputStream {

  private static final int MAGIC = 0x1f8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int TIME_FLAGS_SYSTEM = 6;

  private final InputStream stream;
  private final byte[] input = new byte[1 << 13];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int begin;
  private int end;
  private boolean inMember;
  private boolean started;

  GzipStream(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (inMember || beginMember()) {
      int count = inflate(target, offset, length);
      if (count > 0 || length == 0) {
        checksum.update(target, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a preset dictionary is asked for");
      } else if (inflater.needsInput()) {
        giveInput();
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      int written = (int) (inflater.getBytesWritten() - before);
      if (written > 0) {
        // The next call meets the damage again, and then has nothing to give.
        return written;
      }
      throw new ZipException(String.valueOf(e.getMessage()));
    }
  }

  private void giveInput() throws IOException {
    if (begin == end && !fill()) {
      throw new EOFException("Unexpected end of gzip data");
    }
    inflater.setInput(input, begin, end - begin);
    begin = end;
  }

  private boolean beginMember() throws IOException {
    int first = nextByte();
    while (started && first == 0) {
      // Tapes and block devices pad with zeros.
      first = nextByte();
    }
    if (first < 0) {
      return false;
    }
    if ((first << 8 | required()) != MAGIC || required() != DEFLATE) {
      throw new ZipException("no gzip member begins here");
    }
    skipHeader(required());
    inflater.reset();
    checksum.reset();
    inMember = true;
    started = true;
    return true;
  }

  private void skipHeader(int flags) throws IOException {
    skip(TIME_FLAGS_SYSTEM);
    if ((flags & EXTRA) != 0) {
      skip(required() | required() << 8);
    }
    if ((flags & NAME) != 0) {
      skipString();
    }
    if ((flags & COMMENT) != 0) {
      skipString();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void endMember() throws IOException {
    inMember = false;
    begin = end - inflater.getRemaining();
    long sum = number();
    long length = number();
    if (sum != checksum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the checksum is wrong");
    }
  }

  private long number() throws IOException {
    return required() | required() << 8 | required() << 16 | (long) required() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  private void skipString() throws IOException {
    while (required() != 0) {}
  }

  private int required() throws IOException {
    int value = nextByte();
    if (value < 0) {
      throw new EOFException("Unexpected end of gzip data");
    }
    return value;
  }

  private int nextByte() throws IOException {
    return begin < end || fill() ? input[begin++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    begin = 0;
    end = Math.max(stream.read(input, 0, input.length), 0);
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    stream.close();
  }
}
