package litopys.jobs.ingest.format;

import static litopys.jobs.ingest.Inputs.article;
import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.cut;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.json;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.QuarantinedRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private static String lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> article(number) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void aLineBecomesAnArticle() {
    String line =
        json(
            "id", "7",
            "url", "https://www.pravda.com.ua/news/2026/03/05/7/",
            "headline", "Рада ухвалила закон",
            "published_at", "2026-03-05T14:30:00+02:00",
            "fetched_at", "1772722800",
            "lang", "uk-UA",
            "body", "  Верховна Рада України ухвалила закон.\\n");

    IngestedArticle article = articles(read(file("a.jsonl", line))).get(0);

    assertThat(article.externalId()).isEqualTo("7");
    assertThat(article.sourceId()).isEqualTo("pravda.com.ua");
    assertThat(article.sourceCountry()).isEqualTo("UA");
    assertThat(article.title()).isEqualTo("Рада ухвалила закон");
    assertThat(article.text()).isEqualTo("  Верховна Рада України ухвалила закон.\n");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-05T12:30:00Z"));
    assertThat(article.modifiedAt()).isEqualTo(Instant.parse("2026-03-05T15:00:00Z"));
    assertThat(article.lang()).isEqualTo("uk");
  }

  @Test
  void aBadLineSpoilsOnlyItself() {
    String input = article(1) + "\n\n{\"id\": \n" + article(2) + "\r\n[1, 2]\n" + article(3);

    List<Ingested> records = read(file("a.jsonl", input));

    assertThat(articles(records)).hasSize(3);
    assertThat(quarantined(records))
        .extracting(QuarantinedRecord::position, QuarantinedRecord::reason)
        .containsExactly(
            tuple("line 3", QuarantineReason.BROKEN_JSON),
            tuple("line 5", QuarantineReason.NOT_AN_OBJECT));
  }

  @Test
  void aTruncatedGzipGivesAllThatCameBeforeTheBreak() {
    String input = lines(2000);
    byte[] whole = gzip(input.getBytes(StandardCharsets.UTF_8));

    List<Ingested> records = read(file("a.jsonl.gz", cut(whole, whole.length / 2)));

    QuarantinedRecord broken = quarantined(records).get(0);
    assertThat(quarantined(records)).hasSize(1);
    assertThat(broken.reason()).isEqualTo(QuarantineReason.TRUNCATED_STREAM);
    int at = Integer.parseInt(broken.position().substring("byte ".length()));
    byte[] before = cut(input.getBytes(StandardCharsets.UTF_8), at);
    long linesBefore = new String(before, StandardCharsets.UTF_8).lines().count() - 1;
    assertThat(articles(records)).hasSizeBetween((int) linesBefore, (int) linesBefore + 1);
    assertThat(linesBefore).isGreaterThan(500);
  }
}
