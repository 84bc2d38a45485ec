package litopys.jobs.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.html.HtmlArticle;
import litopys.jobs.ingest.html.HtmlText;
import litopys.jobs.ingest.stream.Raw;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Makes a record of one WARC response, if it is an HTML page that the server gave out. */
final class WarcPage {

  private final IngestSetup setup;

  WarcPage(IngestSetup setup) {
    this.setup = setup;
  }

  /** Whether the response, of which only the beginning need be there, is an HTML page. */
  boolean isHtml(byte[] response) {
    try (WarcReader reader = reader(response)) {
      Optional<WarcRecord> record = reader.next();
      return record.isPresent()
          && record.get() instanceof WarcResponse page
          && isPage(page)
          && isHtml(page.http());
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Returns the page as a record; nothing for an error, a redirection, or another medium. */
  Optional<Piece> find(byte[] response, String position, Raw raw) {
    try (WarcReader reader = reader(response)) {
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty() || !(record.get() instanceof WarcResponse page) || !isPage(page)) {
        return Optional.empty();
      }
      HttpResponse http = page.http();
      return isHtml(http) ? Optional.of(read(page, http, position, raw)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // jwarc answers broken headers and encodings with exceptions of many kinds.
      return Optional.of(
          new Piece.Reject(position, QuarantineReason.BROKEN_WARC, e.toString(), raw));
    }
  }

  private static WarcReader reader(byte[] response) throws IOException {
    WarcReader reader = new WarcReader(new ByteArrayInputStream(response));
    reader.setLenient(true);
    return reader;
  }

  /** DNS look-ups are responses as well. */
  private static boolean isPage(WarcResponse response) {
    return response.target().toLowerCase(Locale.ROOT).matches("<?https?:.*");
  }

  private static boolean isHtml(HttpResponse http) throws IOException {
    MediaType type = http.contentType().base();
    return http.status() / 100 == 2
        && (type.equals(MediaType.HTML) || type.equals(MediaType.XHTML));
  }

  private Piece read(WarcResponse page, HttpResponse http, String position, Raw raw)
      throws IOException {
    int limit = setup.limits().recordBytes();
    // A page of a few kilobytes may unpack to gigabytes.
    byte[] body = http.bodyDecoded().stream().readNBytes(limit + 1);
    if (body.length > limit) {
      return oversized(
          position,
          "the page unpacks to more than the %d bytes that max_record_bytes allows"
              .formatted(limit),
          raw);
    }
    Optional<Charset> declared =
        Optional.ofNullable(http.contentType().parameters().get("charset"))
            .flatMap(HtmlText::findCharset);
    Optional<String> html = HtmlText.find(body, declared);
    if (html.isEmpty()) {
      return new Piece.Reject(
          position,
          QuarantineReason.INVALID_ENCODING,
          "the page is not in the encoding it declares, nor in UTF-8, windows-1251 or KOI8",
          raw);
    }
    if (HtmlArticle.hasTooManyTags(html.get())) {
      return oversized(
          position, "the page has more than %d tags".formatted(HtmlArticle.MOST_TAGS), raw);
    }
    // Some writers put the address into angle brackets, as WARC 1.0 printed it.
    String url = page.target().replaceAll("^<|>$", "");
    HtmlArticle article = HtmlArticle.of(html.get(), url);
    FieldValues values = new FieldValues(setup.fields());
    values.offer(Field.URL, url);
    values.offer(Field.TEXT, article.text());
    values.offer(Field.TITLE, article.title());
    values.offer(Field.MODIFIED, page.date().toString());
    article.dates().stream()
        .filter(date -> setup.dates().find(date, ZoneOffset.UTC).isPresent())
        .findFirst()
        .ifPresent(date -> values.offer(Field.DATE, date));
    return new Piece.Fields(position, values, page.date().toString(), raw);
  }

  private static Piece oversized(String position, String detail, Raw raw) {
    return new Piece.Reject(position, QuarantineReason.OVERSIZED_RECORD, detail, raw);
  }
}
