package litopys.jobs.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import litopys.jobs.ingest.IngestedArticle.DateOrigin;
import litopys.jobs.ingest.IngestedArticle.DatePrecision;
import litopys.jobs.ingest.encoding.StrictText;
import litopys.jobs.ingest.field.DateReader;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.field.FieldValue;
import litopys.jobs.ingest.field.FieldValue.Kind;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.field.Identity;
import litopys.jobs.ingest.field.PublishedDate;
import litopys.jobs.ingest.field.SourceReader;
import litopys.jobs.ingest.format.Piece;
import litopys.language.LanguageCodes;
import litopys.language.LanguageIdentifier;
import org.jspecify.annotations.Nullable;

/** Judges a record: makes an article of it, or says why it cannot be one. */
final class ArticleBuilder {

  private static final int LONGEST_QUOTE = 100;

  private record Dated(PublishedDate date, DateOrigin origin) {}

  private final IngestSetup setup;
  private final SourceReader sourceReader;

  ArticleBuilder(IngestSetup setup) {
    this.setup = setup;
    this.sourceReader = new SourceReader(setup.sources());
  }

  Ingested build(String input, Piece piece) {
    if (piece instanceof Piece.Fields fields) {
      return judge(input, fields);
    }
    Piece.Reject reject = (Piece.Reject) piece;
    return new QuarantinedRecord(
        input,
        reject.position(),
        reject.reason(),
        reject.detail(),
        reject.raw().kept(),
        reject.raw().length(),
        null,
        null,
        null,
        null);
  }

  private Ingested judge(String input, Piece.Fields record) {
    String sourceId = sourceReader.sourceId(record.values());
    ZoneId zone = zone(sourceId);
    Optional<Dated> dated = findDate(record, zone);
    Verdict verdict = new Verdict(input, record, sourceId, dated.map(Dated::date).orElse(null));
    return findComplaint(record.values())
        .map(complaint -> verdict.rejected(complaint.reason(), complaint.detail()))
        .or(() -> dated.isPresent() ? Optional.empty() : Optional.of(undated(verdict, zone)))
        .orElseGet(() -> article(record.values(), sourceId, zone, dated.orElseThrow()));
  }

  private record Complaint(QuarantineReason reason, String detail) {}

  private Optional<Complaint> findComplaint(FieldValues values) {
    return findInvalidCharacters(values)
        .or(() -> findOversized(values))
        .or(() -> findBadText(values));
  }

