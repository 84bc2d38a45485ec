package litopys.jobs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small corpus in files that tell different things in different orders, until all are there. */
final class ArrivingFiles {

  /**
   * Holds the head of a story, and the third article that says which Верес there is, with a version
   * of it that is too short.
   */
  static final String LATE = "late.jsonl";

  private static final List<String> TOPICS =
      List.of("бюджет", "врожай", "туризм", "спорт", "погоду", "мости", "школи", "порти", "науку");

  private static final String PUMPS =
      "Литва й Латвія передали Україні потужні насоси для очищення міських каналів.";

  /** Each copy is two days after the one before, so that the head decides on all of them. */
  private static final String FERRY =
      "Пором до Естонії відновив рух між двома берегами затоки після довгого ремонту.";

  private ArrivingFiles() {}

  /** Writes the files below a folder. */
  static void write(Path folder) {
    try {
      for (Map.Entry<String, List<String>> file : files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names() {
    return List.copyOf(files().keySet());
  }

  private static Map<String, List<String>> files() {
    Map<String, List<String>> files = new TreeMap<>();
    files.put("days-visti.jsonl", daily("visti.example", "Польща й Чехія обговорили"));
    files.put("days-halyna.jsonl", daily("halyna.example", "Депутати Молдови критикували"));
    files.put(
        "ferry.jsonl",
        List.of(
            article("f-09", "halyna.example", "2022-03-09T08:00:00Z", FERRY),
            article("f-11", "visti.example", "2022-03-11T08:00:00Z", FERRY),
            article("f-13", "halyna.example", "2022-03-13T08:00:00Z", FERRY),
            article("f-15", "visti.example", "2022-03-15T08:00:00Z", FERRY)));
    files.put(
        "ferry-head.jsonl",
        List.of(article("f-07", "visti.example", "2022-03-07T08:00:00Z", FERRY)));
    files.put(
        "veres.jsonl",
        List.of(
            article("v-1", "visti.example", "2022-03-02", "Остап Верес прибув до Львова вчора."),
            article("v-2", "halyna.example", "2022-03-03", "Остап Верес відкрив нову лікарню.")));
    files.put(
        "minister.jsonl",
        List.of(
            article(
                "v-4",
                "visti.example",
                "2022-03-20",
                "Міністр Верес заявив, що угода вигідна всім."),
            article("v-5", "visti.example", "2022-04-05", "Міністр Верес пішов у відставку.")));
    files.put(
        "corrections.jsonl",
        List.of(
            version("c-1", "2022-03-04", "2022-03-04T12:00:00Z", "Румунія відкрила свій кордон."),
            version("m-1", "2022-03-08", "2022-03-09T12:00:00Z", "Швеція запустила супутник.")));
    files.put(
        "originals.jsonl",
        List.of(
            version("c-1", "2022-03-04", "2022-03-04T10:00:00Z", "Румунія закрила свій кордон."),
            version("m-1", "2022-03-06", "2022-03-06T12:00:00Z", "Швеція запустила супутник.")));
    files.put(
        "again.jsonl",
        Stream.of(files.get("originals.jsonl"), files.get("days-visti.jsonl").subList(2, 4))
            .flatMap(List::stream)
            .toList());
    files.put(
        "spike.jsonl",
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    article(
                        "s-" + i,
                        "visti.example",
                        "2022-03-12",
                        "Назар Гриценко розповів про %s та інше.".formatted(TOPICS.get(i))))
            .toList());
    files.put(
        "broken.jsonl",
        List.of("{\"id\": broken", article("b-1", "halyna.example", "2022-03-05", "Закоротко")));
    files.put(
        LATE,
        List.of(
            article("v-3", "halyna.example", "2022-03-05", "Остап Верес відвідав завод у Сумах."),
            article("v-3", "halyna.example", "2022-03-05", "Остап Верес"),
            article("p-1", "visti.example", "2022-03-05T09:00:00Z", PUMPS)));
    files.put(
        "copy.jsonl", List.of(article("p-2", "halyna.example", "2022-03-06T09:00:00Z", PUMPS)));
    return files;
  }

  private static List<String> daily(String source, String beginning) {
    return IntStream.range(0, TOPICS.size())
        .mapToObj(
            i ->
                article(
                    "d-" + i,
                    source,
                    "2022-03-0" + (i + 1),
                    beginning
                        + " "
                        + Stream.generate(() -> TOPICS.get(i)).limit(3).collect(joining(", "))))
        .toList();
  }

  private static String article(String id, String source, String date, String text) {
    return record(id, source, date, "", text);
  }

  private static String version(String id, String date, String modified, String text) {
    return record(id, "visti.example", date, "\"modified\":\"%s\",".formatted(modified), text);
  }

  private static String record(
      String id, String source, String date, String modified, String text) {
    return "{\"id\":\"%s\",\"source\":\"%s\",\"country\":\"UA\",\"lang\":\"uk\",\"date\":\"%s\",%s\"text\":\"%s\"}"
        .formatted(id, source, date, modified, text);
  }
}
