package litopys.mention;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import litopys.sequence.SequenceModel;

/**
 * The sequence model of one language as a file: what it is and for which features it was trained,
 * the model, and a checksum.
 */
public final class ModelFile {

  /** First bytes of the file: "LTNM". */
  private static final int MAGIC = 0x4c544e4d;

  private static final int HEADER = 2 * Integer.BYTES;
  private static final int CHECKSUM = Long.BYTES;

  private ModelFile() {}

  /** Writes a model; equal models give equal bytes. */
  public static void write(SequenceModel model, OutputStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream content = new DataOutputStream(bytes);
    content.writeInt(MAGIC);
    content.writeInt(TokenFeatures.signature());
    model.write(content);
    DataOutputStream file = new DataOutputStream(stream);
    bytes.writeTo(file);
    file.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    file.flush();
  }

  /**
   * Reads a model.
   *
   * @param file all bytes of it
   * @throws IOException saying why the engine cannot use it
   */
  public static SequenceModel read(byte[] file) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(file);
    if (file.length < HEADER + CHECKSUM || buffer.getInt() != MAGIC) {
      throw new IOException("not a model that train has written");
    }
    int end = file.length - CHECKSUM;
    if (buffer.getLong(end) != checksum(file, end)) {
      throw new IOException("cut or altered: its checksum does not match");
    }
    if (buffer.getInt() != TokenFeatures.signature()) {
      throw new IOException("trained for the features of another version; train it again");
    }
    SequenceModel model = SequenceModel.read(new ByteArrayInputStream(file, HEADER, end - HEADER));
    if (!model.labels().equals(NameLabels.all())) {
      throw new IOException(
          "trained for the labels %s, not %s; train it again"
              .formatted(model.labels(), NameLabels.all()));
    }
    return model;
  }

  private static long checksum(byte[] bytes, int end) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, end);
    return checksum.getValue();
  }
}
