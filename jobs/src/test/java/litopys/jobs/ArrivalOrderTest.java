package litopys.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import litopys.table.OperationTables;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files, all at once and night by night in any order, give the same tables; and a night
 * writes the files of those days alone that depend on what is new.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalOrderTest {

  private SparkSession spark;
  private Path folder;
  private SortedMap<String, List<String>> rebuilt;

  @BeforeAll
  void rebuild(SparkSession session, @TempDir Path temporary) throws IOException {
    spark = session;
    folder = temporary;
    ArrivingFiles.write(Files.createDirectories(folder.resolve("input")));
    rebuilt = nights("rebuild", List.of(ArrivingFiles.names()));
  }

  @Test
  void nightsInAnyOrderEndInTheTablesOfARebuild() {
    // with this one heads, corrections and full names come after what they decide on
    long seed = 14;
    List<List<String>> arrivals = dealt(shuffled(ArrivingFiles.names(), seed), 2);

    assertThat(nights("shuffled", arrivals)).as("seed %d: %s", seed, arrivals).isEqualTo(rebuilt);
  }

  @Test
  void aLateNightWritesOnlyTheDaysThatDependOnIt() {
    List<String> early = new ArrayList<>(ArrivingFiles.names());
    early.remove(ArrivingFiles.LATE);
    nights("late", List.of(early));
    WarehouseFiles before = WarehouseFiles.of(warehouse("late"));

    SortedMap<String, List<String>> tables = nights("late", List.of(ArrivingFiles.names()));

    assertThat(tables).isEqualTo(rebuilt);
    assertThat(daysWritten(before, WarehouseFiles.of(warehouse("late"))))
        .containsOnly(
            // 03-05 has new articles, 03-06 a copy that is no head any more
            Map.entry("articles", "03-05 03-06"),
            Map.entry("article_pairs", "03-05 03-06"),
            Map.entry("relations", "03-05 03-06"),
            // 03-20 knows now whose surname it reads
            Map.entry("article_entities", "03-05 03-06 03-20"),
            Map.entry("mentions", "03-05 03-06 03-20"),
            Map.entry("quotes", "03-20"),
            Map.entry("unlinked_names", "03-20"),
            // 03-06 has as many stories as before, and no spike comes or goes
            Map.entry("daily_entities", "03-05 03-20"),
            Map.entry("daily_pairs", "03-05"),
            Map.entry("daily_countries", "03-05"),
            // the medians that its two sources are expected to reach move for a while
            Map.entry("daily_sources", "03-05 03-08 03-09 03-10 03-11 03-12 03-13 03-14 03-15"),
            Map.entry("entities", ""),
            Map.entry("entity_aliases", ""),
            Map.entry("sources", ""),
            Map.entry(".inputs", ""),
            Map.entry(".analysis", "03-05"),
            Map.entry(".article_names", "03-05"),
            Map.entry(".name_kinds", "03-05"),
            Map.entry(".short_names", "03-05"),
            Map.entry(".decisions", "03-20"),
            Map.entry(".names", "03-05 03-20"));
  }

  @Test
  void theFilesHoldWhatTheirOrderCouldChange() {
    assertThat(rows("articles", "\"external_id\":\"f-1[15]\"", "\"is_story_head\":true"))
        .as("the ferry's story begins anew on the 11th and the 15th")
        .hasSize(2);
    assertThat(rows("mentions", "Верес", "\"pub_date\":\"2022-03-20\"", "\"resolved\":true"))
        .hasSize(1);
    assertThat(rows("unlinked_names", "Верес", "\"pub_date\":\"2022-04-05\"")).hasSize(1);
    assertThat(rows("articles", "\"external_id\":\"c-1\"", "відкрила")).hasSize(1);
    assertThat(rows("articles", "\"external_id\":\"m-1\"", "2022-03-08")).hasSize(1);
    assertThat(rows("daily_spikes", "2022-03-12")).isNotEmpty();
    assertThat(rows("quarantine", "broken")).hasSize(2);
  }

  private List<String> rows(String table, String... patterns) {
    return Objects.requireNonNull(rebuilt.get(table)).stream()
        .filter(
            row -> Stream.of(patterns).allMatch(each -> Pattern.compile(each).matcher(row).find()))
        .toList();
  }

  /** Runs a night for each list of files, which come to those of the nights before. */
  private SortedMap<String, List<String>> nights(String name, List<List<String>> arrivals) {
    List<Path> arrived = new ArrayList<>();
    for (List<String> files : arrivals) {
      files.forEach(file -> arrived.add(folder.resolve("input").resolve(file)));
      Night.of(warehouse(name), arrived.toArray()).run(spark);
    }
    return TableContents.of(spark, warehouse(name));
  }

  private String warehouse(String name) {
    return folder.resolve(name).toString();
  }

  private static List<String> shuffled(List<String> files, long seed) {
    List<String> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static List<List<String>> dealt(List<String> files, int nights) {
    List<List<String>> dealt = new ArrayList<>();
    for (int night = 0; night < nights; night++) {
      dealt.add(files.subList(files.size() * night / nights, files.size() * (night + 1) / nights));
    }
    return dealt;
  }

  /**
   * Returns the days whose files are others now, by table, but for tables by the day of the run.
   */
  private static SortedMap<String, String> daysWritten(
      WarehouseFiles before, WarehouseFiles after) {
    return after.foldersThatDifferFrom(before).stream()
        .filter(folder -> !folder.startsWith(OperationTables.RUNS.name() + "/"))
        .filter(folder -> !folder.startsWith(OperationTables.QUARANTINE.name() + "/"))
        .map(folder -> (folder + "/").split("/", -1))
        .collect(
            groupingBy(
                folder -> folder[0],
                TreeMap::new,
                mapping(folder -> folder[1].replace("2022-", ""), joining(" "))));
  }
}
