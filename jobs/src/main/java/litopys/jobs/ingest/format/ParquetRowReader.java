package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.stream.Raw;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopCodecs;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Parquet: of each row only the columns that are asked for. A row group that is damaged ends at the
 * damage; reading goes on with the next.
 */
final class ParquetRowReader implements PieceReader {

  /** A page holds many records, of which few are as long as a record may be. */
  private static final long PAGE_RECORDS = 16;

  private final IngestSetup setup;
  private final InputFile file;
  private @Nullable ParquetFileReader parquet;
  private @Nullable ParquetColumns columns;
  private @Nullable RecordReader<Group> rows;
  private int rowGroup;
  private long row;
  private long endOfRowGroup;
  private boolean failed;

  ParquetRowReader(InputFile file, IngestSetup setup) {
    this.file = file;
    this.setup = setup;
  }

  @Override
  public Optional<Piece> next() {
    try {
      if (failed) {
        return Optional.empty();
      }
      if (row == endOfRowGroup && !advance()) {
        return Optional.empty();
      }
      return Optional.of(read());
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      // Damaged pages surface as exceptions of many kinds, from decoders and decompressors; a
      // schema
      // that nests without end overflows the stack.
      return Optional.of(reject(e));
    }
  }

  /** Opens the next row group that has rows. */
  private boolean advance() throws IOException {
    ParquetFileReader reader = opened();
    while (row == endOfRowGroup && rowGroup < reader.getRowGroups().size()) {
      BlockMetaData next = reader.getRowGroups().get(rowGroup++);
      check(next);
      endOfRowGroup += next.getRowCount();
      PageReadStore pages = reader.readRowGroup(rowGroup - 1);
      MessageType schema = columns().schema();
      MessageColumnIO io =
          new ColumnIOFactory().getColumnIO(schema, reader.getFileMetaData().getSchema());
      rows = io.getRecordReader(pages, new GroupRecordConverter(schema));
    }
    return row < endOfRowGroup;
  }

  /** A damaged footer may promise more rows and bytes than there are, and memory be set aside. */
  private void check(BlockMetaData rowGroup) throws IOException {
    for (ColumnChunkMetaData chunk : rowGroup.getColumns()) {
      long begin = chunk.getStartingPos();
      long size = chunk.getTotalSize();
      if (begin < 0 || size < 0 || size > file.length() - begin) {
        throw new IOException(
            "column %s claims bytes %d to %d of %d"
                .formatted(chunk.getPath(), begin, begin + size, file.length()));
      }
      if (rowGroup.getRowCount() < 0 || rowGroup.getRowCount() > chunk.getValueCount()) {
        throw new IOException(
            "the row group claims %d rows, but column %s has %d values"
                .formatted(rowGroup.getRowCount(), chunk.getPath(), chunk.getValueCount()));
      }
    }
  }

  private Piece read() {
    if (rows == null) {
      throw new IllegalStateException("No row group is open");
    }
    // Values are decoded when they are asked for: until then the row may still turn out damaged.
    Piece piece = columns().read(rows.read(), "row " + (row + 1), setup.limits());
    row++;
    return piece;
  }

  private Piece reject(Throwable cause) {
    String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    if (columns == null) {
      failed = true;
      return new Piece.Reject("file", QuarantineReason.UNREADABLE_PARQUET, detail, Raw.NOTHING);
    }
    String position = "row " + (row + 1);
    String rest =
        row == endOfRowGroup
            ? "row group %d is lost: %s".formatted(rowGroup, detail)
            : "rows %d to %d are lost: %s".formatted(row + 1, endOfRowGroup, detail);
    row = endOfRowGroup;
    return new Piece.Reject(position, QuarantineReason.UNREADABLE_PARQUET, rest, Raw.NOTHING);
  }

  private ParquetFileReader opened() throws IOException {
    if (parquet == null) {
      ParquetConfiguration configuration = new PlainParquetConfiguration();
      ParquetReadOptions options =
          ParquetReadOptions.builder(configuration)
              .withCodecFactory(
                  new BoundedPages(
                      HadoopCodecs.newFactory(configuration, 0),
                      PAGE_RECORDS * setup.limits().recordBytes()))
              .build();
      parquet = ParquetFileReader.open(new ReopeningStream(file), options);
      columns = new ParquetColumns(parquet.getFileMetaData().getSchema(), setup.fields());
      parquet.setRequestedSchema(columns.schema());
    }
    return parquet;
  }

  private ParquetColumns columns() {
    if (columns == null) {
      throw new IllegalStateException("The file is not open");
    }
    return columns;
  }

  @Override
  public void close() throws IOException {
    if (parquet != null) {
      parquet.close();
    }
  }
}
