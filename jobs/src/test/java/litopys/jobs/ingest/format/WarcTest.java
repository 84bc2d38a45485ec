package litopys.jobs.ingest.format;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.cut;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.IngestedArticle.DateOrigin;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.QuarantinedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcTest {

  private static final String TEXT =
      "Верховна Рада України ухвалила закон про державний бюджет на наступний рік, повідомляє пресслужба.";

  private static byte[] record(String type, String url, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-05T14:30:00Z\r\n"
                .formatted(type, url)
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n"
                .formatted(type, block.length);
    return joined(bytes(header), block, bytes("\r\n\r\n"));
  }

  private static byte[] response(String url, String status, String contentType, byte[] body) {
    String http =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, contentType, body.length);
    return record("response", url, joined(bytes(http), body));
  }

  private static byte[] page(String url) {
    return response(url, "200 OK", "text/html; charset=utf-8", bytes(html("", TEXT)));
  }

  private static String html(String head, String text) {
    return "<html><head><title>Рада ухвалила | Сайт</title>%s</head><body><nav><a href=/>Головна</a></nav><article><h1>Рада ухвалила бюджет</h1><p>%s</p><p>%s</p></article><footer>© Сайт, усі права захищено</footer></body></html>"
        .formatted(head, text, text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static List<String> bad(List<Ingested> records) {
    return quarantined(records).stream()
        .map(record -> record.position() + " " + record.reason().code())
        .toList();
  }

  @Test
  void aPageBecomesAnArticle() {
    byte[] warc = page("https://www.pravda.com.ua/news/7213/");

    IngestedArticle article = articles(read(file("a.warc.gz", gzip(warc)))).get(0);

    assertThat(article.text()).isEqualTo(TEXT + "\n\n" + TEXT);
    assertThat(article.title()).isEqualTo("Рада ухвалила бюджет");
    assertThat(article.url()).isEqualTo("https://www.pravda.com.ua/news/7213/");
    assertThat(article.sourceId()).isEqualTo("pravda.com.ua");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-05T14:30:00Z"));
    assertThat(article.dateOrigin()).isEqualTo(DateOrigin.HEADER);
    assertThat(article.modifiedAt()).isEqualTo(Instant.parse("2026-03-05T14:30:00Z"));
    assertThat(article.lang()).isEqualTo("uk");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta property='article:published_time' content='2026-03-01T10:00:00+02:00'>",
        "<meta name='pubdate' content='2026-03-01 08:00'>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\":\"2026-03-01T08:00:00Z\",}</script>",
        "<meta itemprop='datePublished' content='Sun, 01 Mar 2026 08:00:00 GMT'>",
        "<meta property='article:published_time' content='soon'><meta name='DC.date' content='2026-03-01T08:00Z'>",
      })
  void thePageTellsItsDate(String head) {
    byte[] warc = response("https://example.org/1", "200 OK", "text/html", bytes(html(head, TEXT)));

    IngestedArticle article = articles(read(file("a.warc", warc))).get(0);

    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(article.dateOrigin()).isEqualTo(DateOrigin.RECORD);
  }

  @Test
  void theAddressTellsTheDateBeforeTheHeader() {
    IngestedArticle article =
        articles(read(file("a.warc", page("https://example.org/2026/02/28/x.html")))).get(0);

    assertThat(article.dateOrigin()).isEqualTo(DateOrigin.URL);
  }

  @Test
  void anAddressInAngleBracketsLosesThem() {
    assertThat(articles(read(file("a.warc", page("<https://example.org/1>")))).get(0).url())
        .isEqualTo("https://example.org/1");
  }

  @Test
  void onlyPagesThatTheServerGaveOutAreRecords() {
    byte[] html = bytes(html("", TEXT));
    byte[] warc =
        joined(
            record("warcinfo", "file:a.warc", bytes("software: test\r\n")),
            record("request", "https://example.org/1", bytes("GET /1 HTTP/1.1\r\n\r\n")),
            response("https://example.org/1", "404 Not Found", "text/html", html),
            response("https://example.org/2", "301 Moved", "text/html", html),
            response("https://example.org/3", "200 OK", "image/png", bytes("PNG")),
            record("response", "dns:example.org", bytes("20260305 example.org. A 1.2.3.4")),
            record("metadata", "https://example.org/1", bytes("via: x\r\n")),
            response("https://example.org/4", "200 OK", "application/xhtml+xml", html));

    List<Ingested> records = read(file("a.warc", warc));

    assertThat(records).hasSize(1);
    assertThat(articles(records).get(0).url()).isEqualTo("https://example.org/4");
  }

  @ParameterizedTest(name = "{0} declared as {1}, {2}")
  @CsvSource({
    "UTF-8, text/html; charset=utf-8, ''",
    "windows-1251, text/html; charset=windows-1251, ''",
    "windows-1251, text/html, <meta charset=\"windows-1251\">",
    "windows-1251, text/html, '<meta http-equiv=\"Content-Type\" content=\"text/html; charset=cp1251\">'",
    "windows-1251, text/html, ''",
    "KOI8-U, text/html, ''",
    "windows-1251, text/html; charset=utf-8, ''",
    "UTF-16, text/html, ''",
  })
  void theEncodingIsDeclaredOrRecognised(String encoding, String contentType, String head) {
    String html = html(head, TEXT).replace("©", "");
    byte[] warc =
        response(
            "https://example.org/1",
            "200 OK",
            contentType,
            html.getBytes(Charset.forName(encoding)));

    assertThat(articles(read(file("a.warc", warc))).get(0).text()).startsWith(TEXT);
  }

  @Test
  void aPageInNoKnownEncodingIsRejected() {
    byte[] body = bytes(html("", TEXT));
    body[200] = (byte) 0xff;

    List<Ingested> records =
        read(file("a.warc", response("https://example.org/1", "200 OK", "text/html", body)));

    assertThat(bad(records)).containsExactly("byte 0 invalid_encoding");
  }

  @Test
  void compressedAndChunkedBodiesAreRead() {
    byte[] body = gzip(bytes(html("", TEXT)));
    byte[] chunked =
        joined(bytes(Integer.toHexString(body.length) + "\r\n"), body, bytes("\r\n0\r\n\r\n"));
    byte[] http =
        joined(
            bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"),
            chunked);

    assertThat(articles(read(file("a.warc", record("response", "https://example.org/1", http)))))
        .hasSize(1);
  }

  @Test
  void aBodyThatUnpacksBeyondTheLimitIsOversized() {
    byte[] http =
        joined(
            bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"),
            gzip(bytes(html("", TEXT + " ".repeat(50_000)))));

    List<Ingested> records =
        read(
            file("a.warc", record("response", "https://example.org/1", http)),
            setup("litopys.ingest.max_record_bytes = 20000"));

    assertThat(bad(records)).containsExactly("byte 0 oversized_record");
  }

  @Test
  void aPageOfTagsAloneIsOversized() {
    byte[] tags = bytes("<b>".repeat(100_001));

    assertThat(
            bad(
                read(
                    file(
                        "a.warc", response("https://example.org/1", "200 OK", "text/html", tags)))))
        .containsExactly("byte 0 oversized_record");
  }

  @Test
  void aPageWithoutTextMissesIt() {
    byte[] empty = bytes("<html><body><nav><a href=/>Головна</a></nav></body></html>");

    assertThat(
            bad(
                read(
                    file(
                        "a.warc",
                        response("https://example.org/1", "200 OK", "text/html", empty)))))
        .containsExactly("byte 0 missing_text");
  }

  @Test
  void aBrokenRecordSpoilsOnlyItself() {
    byte[] first = page("https://example.org/1");
    byte[] garbage = bytes("garbage\r\nmore\r\n");
    byte[] noLength = bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nbody\r\n\r\n");
    byte[] last = page("https://example.org/3");

    List<Ingested> records = read(file("a.warc", joined(first, garbage, noLength, last)));

    assertThat(articles(records))
        .extracting(IngestedArticle::url)
        .containsExactly("https://example.org/1", "https://example.org/3");
    assertThat(bad(records))
        .containsExactly(
            "byte %d broken_warc".formatted(first.length),
            "byte %d broken_warc".formatted(first.length + garbage.length));
  }

  @Test
  void aFileThatEndsInsideARecordIsTold() {
    byte[] first = page("https://example.org/1");
    byte[] second = page("https://example.org/2");
    byte[] whole = joined(first, second);

    List<Ingested> records = read(file("a.warc", cut(whole, whole.length - 100)));

    assertThat(articles(records)).hasSize(1);
    assertThat(bad(records))
        .containsExactly("byte %d truncated_stream".formatted(whole.length - 100));
  }

  @Test
  void anOversizedPageIsRejectedAndAnOversizedImageIsNoRecord() {
    byte[] large = new byte[50_000];
    byte[] warc =
        joined(
            response("https://example.org/1", "200 OK", "image/png", large),
            response("https://example.org/2", "200 OK", "text/html", large),
            page("https://example.org/3"));

    List<Ingested> records =
        read(file("a.warc", warc), setup("litopys.ingest.max_record_bytes = 20000"));

    assertThat(articles(records)).hasSize(1);
    assertThat(quarantined(records))
        .extracting(QuarantinedRecord::reason)
        .containsExactly(QuarantineReason.OVERSIZED_RECORD);
  }
}
