package litopys.jobs.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import litopys.jobs.ingest.ArticleReader;
import litopys.jobs.ingest.CloseableIterator;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantinedRecord;
import org.jspecify.annotations.Nullable;

/** What holds for every record of every file, whatever the bytes. */
final class Expectations {

  /** Longest id, address or name of a source. */
  private static final int LONGEST_NAME = 4096;

  private static final int LONGEST_DETAIL = 1000;

  private static final Pattern POSITION =
      Pattern.compile("(?:line|record|row) [1-9]\\d*|byte \\d+|file");
  private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}|und");

  private Expectations() {}

  /** Reads a file to its end, which must come, and checks each record. */
  static List<Ingested> read(InputFile file, IngestSetup setup, String label) {
    List<Ingested> records = new ArrayList<>();
    try (CloseableIterator<Ingested> all = new ArticleReader(setup).read(file)) {
      all.forEachRemaining(records::add);
      assertThat(all.hasNext()).as(label).isFalse();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError("%s: reading threw %s".formatted(label, e), e);
    }
    for (Ingested record : records) {
      check(record, setup, label);
    }
    return records;
  }

  private static void check(Ingested record, IngestSetup setup, String label) {
    if (record instanceof IngestedArticle article) {
      check(article, setup, label);
    } else {
      check((QuarantinedRecord) record, setup, label);
    }
  }

  private static void check(QuarantinedRecord record, IngestSetup setup, String label) {
    assertThat(record.position()).as(label).matches(POSITION);
    assertThat(record.reason()).as(label).isNotNull();
    expectText(record.detail(), LONGEST_DETAIL, label + ", detail");
    assertThat(record.detail()).as(label).isNotBlank();
    expectText(record.sourceId(), LONGEST_NAME, label + ", source of a rejected record");
    assertThat(record.rawLength()).as(label).isNotNegative();
    byte[] raw = record.raw();
    assertThat(raw == null ? 0 : raw.length)
        .as(label)
        .isLessThanOrEqualTo((int) Math.min(record.rawLength(), setup.limits().rawBytes()));
  }

  private static void check(IngestedArticle article, IngestSetup setup, String label) {
    assertThat(article.articleId()).as(label).matches(ARTICLE_ID);
    assertThat(article.contentHash()).as(label).matches(ARTICLE_ID);
    assertThat(article.sourceCountry()).as(label).matches(COUNTRY);
    assertThat(article.lang()).as(label).matches(LANGUAGE);
    assertThat(article.publishedAt())
        .as(label)
        .isBetween(setup.dates().earliest(), setup.dates().latest());
    expectText(article.sourceId(), LONGEST_NAME, label + ", source");
    assertThat(article.sourceId()).as(label).isNotBlank();
    expectText(article.externalId(), LONGEST_NAME, label + ", id");
    expectText(article.url(), LONGEST_NAME, label + ", url");
    expectText(article.title(), Integer.MAX_VALUE, label + ", title");
    expectText(article.text(), Integer.MAX_VALUE, label + ", text");
    assertThat(article.text().codePoints().count())
        .as(label)
        .isGreaterThanOrEqualTo(setup.limits().textCodePoints());
  }

  /** Valid Unicode comes back from UTF-8 unchanged; half a surrogate pair does not. */
  private static void expectText(@Nullable String text, int longest, String label) {
    if (text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).as(label).isEqualTo(text);
      assertThat(text.length()).as(label).isLessThanOrEqualTo(longest);
    }
  }
}
