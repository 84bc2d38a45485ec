package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import litopys.jobs.io.Warehouse;
import litopys.table.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says what, and who does what toward whom, in the tables of one night. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotesAndRelationsTest {

  private static final String ARTICLES =
      """
      {"id":"u","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-01T08:00:00Z","title":"😀 Дмитро Кулеба: Україна готова до переговорів","text":"😀 Литва розкритикувала Білорусь. «Білорусь обманула Литву й сусідів», — сказав Олаф Шольц. Польща підтримала Литву."}
      {"id":"r","source":"obzor.example","country":"KZ","lang":"ru","date":"2022-03-01T09:00:00Z","text":"Россия раскритиковала Польшу. Сергей Лавров заявил, что Польша обвинила Россию."}
      {"id":"e","source":"ledger.example","country":"GB","lang":"en","date":"2022-03-02T09:00:00Z","text":"Emmanuel Macron met Olaf Scholz in Warsaw. “Poland will support Ukraine,” an official said."}
      """;

  private SparkSession spark;

  @BeforeAll
  void run(SparkSession session, @TempDir Path folder) throws IOException {
    spark = session;
    Path input = Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
    String warehouse = folder.resolve("warehouse").toString();
    Night.of(warehouse, input).run(spark);
    Warehouse published = Warehouse.at(spark, warehouse);
    for (String table :
        List.of(
            "articles", "mentions", "quotes", "relations", "article_entities", "daily_entities")) {
      published.read(Tables.get(table)).cache().createOrReplaceTempView(table);
    }
  }

  @Test
  void aQuoteTellsWhoSaysItWhereAndWhat() {
    assertThat(
            lines(
                "SELECT lang, field, form, nested, speaker_id, speaker_name, verb, text FROM quotes"
                    + " ORDER BY lang DESC, field, begin"))
        .containsExactly(
            "uk|text|direct|false|person:olaf-scholz|Олаф Шольц|сказати|Білорусь обманула Литву й"
                + " сусідів",
            "uk|title|indirect|false|person:dmytro-kuleba|Дмитро Кулеба|null|Україна готова до"
                + " переговорів",
            "ru|text|indirect|false|person:sergei-lavrov|Сергій Лавров|заявить|Польша обвинила"
                + " Россию",
            "en|text|direct|false|null|null|say|Poland will support Ukraine");
  }

  @Test
  void aRelationTellsWhoTowardWhomInWhoseWords() {
    assertThat(
            lines(
                "SELECT lang, source_entity, kind, target_entity, polarity, mutual, modality,"
                    + " voice, speaker_id, lemma FROM relations"
                    + " ORDER BY lang DESC, evidence_begin, source_entity"))
        .containsExactly(
            "uk|country:LT|criticises|country:BY|-1|false|fact|author|null|розкритикувати",
            "uk|country:PL|supports|country:LT|1|false|fact|author|null|підтримати",
            "ru|country:RU|criticises|country:PL|-1|false|fact|author|null|раскритиковать",
            "ru|country:PL|accuses|country:RU|-1|false|fact|quoted|person:sergei-lavrov|обвинить",
            "en|person:emmanuel-macron|meets|person:olaf-scholz|0|true|fact|author|null|meet",
            "en|person:olaf-scholz|meets|person:emmanuel-macron|0|true|fact|author|null|meet",
            "en|country:PL|supports|country:UA|1|false|planned|quoted|null|support");
  }

  @Test
  void offsetsCutTheTextThatTheyStandFor() {
    String field = "CASE x.field WHEN 'title' THEN a.title ELSE a.text END";

    assertThat(
            lines(
                "SELECT count(*), count_if(substring("
                    + field
                    + ", x.begin + 1, x.end - x.begin) = x.text) FROM quotes x JOIN articles a"
                    + " USING (article_id)"))
        .containsExactly("4|4");
    assertThat(
            lines(
                "SELECT substring("
                    + field
                    + ", evidence_begin + 1, evidence_end - evidence_begin) FROM relations x JOIN"
                    + " articles a USING (article_id) WHERE x.lang = 'uk' ORDER BY 1"))
        .containsExactly("підтримала", "розкритикувала");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the mention that names a speaker
        "SELECT * FROM quotes q LEFT ANTI JOIN mentions m ON q.article_id = m.article_id AND"
            + " q.field = m.field AND q.speaker_begin = m.begin AND q.speaker_end = m.end AND"
            + " q.speaker_id = m.entity_id WHERE q.speaker_id IS NOT NULL",
        // the quote that says a mention
        "SELECT * FROM mentions m LEFT ANTI JOIN quotes q ON q.article_id = m.article_id AND"
            + " q.field = m.field AND q.quote_no = m.quote_no AND q.begin <= m.begin AND"
            + " m.end <= q.end WHERE m.quote_no IS NOT NULL",
        // the mentions toward which a quote has a tone
        "SELECT * FROM (SELECT article_id, field, quote_no, inline(tones) FROM quotes) t"
            + " LEFT ANTI JOIN mentions m ON m.article_id = t.article_id AND m.field = t.field AND"
            + " m.quote_no = t.quote_no AND m.entity_id = t.entity_id AND t.tone BETWEEN -1 AND 1",
        "SELECT * FROM mentions WHERE (voice = 'quoted') != (in_quote OR quote_no IS NOT NULL)",
        "SELECT * FROM relations WHERE evidence_begin < sentence_begin OR evidence_end >"
            + " sentence_end OR evidence_begin >= evidence_end OR source_entity = target_entity",
        // no sentence here names an entity in both voices
        "SELECT * FROM article_entities WHERE tone_author_n + tone_quoted_n != tone_n OR"
            + " abs(coalesce(tone_author * tone_author_n, 0) + coalesce(tone_quoted *"
            + " tone_quoted_n, 0) - coalesce(tone * tone_n, 0)) > 1e-9",
        // each day has one story in each language
        "SELECT * FROM daily_entities d JOIN article_entities e USING (pub_date, lang, entity_id)"
            + " WHERE e.mentions > 0 AND (d.tone_author_n != e.tone_author_n OR d.tone_quoted_n !="
            + " e.tone_quoted_n OR NOT d.tone_author_mean <=> round(e.tone_author, 6) OR NOT"
            + " d.tone_quoted_mean <=> round(e.tone_quoted, 6))"
      })
  void noRowContradictsAnother(String contradictions) {
    assertThat(lines(contradictions)).isEmpty();
  }

  @Test
  void toneTowardAnEntityIsToldApartByWhoSpeaks() {
    assertThat(
            lines(
                "SELECT tone_author_n, tone_quoted_n, tone_n FROM article_entities WHERE lang ="
                    + " 'uk' AND entity_id IN ('country:BY', 'country:LT') ORDER BY entity_id"))
        .containsExactly("1|1|2", "2|1|3");
  }

  private List<String> lines(String query) {
    return spark.sql(query).collectAsList().stream().map(QuotesAndRelationsTest::line).toList();
  }

  private static String line(Row row) {
    return String.join(
        "|", IntStream.range(0, row.size()).mapToObj(i -> String.valueOf(row.get(i))).toList());
  }
}
