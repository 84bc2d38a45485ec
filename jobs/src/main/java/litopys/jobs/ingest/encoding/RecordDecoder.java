package litopys.jobs.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes the records of one file: each as UTF-8, else as the older encoding it is in. */
public final class RecordDecoder {

  private enum Scope {
    RECORD,
    FILE
  }

  private final Scope scope;
  private final Optional<Charset> ofFile;

  private RecordDecoder(Scope scope, byte[] head) {
    this.scope = scope;
    this.ofFile = StrictText.beginsAsUtf8(head) ? Optional.empty() : CyrillicCharsets.find(head);
  }

  /** Decides for each record by its own bytes, and by the file's where they do not suffice. */
  public static RecordDecoder perRecord(byte[] head) {
    return new RecordDecoder(Scope.RECORD, head);
  }

  /** Decides by the beginning of the file, and for each record where that leaves the choice. */
  public static RecordDecoder perFile(byte[] head) {
    return new RecordDecoder(Scope.FILE, head);
  }

  /** Returns the text of a record, if its encoding could be told. */
  public Optional<String> find(byte[] bytes) {
    if (scope == Scope.FILE && ofFile.isPresent()) {
      return StrictText.find(bytes, ofFile.get());
    }
    return StrictText.find(bytes, StandardCharsets.UTF_8).or(() -> findLegacy(bytes));
  }

  private Optional<String> findLegacy(byte[] bytes) {
    return CyrillicCharsets.find(bytes)
        .or(() -> ofFile)
        .flatMap(charset -> StrictText.find(bytes, charset));
  }

  /** Says what was expected of bytes that could not be decoded. */
  public String complaint() {
    return ofFile
        .map(charset -> "neither valid UTF-8 nor " + charset.name())
        .orElse("neither valid UTF-8 nor clearly windows-1251 or KOI8");
  }
}
