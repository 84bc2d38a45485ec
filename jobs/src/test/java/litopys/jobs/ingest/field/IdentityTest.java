package litopys.jobs.ingest.field;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.json;
import static litopys.jobs.ingest.Inputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import litopys.jobs.ingest.IngestedArticle;
import org.junit.jupiter.api.Test;

class IdentityTest {

  private static final String TEXT = "Верховна Рада України ухвалила закон.";

  private static IngestedArticle article(String... namesAndValues) {
    return articles(read(file("a.jsonl", json(namesAndValues)))).get(0);
  }

  @Test
  void sourceAndIdMakeTheArticleWhateverItsContentAndAddress() {
    IngestedArticle first = article("id", "7", "source", "lb.ua", "text", TEXT);
    IngestedArticle second =
        article("id", "7", "source", "www.LB.ua", "url", "https://lb.ua/7", "text", TEXT + " Ще.");

    assertThat(first.articleId()).hasSize(32).matches("[0-9a-f]+").isEqualTo(second.articleId());
    assertThat(first.contentHash()).isNotEqualTo(second.contentHash());
    assertThat(article("id", "7", "source", "nv.ua", "text", TEXT).articleId())
        .isNotEqualTo(first.articleId());
  }

  @Test
  void withoutAnIdTheAddressCountsButForItsFragment() {
    String id = article("url", "https://lb.ua/7", "text", TEXT).articleId();

    assertThat(article("url", "https://lb.ua/7#comments", "text", TEXT + " Ще.").articleId())
        .isEqualTo(id);
    assertThat(article("url", "https://lb.ua/7?page=2", "text", TEXT).articleId()).isNotEqualTo(id);
  }

  @Test
  void withoutEitherTheContentCounts() {
    String id = article("title", "Рада", "text", TEXT).articleId();

    assertThat(article("title", "Рада", "text", TEXT, "date", "2020-01-01").articleId())
        .isEqualTo(id);
    assertThat(article("title", "Інша", "text", TEXT).articleId()).isNotEqualTo(id);
    assertThat(article("text", TEXT).articleId()).isNotEqualTo(id);
  }

  @Test
  void anIdNeverMeetsAnAddress() {
    assertThat(article("id", "https://lb.ua/7", "text", TEXT).articleId())
        .isNotEqualTo(article("url", "https://lb.ua/7", "text", TEXT).articleId());
  }

  /** Ids are part of what is published: a change of the hash would make every article a new one. */
  @Test
  void idsDoNotChangeBetweenVersions() {
    assertThat(article("id", "7", "source", "lb.ua", "text", TEXT).articleId())
        .isEqualTo("e88488ba52adedf9f4e7e55d98a3761e");
  }
}
