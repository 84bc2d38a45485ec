package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import litopys.entity.Overrides;
import litopys.jobs.io.Warehouse;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.quality.QualitySettings;
import litopys.jobs.spark.Models;
import litopys.jobs.step.OverrideTable;
import litopys.jobs.step.SettleThresholds;
import litopys.table.Table;
import litopys.table.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Names that one article leaves open and the others settle, from the texts to the tables. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class CorpusPassTest {

  private static final List<String> EARLY =
      List.of(
          article("v1", "2022-03-01", "UA", "Остап Верес прибув до Львова на переговори."),
          article("n1", "2022-03-01", "UA", "Назар Гриценко відкрив новий міст у Луцьку."),
          article("k1", "2022-03-01", "UA", "Ірина Коваленко відкрила виставку картин."),
          article("k2", "2022-03-01", "UA", "Ірина Коваленко написала нову книгу."),
          article("k3", "2022-03-01", "UA", "Ірина Коваленко виступила перед студентами."),
          article("k4", "2022-03-01", "UA", "Богдан Коваленко відкрив спортивний клуб."),
          article("k5", "2022-03-01", "UA", "Богдан Коваленко виграв турнір із шахів."),
          article("a1", "2022-03-01", "UA", "Агентство річкового транспорту (АРТК) купило баржі."),
          article("b1", "2022-03-01", "UA", "Концерн «Бузівка» купив завод у Вінниці."),
          article("b2", "2022-03-01", "UA", "Концерн «Бузівка» купив старий цех."),
          article("b3", "2022-03-01", "UA", "Концерн «Бузівка» купив три склади."),
          article("b4", "2022-03-01", "UA", "Концерн «Бузівка» продав свій банк."),
          article("v2", "2022-03-02", "UA", "Остап Верес і Назар Гриценко обговорили бюджет."),
          article("v3", "2022-03-02", "LT", "Остап Верес повернувся з Вільнюса до Києва."),
          article("a2", "2022-03-02", "UA", "Агентство річкового транспорту (АРТК) звітувало."),
          article("a3", "2022-03-02", "UA", "Агентство річкового транспорту (АРТК) чекає суду."),
          article("b5", "2022-03-02", "UA", "Концерн «Бузівка» звільнив директора."),
          article("b6", "2022-03-02", "UA", "Концерн «Бузівка» отримав новий кредит."),
          article("b7", "2022-03-02", "UA", "Концерн «Бузівка» програв суд."),
          article("b8", "2022-03-02", "UA", "Концерн «Бузівка» сплатив усі податки."));

  private static final List<String> LATER =
      List.of(
          article(
              "v4",
              "2022-03-03",
              "UA",
              "Міністр Верес заявив про угоду з Польщею. Переговори тривали два дні."
                  + " О. Верес подякував Польщі."),
          article("n3", "2022-03-03", "UA", "Депутат Гриценко проголосував проти закону."),
          article("k6", "2022-03-03", "UA", "Депутат Коваленко промовчав під час засідання."),
          article("a4", "2022-03-03", "UA", "Прессекретар АРТК повідомив про це журналістам."),
          article("b9", "2022-03-03", "UA", "У Бузівці заявили про збитки за рік."),
          article("v5", "2022-03-28", "UA", "Міністр Верес заявив про відставку з посади."),
          article("v6", "2022-03-29", "UA", "Міністр Верес відвідав лікарню в Полтаві."));

  private SparkSession spark;
  private Path folder;
  private String warehouse;

  @BeforeAll
  void run(SparkSession session, @TempDir Path temporary) {
    spark = session;
    folder = temporary;
    warehouse = folder.resolve("warehouse").toString();
    List<String> all = new ArrayList<>(LATER);
    all.addAll(EARLY);
    nightly(spark, warehouse, "all", all);
    open(warehouse);
  }

  @Test
  @Order(1)
  void aSurnameIsWhoeverThreeArticlesOfTheDaysBeforeNameInFull() {
    assertThat(mentions("v4", "Верес"))
        .containsOnly("PERSON " + entity("Остап Верес") + " true Остап Верес");
    assertThat(mentions("v4", "О. Верес"))
        .containsOnly("PERSON " + entity("Остап Верес") + " true Остап Верес");
  }

  @Test
  @Order(1)
  void twoArticlesAreNotEnough() {
    assertThat(mentions("n3", "Гриценко")).singleElement().asString().endsWith("false Гриценко");
    assertThat(unlinked("Гриценко", "2022-03-03"))
        .containsExactly(entity("Назар Гриценко") + " Назар Гриценко 2");
  }

  @Test
  @Order(1)
  void articlesThatLeftTheWindowNoLongerCount() {
    assertThat(mentions("v5", "Верес")).singleElement().asString().endsWith("true Остап Верес");
    assertThat(mentions("v6", "Верес")).singleElement().asString().endsWith("false Верес");
  }

  @Test
  @Order(1)
  void twoPeopleOfOneSurnameStayApart() {
    assertThat(mentions("k6", "Коваленко")).singleElement().asString().endsWith("false Коваленко");
    assertThat(unlinked("Коваленко", "2022-03-03"))
        .containsExactly(
            entity("Ірина Коваленко") + " Ірина Коваленко 3",
            entity("Богдан Коваленко") + " Богдан Коваленко 2");
  }

  @Test
  @Order(1)
  void anAcronymIsTheOrganizationThatOtherArticlesIntroduce() {
    String agency = "Агентство річкового транспорту";

    assertThat(mentions("a4", "АРТК"))
        .containsExactly("ORGANIZATION " + entity(agency) + " true " + agency);
  }

  @Test
  @Order(1)
  void aNameIsOfTheKindThatNearlyAllArticlesSay() {
    assertThat(mentions("b9", "Бузівці"))
        .containsExactly("ORGANIZATION " + entity("Бузівка") + " true Бузівка");
  }

  @Test
  @Order(1)
  void everyCountIsThatOfTheMentions() {
    assertCountsAreThoseOfTheMentions();
  }

  @Test
  @Order(2)
  void lateArticlesChangeTheDaysTheyDecideOnAndEndInTheSameTables() {
    String late = folder.resolve("late").toString();
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.shuffle.partitions", 7);
    nightly(session, late, "later", LATER);

    RunSummary summary = nightly(session, late, "early", EARLY);

    // nothing is decided on the 29th, when the articles of the 1st have left the window
    assertThat(changed(summary, "mentions")).containsExactly(day(1), day(2), day(3), day(28));
    assertThat(TableContents.of(spark, late)).isEqualTo(TableContents.of(spark, warehouse));
  }

  @Test
  @Order(3)
  void overridesMergeAndSplitWhateverTheArticlesSay() {
    open(warehouse);
    String veres = entity("Остап Верес");
    String hrytsenko = entity("Назар Гриценко");
    Overrides overrides =
        OverrideTable.of(
            hrytsenko + "|" + veres + "||||",
            veres + "|person:ostap-veres-lt|Остап Верес (Литва)|||LT");
    SettleSettings settings =
        new SettleSettings(SettleThresholds.from(ConfigFactory.defaultReference()), overrides);

    ExtractJob.run(
        spark,
        WarehouseSettings.parquet(warehouse),
        DayRange.ALL,
        extract(settings),
        QualitySettings.from(ConfigFactory.defaultReference()),
        Progress.silent());

    open(warehouse);
    assertThat(mentions("v2", "Назар Гриценко"))
        .containsExactly("PERSON " + veres + " true Остап Верес");
    assertThat(mentions("v3", "Остап Верес"))
        .containsExactly("PERSON person:ostap-veres-lt true Остап Верес (Литва)");
    assertThat(rows("SELECT mentions FROM entities WHERE id = 'v2'")).containsExactly("2");
    assertCountsAreThoseOfTheMentions();
  }

  private void assertCountsAreThoseOfTheMentions() {
    List<String> counted =
        rows(
            "SELECT id, entity_id, kind, name, country_code, mentions, mentions_derived,"
                + " first_begin, tone_n, round(tone, 9) FROM entities ORDER BY 1, 2");
    assertThat(counted)
        .isNotEmpty()
        .isEqualTo(
            rows(
                """
                SELECT id, entity_id, min(kind), min(name), min(country_code),
                  count_if(NOT derived), count_if(derived),
                  min(CASE WHEN field = 'text' THEN begin END),
                  count(DISTINCT CASE WHEN tone IS NOT NULL THEN struct(field, sentence_no) END),
                  round(avg(sentence_tone), 9)
                FROM (
                  SELECT *, CASE WHEN row_number() OVER (
                      PARTITION BY id, entity_id, field, sentence_no
                      ORDER BY tone IS NULL, abs(tone) DESC) = 1 THEN tone END AS sentence_tone
                  FROM mentions)
                GROUP BY id, entity_id ORDER BY 1, 2
                """));
    List<String> paired =
        rows("SELECT id, entity_a, entity_b, sentences FROM pairs ORDER BY 1, 2, 3");
    assertThat(paired)
        .isNotEmpty()
        .isEqualTo(
            rows(
                """
                SELECT a.id, a.entity_id, b.entity_id, count(DISTINCT
                    CASE WHEN a.sentence_no = b.sentence_no THEN a.sentence_no END)
                FROM mentions a JOIN mentions b
                  ON a.id = b.id AND a.field = b.field AND a.entity_id < b.entity_id
                WHERE NOT a.derived AND NOT b.derived AND NOT a.nested AND NOT b.nested
                GROUP BY ALL ORDER BY 1, 2, 3
                """));
  }

  private void open(String folder) {
    Warehouse published = Warehouse.at(spark, folder);
    for (String table : List.of("articles", "unlinked_names")) {
      published.read(Tables.get(table)).createOrReplaceTempView(table);
    }
    published.read(Tables.get("article_entities")).createOrReplaceTempView("flat_entities");
    published.read(Tables.get("article_pairs")).createOrReplaceTempView("flat_pairs");
    published.read(Tables.get("mentions")).createOrReplaceTempView("flat_mentions");
    view("entities", "SELECT e.*, external_id AS id FROM flat_entities e");
    view("pairs", "SELECT p.*, external_id AS id FROM flat_pairs p");
    view(
        "mentions",
        "SELECT m.*, external_id AS id, form IN ('adjective', 'demonym') AS derived"
            + " FROM flat_mentions m");
  }

  private void view(String name, String query) {
    spark
        .sql(query + " JOIN (SELECT article_id, external_id FROM articles) USING (article_id)")
        .createOrReplaceTempView(name);
  }

  private List<String> mentions(String id, String surface) {
    return rows(
        "SELECT kind, entity_id, resolved, name FROM mentions WHERE id = '%s' AND surface = '%s'"
            .formatted(id, surface));
  }

  private List<String> unlinked(String name, String day) {
    return rows(
        "SELECT inline(candidates) FROM unlinked_names WHERE name = '%s' AND pub_date = '%s'"
            .formatted(name, day));
  }

  private String entity(String name) {
    return rows("SELECT DISTINCT entity_id FROM mentions WHERE lemma = '%s' AND resolved AND"
                .formatted(name)
            + " kind <> 'PLACE'")
        .get(0);
  }

  private List<String> rows(String query) {
    return spark.sql(query).collectAsList().stream().map(CorpusPassTest::line).toList();
  }

  private static String line(Row row) {
    return row.mkString(" ");
  }

  private static List<LocalDate> changed(RunSummary summary, String table) {
    Table wanted = Tables.get(table);
    return summary.manifest().publishedChanges().stream()
        .filter(change -> change.table().equals(wanted))
        .flatMap(change -> change.days().stream())
        .toList();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2022, 3, day);
  }

  private static String article(String id, String day, String country, String text) {
    return "{\"id\":\"%s\",\"source\":\"visti.example\",\"country\":\"%s\",\"lang\":\"uk\",\"date\":\"%s\",\"text\":\"%s\"}"
        .formatted(id, country, day, text);
  }

  private static ExtractSettings extract(SettleSettings settle) {
    return new ExtractSettings(Rerun.WHAT_CHANGED, settle, Models.BUILT_IN);
  }

  private RunSummary nightly(
      SparkSession session, String warehouse, String name, List<String> articles) {
    try {
      Path input = Files.write(folder.resolve(name + ".jsonl"), articles);
      return Night.of(warehouse, input).run(session);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
