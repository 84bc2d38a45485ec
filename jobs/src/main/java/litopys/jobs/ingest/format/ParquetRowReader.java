package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.stream.Raw;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
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
    } catch (IOException | RuntimeException | LinkageError e) {
      // Damaged pages surface as exceptions of many kinds, from decoders and decompressors.
      return Optional.of(reject(e));
    }
  }

  private boolean advance() throws IOException {
    ParquetFileReader reader = opened();
    if (rowGroup == reader.getRowGroups().size()) {
      return false;
    }
    endOfRowGroup += reader.getRowGroups().get(rowGroup).getRowCount();
    PageReadStore pages = reader.readRowGroup(rowGroup++);
    MessageType schema = columns().schema();
    MessageColumnIO io =
        new ColumnIOFactory().getColumnIO(schema, reader.getFileMetaData().getSchema());
    rows = io.getRecordReader(pages, new GroupRecordConverter(schema));
    return row < endOfRowGroup || advance();
  }

  private Piece read() {
    if (rows == null) {
      throw new IllegalStateException("No row group is open");
    }
    Group group = rows.read();
    row++;
    return columns().read(group, "row " + row, setup.limits());
  }

  private Piece reject(Throwable cause) {
    String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    if (columns == null) {
      failed = true;
      return new Piece.Reject("file", QuarantineReason.UNREADABLE_PARQUET, detail, Raw.NOTHING);
    }
    String position = "row " + (row + 1);
    String rest = "rows %d to %d are lost: %s".formatted(row + 1, endOfRowGroup, detail);
    row = endOfRowGroup;
    return new Piece.Reject(position, QuarantineReason.UNREADABLE_PARQUET, rest, Raw.NOTHING);
  }

  private ParquetFileReader opened() throws IOException {
    if (parquet == null) {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
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
