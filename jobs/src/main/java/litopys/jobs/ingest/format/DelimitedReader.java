package litopys.jobs.ingest.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.encoding.RecordDecoder;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.field.FieldNames;
import litopys.jobs.ingest.field.FieldValue;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.stream.ByteSource;
import litopys.jobs.ingest.stream.RecordBytes;

/**
 * CSV after RFC 4180, and its variants with other delimiters. The first row names the columns. A
 * row with broken quotes, or another number of fields, spoils one line; reading goes on with the
 * next.
 */
final class DelimitedReader implements PieceReader {

  /** Columns of a header that are looked at. */
  private static final int MOST_COLUMNS = 10_000;

  private final ByteSource source;
  private final FieldNames names;
  private final RecordDecoder decoder;
  private final Breaks breaks;
  private final DelimitedRow cutter;
  private final RecordBytes row;
  private List<String> header = List.of();
  private long line = 1;

  DelimitedReader(ByteSource source, char delimiter, IngestSetup setup) {
    this.source = source;
    this.names = setup.fields();
    this.decoder = RecordDecoder.perFile(source.head());
    this.breaks = new Breaks(source, setup.limits());
    this.row = breaks.recordBytes();
    this.cutter = new DelimitedRow(source, row, delimiter);
  }

  @Override
  public Optional<Piece> next() {
    while (source.peek() != ByteSource.END) {
      Optional<Piece> piece = readRow();
      if (piece.isPresent()) {
        return piece;
      }
    }
    return breaks.find();
  }

  /** Reads a row; nothing for the header and for blank lines. */
  private Optional<Piece> readRow() {
    row.clear();
    DelimitedRow.End end = cutter.cut();
    if (end == DelimitedRow.End.LONG_QUOTE) {
      return Optional.of(longQuote());
    }
    if (end != DelimitedRow.End.LINE && breaks.broken()) {
      return Optional.of(breaks.with(row.raw()));
    }
    String position = "line " + line;
    Optional<Piece> piece =
        end == DelimitedRow.End.BAD_QUOTE
            ? Optional.of(broken(position, end, "a quoted field does not end at a delimiter"))
            : row.oversized()
                ? Optional.of(breaks.oversized(position, row))
                : decoder
                    .find(row.bytes())
                    .map(text -> readFields(cutter.fields(text, kept()), position, end))
                    .orElseGet(() -> Optional.of(undecodable(position)));
    line += cutter.lines();
    return piece;
  }

  private Optional<Piece> readFields(List<String> fields, String position, DelimitedRow.End end) {
    if (fields.size() == 1 && JsonLinesReader.isBlank(row.bytes())) {
      return Optional.empty();
    }
    if (header.isEmpty()) {
      return readHeader(fields, position);
    }
    if (cutter.fieldCount() == header.size()) {
      return Optional.of(record(fields, position));
    }
    return Optional.of(
        broken(
            position,
            end,
            "%d fields, but the header has %d".formatted(cutter.fieldCount(), header.size())));
  }

  private int kept() {
    return header.isEmpty() ? MOST_COLUMNS : header.size();
  }

  /** A field is too long, or its quote was never closed and the rows after it are inside. */
  private Piece longQuote() {
    String position = "line " + line;
    if (cutter.swallowedRows(header.size())) {
      Piece piece = broken(position, DelimitedRow.End.BAD_QUOTE, "a quoted field is never closed");
      line += cutter.lines();
      return piece;
    }
    cutter.skipRest();
    line += cutter.lines();
    return breaks.oversized(position, row);
  }

  private Optional<Piece> readHeader(List<String> fields, String position) {
    header = fields.stream().map(String::strip).toList();
    if (cutter.fieldCount() > MOST_COLUMNS) {
      return Optional.of(
          unsupported(
              position,
              "%d columns, but at most %d are read".formatted(cutter.fieldCount(), MOST_COLUMNS)));
    }
    return header.stream().anyMatch(name -> names.fieldsOf(name).contains(Field.TEXT))
        ? Optional.empty()
        : Optional.of(
            unsupported(
                position,
                "no column of the header is one of " + String.join(", ", names.of(Field.TEXT))));
  }

  private Piece unsupported(String position, String detail) {
    source.skipAll();
    return new Piece.Reject(position, QuarantineReason.UNSUPPORTED_FORMAT, detail, row.raw());
  }

  private Piece record(List<String> fields, String position) {
    FieldValues values = new FieldValues(names);
    for (int i = 0; i < fields.size(); i++) {
      values.offer(FieldValue.text(header.get(i), fields.get(i)));
    }
    return new Piece.Fields(position, values, row.raw());
  }

  private Piece broken(String position, DelimitedRow.End end, String detail) {
    cutter.giveBackAllButFirstLine(end);
    return cutter
        .findLiteralFields(decoder, header.size())
        .map(literal -> record(literal, position))
        .orElseGet(
            () -> new Piece.Reject(position, QuarantineReason.BROKEN_CSV, detail, row.raw()));
  }

  private Piece undecodable(String position) {
    return new Piece.Reject(
        position, QuarantineReason.INVALID_ENCODING, decoder.complaint(), row.raw());
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
