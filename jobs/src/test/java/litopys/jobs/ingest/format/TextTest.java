package litopys.jobs.ingest.format;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.IngestedArticle.DateOrigin;
import litopys.jobs.ingest.QuarantineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  private static final String BODY = "Верховна Рада України ухвалила закон.\nІ розійшлася.\n";

  @Test
  void aFileIsAnArticleAndItsFirstLineAboveAnEmptyOneTheTitle() {
    String text = "Рада ухвалила закон\n\n" + BODY;

    IngestedArticle article = articles(read(file("folder/a.txt", text))).get(0);

    assertThat(article.text()).isEqualTo(text);
    assertThat(article.title()).isEqualTo("Рада ухвалила закон");
    assertThat(article.dateOrigin()).isEqualTo(DateOrigin.DEFAULT);
    assertThat(article.externalId()).isNull();
    assertThat(article.lang()).isEqualTo("uk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Рада ухвалила закон\n", "", "\n\n", " "})
  void withoutAnEmptyLineThereIsNoTitle(String start) {
    IngestedArticle article = articles(read(file("a.txt", start + BODY))).get(0);

    assertThat(article.title()).isNull();
    assertThat(article.text()).isEqualTo(start + BODY);
  }

  @Test
  void anEmptyFileMissesItsText() {
    assertThat(quarantined(read(file("a.txt", ""))).get(0).reason())
        .isEqualTo(QuarantineReason.MISSING_TEXT);
  }

  @Test
  void aFileBeyondTheLimitIsOversized() {
    assertThat(
            quarantined(
                    read(
                        file("a.txt", BODY.repeat(100)),
                        setup("litopys.ingest.max_record_bytes = 1024")))
                .get(0)
                .reason())
        .isEqualTo(QuarantineReason.OVERSIZED_RECORD);
  }
}
