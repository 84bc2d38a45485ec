package litopys.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.analysis.CountedArticle.CountedPair;
import litopys.analysis.Decision.Ground;
import litopys.entity.Overrides;
import org.junit.jupiter.api.Test;

class MentionSettlerTest {

  private static final String SURNAME = "person:0123456789abcdef";

  @Test
  void aSurnameBecomesWhoTheWindowSays() {
    AnalyzedMention settled =
        settle(overrides(), List.of(link(SURNAME, "person:ostap")), surname(0)).get(0);

    assertThat(settled.entityId()).isEqualTo("person:ostap");
    assertThat(settled.resolved()).isTrue();
    assertThat(settled.countryCode()).isEqualTo("UA");
    assertThat(settled.lemma()).isEqualTo("Верес");
  }

  @Test
  void whoTheArticleNamesInFullIsNotAskedAgain() {
    AnalyzedMention full = mention(0, "person:ivan", true, 960, SURNAME);

    assertThat(settle(overrides(), List.of(link("person:ivan", "person:ostap")), full))
        .containsExactly(full);
  }

  @Test
  void onlyUnsureMentionsChangeTheirKind() {
    Decision kind = kind("person:s", "organization:m", true);

    assertThat(
            settle(
                overrides(),
                List.of(kind),
                mention(0, "person:s", false, 400, "person:s"),
                mention(5, "person:s", false, 900, "person:s")))
        .extracting(AnalyzedMention::entityId, AnalyzedMention::kind, AnalyzedMention::resolved)
        .containsExactly(
            tuple("organization:m", "ORGANIZATION", true), tuple("person:s", "PERSON", false));
  }

  @Test
  void anOverrideOfTheNameGoesBeforeADecision() {
    assertThat(
            settle(
                overrides(SURNAME + "|person:joe-biden||||"),
                List.of(link(SURNAME, "person:ostap")),
                surname(0)))
        .extracting(AnalyzedMention::entityId, AnalyzedMention::countryCode)
        .containsExactly(tuple("person:joe-biden", "US"));
  }

  @Test
  void whatWasDecidedIsMergedAndSplit() {
    List<Decision> decisions = List.of(link(SURNAME, "person:ostap"));

    assertThat(settle(overrides("person:ostap|person:o||||"), decisions, surname(0)))
        .extracting(AnalyzedMention::entityId)
        .containsExactly("person:o");
    assertThat(
            settle(
                overrides("person:ostap|person:judge|Суддя||uk|", "person:ostap|person:x|Х||ru|"),
                decisions,
                surname(0)))
        .extracting(AnalyzedMention::entityId)
        .containsExactly("person:judge");
  }

  @Test
  void aConditionMayNameWhomTheArticleMentionsAfterDecisions() {
    Overrides overrides = overrides("person:a|person:b|Б|person:ostap||");

    assertThat(
            settle(
                overrides,
                List.of(link(SURNAME, "person:ostap")),
                surname(0),
                mention(5, "person:a", true, 960, "person:a")))
        .extracting(AnalyzedMention::entityId)
        .containsExactly("person:ostap", "person:b");
  }

  @Test
  void mergedEntitiesAreCountedAsOne() {
    List<AnalyzedMention> mentions =
        settle(
            overrides("person:a|person:b||||"),
            List.of(),
            mention(0, "person:a", true, 960, "person:a"),
            mention(3, "person:b", true, 960, "person:b"),
            mention(8, "organization:m", true, 880, "organization:m"));

    CountedArticle counted = CountedArticle.of(mentions, List.of(), List.of(), 100);

    assertThat(counted.entities())
        .extracting(CountedEntity::entityId, CountedEntity::mentions)
        .containsExactly(tuple("organization:m", 1), tuple("person:b", 2));
    assertThat(counted.pairs())
        .extracting(CountedPair::entityA, CountedPair::entityB, CountedPair::minDistance)
        .containsExactly(tuple("organization:m", "person:b", 5));
  }

  private static List<AnalyzedMention> settle(
      Overrides overrides, List<Decision> decisions, AnalyzedMention... mentions) {
    return new MentionSettler(overrides).settle(List.of(mentions), "uk", "UA", decisions);
  }

  private static Decision link(String from, String to) {
    return new Decision(Ground.SHORT_NAME, from, to, true, "UA", 1001);
  }

  private static Decision kind(String from, String to, boolean resolved) {
    return new Decision(Ground.KIND, from, to, resolved, null, 860);
  }

  private static AnalyzedMention surname(int token) {
    return mention(token, SURNAME, false, 900, SURNAME);
  }

  private static AnalyzedMention mention(
      int token, String entityId, boolean resolved, int confidence, String nameId) {
    String kind = entityId.startsWith("person:") ? "PERSON" : "ORGANIZATION";
    return new AnalyzedMention(
        FieldAnalysis.TEXT,
        0,
        0,
        90,
        token * 6,
        token * 6 + 5,
        token,
        token + 1,
        "Верес",
        "Верес",
        kind,
        entityId,
        resolved,
        "Верес",
        null,
        "name",
        false,
        false,
        null,
        null,
        confidence,
        nameId,
        null,
        List.of());
  }

  private static Overrides overrides(String... lines) {
    String table =
        "from|to|name|also_mentions|lang|source_country\n"
            + String.join("\n", Arrays.asList(lines))
            + "\n";
    try {
      return Overrides.read(
          "overrides.tsv",
          new ByteArrayInputStream(table.replace('|', '\t').getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
