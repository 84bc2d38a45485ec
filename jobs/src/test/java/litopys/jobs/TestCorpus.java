package litopys.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few invented articles in three languages, copies, versions and broken records among them. */
public final class TestCorpus {

  /** Records of the three files. */
  public static final int RECORDS = 15;

  private TestCorpus() {}

  /** Writes the corpus as three files of JSON Lines below a folder, and returns the folder. */
  public static Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("uk.jsonl"), UKRAINIAN);
      Files.writeString(folder.resolve("other.jsonl"), OTHER);
      Files.writeString(folder.resolve("late.jsonl"), LATE);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String UKRAINIAN =
      """
      {"id":"u-1","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-01T08:00:00Z","title":"Польща й Україна підписали угоду","text":"Україна та Польща підписали угоду про кордон. Міністр Остап Верес сказав, що Польща допоможе. «Дякуємо Польщі», — додав Верес."}
      {"id":"u-2","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-02T09:30:00Z","title":"Верес у Берліні","text":"Остап Верес прибув до Німеччини. Переговори Вереса з німецькими урядовцями тривали дві години 😀, а МАГАТЕ оприлюднило звіт."}
      {"id":"u-2","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-02T09:30:00Z","title":"Верес у Берліні","text":"Остап Верес прибув до Німеччини. Переговори Вереса з німецькими урядовцями тривали дві години 😀, а МАГАТЕ оприлюднило звіт."}
      {"id":"u-3","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-03","modified":"2022-03-03T10:00:00Z","title":"Румунія","text":"Румунія та Молдова відкрили нову дорогу. Рух почався зранку."}
      {"id":"u-3","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-03","modified":"2022-03-03T12:00:00Z","title":"Румунія","text":"Румунія та Молдова відкрили нову дорогу. Рух почався ввечері."}
      {"id":"u-4","source":"visti.example","country":"UA","lang":"uk","title":"Без дати","text":"Чехія та Словаччина провели зустріч у Братиславі без дати."}
      {"id":"u-5","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-03","text":"Закоротко"}
      {"id":"u-6", broken
      """;

  private static final String OTHER =
      """
      {"id":"r-1","source":"obzor.example","country":"KZ","lang":"ru","date":"2022-03-02T10:00:00Z","title":"Казахстан","text":"Казахстан и Узбекистан открыли границу. Президент России позвонил в Астану. Алма Беркутова приветствовала решение."}
      {"id":"r-2","source":"obzor.example","country":"KZ","lang":"ru","date":"2022-03-03T10:00:00Z","title":"Беркутова","text":"Алма Беркутова прибыла в Польшу. Беркутова обсудила с ООН помощь беженцам."}
      {"id":"e-1","source":"ledger.example","country":"GB","lang":"en","date":"2022-03-03T11:00:00Z","title":"Poland","text":"Poland and Ukraine signed an agreement in Warsaw. Edwin Hallowcroft praised the United Nations."}
      {"id":"e-2","source":"wire.example","country":"IE","lang":"en","date":"2022-03-03T15:00:00Z","title":"Poland","text":"Poland and Ukraine signed an agreement in Warsaw. Edwin Hallowcroft praised the United Nations."}
      {"id":"p-1","source":"gazeta.example","country":"PL","lang":"pl","date":"2022-03-04","title":"Polska","text":"Polska i Ukraina podpisały porozumienie w Warszawie, a minister podziękował."}
      """;

  private static final String LATE =
      """
      {"id":"u-7","source":"visti.example","country":"UA","lang":"uk","date":"2022-03-01T06:00:00Z","title":"Рано","text":"Литва й Латвія передали Україні трансформатори. Про це повідомив Остап Верес у середу вранці."}
      {"id":"u-8","source":"halyna.example","country":"UA","lang":"uk","date":"2022-03-02T06:00:00Z","title":"Передрук","text":"Литва й Латвія передали Україні трансформатори. Про це повідомив Остап Верес у середу вранці."}
      """;
}