  private static Optional<Complaint> findInvalidCharacters(FieldValues values) {
    for (Field field : Field.values()) {
      Optional<FieldValue> value = values.findAny(field);
      if (value.isPresent() && value.get().kind() == Kind.UNDECODABLE) {
        return Optional.of(
            new Complaint(QuarantineReason.INVALID_ENCODING, value.get().complaint()));
      }
      if (value.isPresent() && StrictText.hasLoneSurrogate(value.get().text())) {
        return Optional.of(
            new Complaint(
                QuarantineReason.INVALID_ENCODING,
                value.get().name() + " holds half of a surrogate pair"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Complaint> findOversized(FieldValues values) {
    for (Field field : Field.values()) {
      Optional<FieldValue> value = values.findAny(field).filter(any -> field.isName());
      if (value.isPresent() && value.get().text().length() > Field.LONGEST_NAME) {
        return Optional.of(
            new Complaint(
                QuarantineReason.OVERSIZED_FIELD,
                "%s has %d characters, but at most %d are allowed"
                    .formatted(
                        value.get().name(), value.get().text().length(), Field.LONGEST_NAME)));
      }
    }
    return Optional.empty();
  }

  private Optional<Complaint> findBadText(FieldValues values) {
    Optional<String> text = values.find(Field.TEXT);
    if (text.isEmpty()) {
      String detail =
          values
              .findAny(Field.TEXT)
              .map(FieldValue::complaint)
              .orElseGet(() -> "none of " + String.join(", ", setup.fields().of(Field.TEXT)));
      return Optional.of(new Complaint(QuarantineReason.MISSING_TEXT, detail));
    }
    int length = text.get().codePointCount(0, text.get().length());
    int least = setup.limits().textCodePoints();
    return length >= least
        ? Optional.empty()
        : Optional.of(
            new Complaint(
                QuarantineReason.TEXT_TOO_SHORT,
                "%d code points, but min_text_code_points is %d".formatted(length, least)));
  }

  private ZoneId zone(String sourceId) {
    return setup
        .sources()
        .find(sourceId)
        .map(source -> ZoneId.of(source.timezone()))
        .orElse(ZoneOffset.UTC);
  }

  /** Returns the date of the record; a date that cannot be read is never replaced by another. */
  private Optional<Dated> findDate(Piece.Fields record, ZoneId zone) {
    if (findOwnDate(record.values()).isPresent()) {
      return record
          .values()
          .find(Field.DATE)
          .flatMap(value -> setup.dates().find(value, zone))
          .map(date -> new Dated(date, DateOrigin.RECORD));
    }
    return record
        .values()
        .find(Field.URL)
        .flatMap(setup.dates()::findInUrl)
        .map(date -> new Dated(date, DateOrigin.URL))
        .or(() -> headerDate(record.header()))
        .or(this::defaultDate);
  }

  /** Returns what the record says of its date, readable or not; nothing if it says nothing. */
  private static Optional<FieldValue> findOwnDate(FieldValues values) {
    return values
        .findAny(Field.DATE)
        .filter(value -> value.kind() != Kind.TEXT || !DateReader.isAbsent(value.text()));
  }

  private Optional<Dated> headerDate(@Nullable String header) {
    return Optional.ofNullable(header)
        .flatMap(value -> setup.dates().find(value, ZoneOffset.UTC))
        .map(date -> new Dated(date, DateOrigin.HEADER));
  }

  private Optional<Dated> defaultDate() {
    return Optional.ofNullable(setup.defaultDate())
        .map(day -> new Dated(PublishedDate.startOf(day, DatePrecision.DAY), DateOrigin.DEFAULT));
  }

  private Ingested undated(Verdict verdict, ZoneId zone) {
    return findOwnDate(verdict.record().values())
        .map(
            value ->
                verdict.rejectedFor(
                    impossible(value), setup.dates().findFuture(value.text(), zone)))
        .orElseGet(
            () ->
                verdict.rejected(
                    QuarantineReason.MISSING_DATE,
                    "none of %s, and no default date"
                        .formatted(String.join(", ", setup.fields().of(Field.DATE)))));
  }

  private String impossible(FieldValue value) {
    String text = value.text();
    return switch (value.kind()) {
      case TEXT, NUMBER ->
          "'%s' is no date between %s and %s"
              .formatted(
                  StrictText.abridged(text, LONGEST_QUOTE),
                  setup.dates().earliest(),
                  setup.dates().latest());
      default -> value.complaint();
    };
  }

  private Ingested article(FieldValues values, String sourceId, ZoneId zone, Dated dated) {
    Optional<String> title = values.find(Field.TITLE);
    Optional<String> id = values.find(Field.ID);
    Optional<String> url = values.find(Field.URL);
    String text = values.find(Field.TEXT).orElseThrow();
    String contentHash = Identity.contentHash(title, text);
    return new IngestedArticle(
        Identity.articleId(sourceId, id, url, contentHash),
        id.orElse(null),
        sourceId,
        sourceReader.country(values, sourceId),
        url.orElse(null),
        language(values, title, text),
        dated.date().instant(),
        dated.date().precision(),
        dated.origin(),
        title.orElse(null),
        text,
        modified(values, zone).orElse(null),
        contentHash);
  }

  private static String language(FieldValues values, Optional<String> title, String text) {
    return values
        .find(Field.LANGUAGE)
        .flatMap(LanguageCodes::find)
        .orElseGet(
            () ->
                LanguageIdentifier.instance()
                    .identify(title.map(headline -> headline + "\n" + text).orElse(text)));
  }

  private Optional<Instant> modified(FieldValues values, ZoneId zone) {
    return values
        .find(Field.MODIFIED)
        .flatMap(value -> setup.dates().find(value, zone))
        .map(PublishedDate::instant);
  }

  /** What is known of a record before it is judged. */
  private record Verdict(
      String input, Piece.Fields record, String sourceId, @Nullable PublishedDate date) {

    Ingested rejected(QuarantineReason reason, String detail) {
      return rejected(reason, detail, null);
    }

    /** Rejects an impossible date, which may be one that only lies too far in the future. */
    Ingested rejectedFor(String detail, Optional<PublishedDate> future) {
      return rejected(
          QuarantineReason.IMPOSSIBLE_DATE,
          detail,
          future.map(PublishedDate::instant).orElse(null));
    }

    private Ingested rejected(QuarantineReason reason, String detail, @Nullable Instant futureAt) {
      @Nullable LocalDate day =
          date == null ? null : LocalDate.ofInstant(date.instant(), ZoneOffset.UTC);
      return new QuarantinedRecord(
          input,
          record.position(),
          reason,
          detail,
          record.raw().kept(),
          record.raw().length(),
          articleId(),
          sourceId,
          day,
          futureAt);
    }

    /** Names the article by what names it best, however bad the rest of the record is. */
    private @Nullable String articleId() {
      Optional<String> title = record.values().find(Field.TITLE);
      Optional<String> id = record.values().find(Field.ID);
      Optional<String> url = record.values().find(Field.URL);
      Optional<String> text = record.values().find(Field.TEXT);
      return id.isPresent() || url.isPresent() || text.isPresent()
          ? Identity.articleId(sourceId, id, url, Identity.contentHash(title, text.orElse("")))
          : null;
    }
  }
}
