package litopys.jobs.ingest;

import java.time.Instant;
import java.time.LocalDate;
import litopys.jobs.ingest.encoding.StrictText;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not become an article.
 *
 * @param position {@code line N}, {@code record N}, {@code row N}, {@code byte N} of the
 *     decompressed stream, or {@code file}
 * @param detail the value at fault and what is allowed; of a longer one the beginning
 * @param raw the record as it stood, capped
 * @param rawLength its full length in bytes
 * @param articleId that the article would have, where the record says enough
 * @param futureAt the date that made it impossible, if that only lies too far in the future
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through to a table and are never compared
public record QuarantinedRecord(
    String input,
    String position,
    QuarantineReason reason,
    String detail,
    byte @Nullable [] raw,
    long rawLength,
    @Nullable String articleId,
    @Nullable String sourceId,
    @Nullable LocalDate pubDate,
    @Nullable Instant futureAt)
    implements Ingested {

  private static final int LONGEST_DETAIL = 500;

  public QuarantinedRecord {
    detail = StrictText.mended(StrictText.abridged(detail, LONGEST_DETAIL));
  }
}
