package litopys.jobs.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A readable record: one version of one article.
 *
 * @param articleId same for all versions of the article
 * @param sourceCountry ISO 3166-1 alpha-2, or {@code ZZ}
 * @param lang ISO 639-1
 * @param publishedAt start of the period, where {@code datePrecision} is coarser than time
 * @param modifiedAt fetch or modification time of this version, where the record says so
 * @param contentHash over title and text; tells versions apart
 */
public record IngestedArticle(
    String articleId,
    @Nullable String externalId,
    String sourceId,
    String sourceCountry,
    @Nullable String url,
    String lang,
    Instant publishedAt,
    DatePrecision datePrecision,
    DateOrigin dateOrigin,
    @Nullable String title,
    String text,
    @Nullable Instant modifiedAt,
    String contentHash)
    implements Ingested {

  /** How exact a date is. */
  public enum DatePrecision {
    TIME,
    DAY,
    MONTH,
    YEAR
  }

  /** Where a date comes from. */
  public enum DateOrigin {
    RECORD,
    HEADER,
    URL,
    DEFAULT
  }

  /** The UTC day of publication. */
  public LocalDate pubDate() {
    return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
  }
}
