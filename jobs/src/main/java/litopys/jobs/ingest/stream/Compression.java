package litopys.jobs.ingest.stream;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is compressed, told by its first bytes and never by its name alone. */
public enum Compression {
  NONE("", ""),
  GZIP(".gz", "1f8b"),
  BZIP2(".bz2", "425a68"),
  ZSTD(".zst", "28b52ffd");

  /** Bytes that must be seen to tell the compression. */
  public static final int MAGIC_LENGTH = 4;

  private final String extension;
  private final String magic;

  Compression(String extension, String magic) {
    this.extension = extension;
    this.magic = magic;
  }

  /** Returns the compression that these first bytes announce. */
  public static Compression of(byte[] head) {
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && compression.begins(head))
        .findFirst()
        .orElse(NONE);
  }

  /** Returns the compression that a file name claims. */
  public static Compression named(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && lower.endsWith(compression.extension))
        .findFirst()
        .orElse(NONE);
  }

  /** Returns a path without the extension of its compression. */
  public static String withoutExtension(String path) {
    return path.substring(0, path.length() - named(path).extension.length());
  }

  /** Decompresses a stream; all members or frames of it, one after the other. */
  InputStream decompress(InputStream stream) throws IOException {
    return switch (this) {
      case NONE -> stream;
      case GZIP -> new GzipStream(stream);
      case BZIP2 -> new BZip2CompressorInputStream(stream, true);
      case ZSTD -> new ZstdInputStream(new Unforeseen(stream));
    };
  }

  private boolean begins(byte[] head) {
    return HexFormat.of().formatHex(head).startsWith(magic);
  }

  /** Makes zstd hand out what it has before it asks for more, so that a break costs nothing. */
  private static final class Unforeseen extends FilterInputStream {

    Unforeseen(InputStream stream) {
      super(stream);
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
