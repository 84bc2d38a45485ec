package litopys.jobs.ingest;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.cut;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.gzip;
import static litopys.jobs.ingest.Inputs.json;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever happens to a file, nothing throws, and no record before the damage is lost. */
class DamageTest {

  private static final int RECORDS = 60;

  private interface Row {
    String of(int number, String text);
  }

  private static String text(Random random) {
    String[] words = {
      "Рада", "ухвалила", "закон,", "«так»", "\\\"ні\\\"", "сказав", "5,5", "it's", "[1]"
    };
    StringBuilder text = new StringBuilder("Верховна Рада України ");
    for (int i = 0; i < 5 + random.nextInt(20); i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return text.toString();
  }

  private static byte[] rows(Random random, String header, Row row) {
    StringBuilder rows = new StringBuilder(header);
    for (int number = 0; number < RECORDS; number++) {
      rows.append(row.of(number, text(random))).append('\n');
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] jsonLines(Random random) {
    return rows(random, "", (number, text) -> json("id", "" + number, "lang", "uk", "text", text));
  }

  private static byte[] csv(Random random) {
    return rows(
        random,
        "id,lang,text\n",
        (number, text) -> number + ",uk,\"" + text.replace("\\\"", "\"\"") + "\"");
  }

  /** Flips a few bytes from somewhere on, or cuts; returns where the damage begins. */
  private static int damage(Random random, byte[] bytes) {
    int at = bytes.length / 4 + random.nextInt(bytes.length * 3 / 4);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int where = at + random.nextInt(bytes.length - at);
      bytes[where] = (byte) random.nextInt(256);
    }
    return at;
  }

  private static int linesBefore(byte[] bytes, int at) {
    return (int)
        new String(cut(bytes, at), StandardCharsets.ISO_8859_1)
            .chars()
            .filter(c -> c == '\n')
            .count();
  }

  private static void expectFirst(List<Ingested> records, int intact, String seed) {
    Set<String> ids = new HashSet<>();
    articles(records).forEach(article -> ids.add(String.valueOf(article.externalId())));
    for (int number = 0; number < intact; number++) {
      assertThat(ids).as(seed).contains("" + number);
    }
  }

  @RepeatedTest(150)
  void damagedJsonLines(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    byte[] bytes = jsonLines(random);
    int at = damage(random, bytes);

    List<Ingested> records = read(file("a.jsonl", bytes));

    expectFirst(records, linesBefore(bytes, at), "seed " + info.getCurrentRepetition());
    assertThat(records.size()).isBetween(RECORDS - 4, RECORDS + 4);
  }

  @RepeatedTest(150)
  void damagedCsv(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    byte[] bytes = csv(random);
    int at = damage(random, bytes);

    List<Ingested> records = read(file("a.csv", bytes));

    expectFirst(records, linesBefore(bytes, at) - 1, "seed " + info.getCurrentRepetition());
    assertThat(records.size()).isBetween(RECORDS - 8, RECORDS + 8);
  }

  @RepeatedTest(50)
  void truncatedFiles(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    byte[] lines = jsonLines(random);
    byte[] table = csv(random);
    int at = random.nextInt(lines.length);
    int inTable = random.nextInt(table.length);

    List<Ingested> ofLines = read(file("a.jsonl", cut(lines, at)));
    List<Ingested> ofTable = read(file("a.csv", cut(table, inTable)));

    String seed = "seed " + info.getCurrentRepetition();
    expectFirst(ofLines, linesBefore(lines, at), seed);
    expectFirst(ofTable, linesBefore(table, inTable) - 1, seed);
    assertThat(ofLines.size()).as(seed).isLessThanOrEqualTo(linesBefore(lines, at) + 1);
  }

  @RepeatedTest(150)
  void damagedGzip(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    byte[] lines = random.nextBoolean() ? jsonLines(random) : csv(random);
    String name = lines[0] == '{' ? "a.jsonl.gz" : "a.csv.gz";
    byte[] bytes = gzip(lines);
    if (random.nextBoolean()) {
      bytes = cut(bytes, random.nextInt(bytes.length));
    } else {
      damage(random, bytes);
    }

    List<Ingested> records = read(file(name, bytes));

    assertThat(articles(records).size() + quarantined(records).size()).isEqualTo(records.size());
    assertThat(quarantined(records)).as("seed " + info.getCurrentRepetition()).isNotNull();
  }
}
