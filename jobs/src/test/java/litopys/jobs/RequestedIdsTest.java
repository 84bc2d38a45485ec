package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import litopys.jobs.RequestedIds.Named;
import litopys.jobs.ingest.field.Identity;
import litopys.jobs.io.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedIdsTest {

  private static final String ARTICLE_ID = "0123456789abcdef0123456789abcdef";

  private static final List<Named> KNOWN =
      List.of(
          named("visti.example", "u-1"),
          named("halyna.example", "u-1"),
          named("visti.example", "urn:7"),
          named("Radio: One", "x"),
          new Named(ARTICLE_ID, "visti.example", Optional.empty()));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "visti.example:u-1   | visti.example | u-1",
        "visti.example:urn:7 | visti.example | urn:7",
        "urn:7               | visti.example | urn:7",
        "Radio: One:x        | Radio: One    | x",
        "x                   | Radio: One    | x",
        "visti.example:new:1 | visti.example | new:1",
      })
  void anArticleIsNamedBySourceAndOwnIdOrByOwnIdAlone(String name, String source, String own) {
    assertThat(new RequestedIds(List.of(name)).resolve(KNOWN)).containsExactly(id(source, own));
  }

  @Test
  void anArticleIdStandsForItselfWhetherThereIsSuchAnArticleOrNot() {
    assertThat(new RequestedIds(List.of(ARTICLE_ID)).resolve(KNOWN)).containsExactly(ARTICLE_ID);
    assertThat(new RequestedIds(List.of(ARTICLE_ID)).resolve(List.of()))
        .containsExactly(ARTICLE_ID);
  }

  @Test
  void anOwnIdOfTwoSourcesIsNotEnough() {
    assertThatThrownBy(() -> new RequestedIds(List.of("u-1")).resolve(KNOWN))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--ids: 'u-1' is an id of several sources: halyna.example, visti.example; write"
                + " SOURCE:u-1");
  }

  @Test
  void anOwnIdOfNobodyIsNamed() {
    assertThatThrownBy(() -> new RequestedIds(List.of("u-2")).resolve(KNOWN))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--ids: no article has the id 'u-2'");
  }

  @Test
  void aFileHasAnIdOnEachLineASourceMayStandBeforeATab(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("takedowns.txt");
    Files.writeString(file, "visti.example\tu-1\n\n" + ARTICLE_ID + "\n");

    RequestedIds ids =
        RequestedIds.of(List.of(file.toString(), "visti.example:urn:7"), new Configuration());

    assertThat(ids.resolve(KNOWN))
        .containsExactlyInAnyOrder(
            id("visti.example", "u-1"), ARTICLE_ID, id("visti.example", "urn:7"));
  }

  @Test
  void aFileWithoutIdsIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("empty.txt"), "\n");

    assertThatThrownBy(() -> RequestedIds.of(List.of(file.toString()), new Configuration()))
        .isInstanceOf(UsageException.class)
        .hasMessage("--ids: no article is named; write ids, or a file of ids");
  }

  private static Named named(String source, String own) {
    return new Named(id(source, own), source, Optional.of(own));
  }

  private static String id(String source, String own) {
    return Identity.articleId(source, Optional.of(own), Optional.empty(), "");
  }
}
