package litopys.jobs.ingest.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import litopys.jobs.ingest.Limits;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.encoding.StrictText;
import litopys.jobs.ingest.field.FieldNames;
import litopys.jobs.ingest.field.FieldValue;
import litopys.jobs.ingest.field.FieldValue.Kind;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.stream.Raw;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * The columns of a Parquet file that are asked for, and their values as other formats give them.
 */
final class ParquetColumns {

  /** Julian day number of 1970-01-01, from which INT96 timestamps count. */
  private static final int JULIAN_EPOCH = 2_440_588;

  /** Digits of the longest decimal that other systems write. */
  private static final int MOST_DECIMALS = 38;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final FieldNames names;
  private final MessageType schema;

  ParquetColumns(MessageType file, FieldNames names) {
    this.names = names;
    this.schema = new MessageType(file.getName(), wanted(file, ""));
  }

  /** The part of the file's schema that is read. */
  MessageType schema() {
    return schema;
  }

  private List<Type> wanted(GroupType group, String prefix) {
    List<Type> wanted = new ArrayList<>();
    for (Type type : group.getFields()) {
      String name = prefix + type.getName();
      if (names.wants(name)) {
        wanted.add(type);
      } else if (!type.isPrimitive() && names.wantsInside(name)) {
        List<Type> inside = wanted(type.asGroupType(), name + ".");
        if (!inside.isEmpty()) {
          wanted.add(type.asGroupType().withNewFields(inside));
        }
      }
    }
    return wanted;
  }

  /** Reads one row. */
  Piece read(Group row, String position, Limits limits) {
    FieldValues values = new FieldValues(names);
    StringBuilder shown = new StringBuilder();
    long bytes = offer(row, "", values, limits, shown);
    byte[] kept = shown.toString().getBytes(StandardCharsets.UTF_8);
    Raw raw =
        new Raw(
            Arrays.copyOf(kept, Math.min(kept.length, limits.rawBytes())),
            Math.max(bytes, kept.length));
    return bytes > limits.recordBytes()
        ? new Piece.Reject(
            position,
            QuarantineReason.OVERSIZED_RECORD,
            "%d bytes, but max_record_bytes allows %d".formatted(bytes, limits.recordBytes()),
            raw)
        : new Piece.Fields(position, values, raw);
  }

  private long offer(
      Group group, String prefix, FieldValues values, Limits limits, StringBuilder shown) {
    long bytes = 0;
    for (Type type : group.getType().getFields()) {
      String name = prefix + type.getName();
      int repetitions = group.getFieldRepetitionCount(type.getName());
      if (repetitions > 0 && (type.isRepetition(Repetition.REPEATED) || !type.isPrimitive())) {
        values.offer(new FieldValue(name, kind(type), ""));
        if (!type.isRepetition(Repetition.REPEATED) && names.wantsInside(name)) {
          bytes += offer(group.getGroup(type.getName(), 0), name + ".", values, limits, shown);
        }
      } else if (repetitions > 0) {
        FieldValue value = value(group, type.asPrimitiveType(), name, limits);
        values.offer(value);
        bytes += Math.max(value.text().length(), binaryLength(group, type.asPrimitiveType()));
        show(value, limits.rawBytes(), shown);
      }
    }
    return bytes;
  }

  /** A row has no bytes of its own; the quarantine keeps its values as lines of text. */
  private static void show(FieldValue value, int room, StringBuilder shown) {
    String line = value.name() + ": " + value.text() + "\n";
    shown.append(line, 0, Math.min(line.length(), Math.max(room - shown.length(), 0)));
  }

  private static Kind kind(Type type) {
    boolean list =
        type.isRepetition(Repetition.REPEATED)
            || type.getLogicalTypeAnnotation()
                instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
    return list ? Kind.ARRAY : Kind.OBJECT;
  }

  private static int binaryLength(Group group, PrimitiveType type) {
    return isBinary(type) ? group.getBinary(type.getName(), 0).length() : 0;
  }

  private static boolean isBinary(PrimitiveType type) {
    return type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
        || type.getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
  }

  private static FieldValue value(Group group, PrimitiveType type, String name, Limits limits) {
    String column = type.getName();
    if (binaryLength(group, type) > limits.recordBytes()) {
      // The row is too long whatever this says; decoding would take several times its bytes.
      return FieldValue.text(name, "");
    }
    return switch (type.getPrimitiveTypeName()) {
      case BINARY, FIXED_LEN_BYTE_ARRAY -> text(group.getBinary(column, 0).getBytes(), type, name);
      case BOOLEAN ->
          new FieldValue(name, Kind.BOOLEAN, Boolean.toString(group.getBoolean(column, 0)));
      case FLOAT, DOUBLE -> new FieldValue(name, Kind.NUMBER, decimal(group, type));
      case INT32 -> number(group.getInteger(column, 0), type, name);
      case INT64 -> number(group.getLong(column, 0), type, name);
      case INT96 -> FieldValue.text(name, int96(group.getInt96(column, 0).getBytes()).toString());
    };
  }

  private static String decimal(Group group, PrimitiveType type) {
    double value =
        type.getPrimitiveTypeName() == PrimitiveTypeName.FLOAT
            ? group.getFloat(type.getName(), 0)
            : group.getDouble(type.getName(), 0);
    return Double.isFinite(value) ? new BigDecimal(value).toPlainString() : "nan";
  }

  /** Without exponent, unless a damaged schema puts gigabytes of zeros before the number. */
  private static String decimal(byte[] bytes, int scale) {
    if (bytes.length == 0) {
      return "nan";
    }
    BigDecimal value = new BigDecimal(new BigInteger(bytes), scale);
    return scale <= MOST_DECIMALS ? value.toPlainString() : value.toString();
  }

  private static FieldValue text(byte[] bytes, PrimitiveType type, String name) {
    if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
      return new FieldValue(name, Kind.NUMBER, decimal(bytes, decimal.getScale()));
    }
    Optional<String> text = StrictText.find(bytes, StandardCharsets.UTF_8);
    return text.map(decoded -> FieldValue.text(name, decoded))
        .orElseGet(() -> new FieldValue(name, Kind.UNDECODABLE, "?"));
  }

  private static FieldValue number(long value, PrimitiveType type, String name) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof DateLogicalTypeAnnotation) {
      return FieldValue.text(name, LocalDate.ofEpochDay(value).toString());
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return FieldValue.text(name, timestamp(value, timestamp));
    }
    return new FieldValue(name, Kind.NUMBER, Long.toString(value));
  }

  /** Writes a timestamp as ISO 8601; one that is not adjusted to UTC stays without zone. */
  private static String timestamp(long value, TimestampLogicalTypeAnnotation timestamp) {
    long perSecond =
        switch (timestamp.getUnit()) {
          case MILLIS -> 1_000L;
          case MICROS -> 1_000_000L;
          case NANOS -> NANOS_PER_SECOND;
        };
    Instant instant =
        Instant.ofEpochSecond(
            Math.floorDiv(value, perSecond),
            Math.floorMod(value, perSecond) * (NANOS_PER_SECOND / perSecond));
    return timestamp.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static Instant int96(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = (long) buffer.getInt() - JULIAN_EPOCH;
    return Instant.ofEpochSecond(Math.multiplyExact(day, 86_400L), nanos);
  }
}
