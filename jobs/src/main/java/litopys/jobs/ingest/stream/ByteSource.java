package litopys.jobs.ingest.stream;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import litopys.jobs.ingest.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * The decompressed bytes of a file. Reading never fails: the bytes end where the data break, and
 * {@link #findBreak} tells whether and why.
 */
public final class ByteSource implements Closeable {

  /** Bytes that {@link #head} shows, on which encoding and format are decided. */
  public static final int HEAD = 1 << 16;

  /** Returned at the end. */
  public static final int END = -1;

  /**
   * Where the data end too early.
   *
   * @param position bytes of the decompressed stream before it
   * @param truncated the file just ends; else its bytes are damaged
   */
  public record Break(long position, boolean truncated, String cause) {}

  private final InputStream stream;
  private final Compression compression;
  private final @Nullable ByteSource origin;
  private byte[] buffer = new byte[HEAD];
  private int begin;
  private int end;
  private long consumed;
  private boolean ended;
  private @Nullable IOException failure;

  private ByteSource(InputStream stream, Compression compression, @Nullable ByteSource origin) {
    this.stream = stream;
    this.compression = compression;
    this.origin = origin;
  }

  /** Opens a file and sees through its compression. */
  public static ByteSource open(InputFile file) throws IOException {
    Compression compression;
    try (InputStream raw = file.opener().open()) {
      compression = Compression.of(raw.readNBytes(Compression.MAGIC_LENGTH));
    }
    return new ByteSource(
        new SalvagingStream(
            () -> compression.decompress(new BufferedInputStream(file.opener().open(), HEAD))),
        compression,
        null);
  }

  /** How the file is compressed. */
  public Compression compression() {
    return compression;
  }

  /** Returns these bytes as UTF-8, if they are UTF-16 with a byte order mark; else themselves. */
  public ByteSource transcoded() {
    byte[] head = head();
    if (!Utf16Stream.recognises(head)) {
      return this;
    }
    return new ByteSource(new Utf16Stream(asStream()), compression, this);
  }

  /** Consumes a UTF-8 byte order mark, which is no part of the text. */
  public void skipByteOrderMark() {
    byte[] head = head();
    if (head.length >= 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf) {
      begin += 3;
      consumed += 3;
    }
  }

  /** Returns the first bytes without consuming them. Only before anything is consumed. */
  public byte[] head() {
    while (end < buffer.length && fill()) {}
    return Arrays.copyOfRange(buffer, begin, end);
  }

  /** Returns the next byte without consuming it, or {@link #END}. */
  public int peek() {
    return begin < end || refill() ? buffer[begin] & 0xff : END;
  }

  /** Consumes the next byte, or returns {@link #END}. */
  public int read() {
    if (begin == end && !refill()) {
      return END;
    }
    consumed++;
    return buffer[begin++] & 0xff;
  }

  /**
   * Consumes bytes up to and including a line feed, and appends all but the line feed. Returns
   * whether there was one.
   */
  public boolean readLine(RecordBytes target) {
    while (begin < end || refill()) {
      int from = begin;
      while (begin < end && buffer[begin] != '\n') {
        begin++;
      }
      target.append(buffer, from, begin - from);
      consumed += begin - from;
      if (begin < end) {
        begin++;
        consumed++;
        return true;
      }
    }
    return false;
  }

  /** Consumes up to {@code length} bytes and appends them; returns how many there were. */
  public long read(RecordBytes target, long length) {
    long left = length;
    while (left > 0 && (begin < end || refill())) {
      int part = (int) Math.min(left, end - begin);
      target.append(buffer, begin, part);
      begin += part;
      consumed += part;
      left -= part;
    }
    return length - left;
  }

  /** Consumes all that is left. */
  public void skipAll() {
    while (begin < end || refill()) {
      consumed += end - begin;
      begin = end;
    }
  }

  /** Gives back the bytes that were consumed last, to be read again. */
  public void unread(byte[] last) {
    if (last.length <= begin) {
      begin -= last.length;
    } else {
      byte[] joined = Arrays.copyOf(last, Math.max(last.length + end - begin, HEAD));
      System.arraycopy(buffer, begin, joined, last.length, end - begin);
      end = last.length + end - begin;
      begin = 0;
      buffer = joined;
    }
    consumed -= last.length;
  }

  /** Bytes consumed so far. */
  public long position() {
    return consumed;
  }

  /** Returns where the data broke; asked for at the end. */
  public Optional<Break> findBreak() {
    if (origin != null) {
      return origin.findBreak();
    }
    return Optional.ofNullable(failure)
        .map(
            cause ->
                new Break(
                    consumed + end - begin,
                    isTruncation(cause),
                    Optional.ofNullable(cause.getMessage()).orElse("the stream ends early")));
  }

  private static boolean isTruncation(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof EOFException
        || message.contains("Truncated")
        || message.contains("nexpected end");
  }

  private boolean refill() {
    begin = 0;
    end = 0;
    return fill();
  }

  private boolean fill() {
    if (ended) {
      return false;
    }
    try {
      int read = stream.read(buffer, end, buffer.length - end);
      ended = read < 0;
      end += Math.max(read, 0);
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
    return !ended;
  }

  private InputStream asStream() {
    return new InputStream() {
      @Override
      public int read() {
        return ByteSource.this.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (begin == end && !refill()) {
          return END;
        }
        int part = Math.min(length, end - begin);
        System.arraycopy(buffer, begin, target, offset, part);
        begin += part;
        consumed += part;
        return part;
      }
    };
  }

  @Override
  public void close() throws IOException {
    stream.close();
    if (origin != null) {
      origin.close();
    }
  }
}
