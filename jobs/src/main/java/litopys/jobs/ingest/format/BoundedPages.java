package litopys.jobs.ingest.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Decompresses the pages of a Parquet file up to a size. A page says itself how large it is, and
 * memory is set aside before it is read: a flipped bit, or malice, may ask for gigabytes.
 */
final class BoundedPages implements CompressionCodecFactory {

  private final CompressionCodecFactory codecs;
  private final long most;

  /**
   * @param most bytes of one page
   */
  BoundedPages(CompressionCodecFactory codecs, long most) {
    this.codecs = codecs;
    this.most = most;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    BytesInputDecompressor decompressor = codecs.getDecompressor(codec);
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput page, int size) throws IOException {
        check(size);
        return decompressor.decompress(page, size);
      }

      @Override
      public void decompress(ByteBuffer page, int compressed, ByteBuffer target, int size)
          throws IOException {
        check(size);
        decompressor.decompress(page, compressed, target, size);
      }

      @Override
      public void release() {
        decompressor.release();
      }
    };
  }

  private void check(int size) throws IOException {
    if (size < 0 || size > most) {
      throw new IOException(
          "a page claims %d bytes, but at most %d are read".formatted(size, most));
    }
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Nothing is written");
  }

  @Override
  public void release() {
    codecs.release();
  }
}
